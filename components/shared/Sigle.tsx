/** A sigle that a screen reader reads in full. */
export function Sigle({ sigle, nom }: { readonly sigle: string; readonly nom: string }) {
  return sigle ? (
    <abbr class="sigle" title={nom}>
      {sigle}
    </abbr>
  ) : null;
}
