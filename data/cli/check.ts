import { checkIndex } from '../check-index.ts';
import { readPublicKey, readSigningKey } from '../signing.ts';
import { DEVELOPMENT_KEY } from './build.ts';

/** `ted check`. */
export async function runCheck(
  dir: string,
  args: { readonly publicKey?: string; readonly json?: boolean },
): Promise<void> {
  const key = args.publicKey
    ? await readPublicKey(args.publicKey)
    : (await readSigningKey(DEVELOPMENT_KEY)).trusted;
  const checked = await checkIndex(dir, [key]);
  const n = (value: number): string => value.toLocaleString('fr-FR');
  process.stdout.write(
    args.json
      ? `${JSON.stringify(checked, null, 2)}\n`
      : `Index ${checked.indexVersion} en ordre : ${n(checked.services)} services, ${n(checked.offres)} offres, ${n(checked.parts)} parts, ${n(Math.round(checked.bytes / 1024))} Kio, aucune personne.\n`,
  );
}
