import type { ComponentChildren } from 'preact';
import { NATURES } from '../../lib/draft/libelles.ts';
import type { LigneMiroir, Miroir } from '../../lib/model/draft.ts';
import { Block, Empty } from '../panel/Block.tsx';
import { formatNombre } from '../shared/format.ts';
import * as t from './texts.ts';

/** Similar positions counted, beside the draft: a finding with its numbers. */
export function MiroirBlock({ miroir }: { readonly miroir: Miroir }) {
  if (miroir.postes === 0) return null;
  const phrases = phrasesOf(miroir);
  const conditions = miroir.conditions.flatMap(({ nature, renseignes, lignes }) =>
    lignes.map((ligne) => ({ ...ligne, nature, renseignes })),
  );
  return (
    <Block id="miroir" titre={t.miroir(miroir.postes)}>
      {phrases.length > 0 && (
        <ul class="constats">
          {phrases.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      )}
      {miroir.avecCompetences > 0 ? (
        <Table titre={t.miroirTableCompetences} colonne={t.competence}>
          {miroir.competences.map((ligne) => (
            <Row
              key={ligne.cle}
              nom={ligne.libelle}
              ligne={ligne}
              sur={miroir.avecCompetences}
              oui={t.presente}
              non={t.absente}
            />
          ))}
        </Table>
      ) : (
        <Empty phrases={[t.miroirSans]} />
      )}
      {conditions.length > 0 && (
        <Table titre={t.miroirTableConditions} colonne={t.condition}>
          {conditions.map((ligne) => (
            <Row
              key={`${ligne.nature}${ligne.cle}`}
              nom={`${NATURES[ligne.nature]}\u00a0: ${ligne.libelle}`}
              ligne={ligne}
              sur={ligne.renseignes}
              oui={t.dit}
              non={t.nonDit}
            />
          ))}
        </Table>
      )}
      <p class="xs faint">{t.constat(miroir.postes)}</p>
    </Block>
  );
}

const MAX_NAMED = 8;

function phrasesOf(miroir: Miroir): string[] {
  const names = (rows: readonly LigneMiroir[]): string =>
    rows
      .slice(0, MAX_NAMED)
      .map(({ libelle }) => libelle)
      .join(', ');
  const own = formatNombre(miroir.competencesDuBrouillon);
  const phrases: string[] = [];
  if (miroir.moutonACinqPattes)
    phrases.push(
      t.mouton(own, formatNombre(miroir.demandentMoins), formatNombre(miroir.avecCompetences)),
    );
  else if (miroir.etendue)
    phrases.push(
      t.etendue(formatNombre(miroir.etendue.moins), formatNombre(miroir.etendue.plus), own),
    );
  if (miroir.seulDansLeBrouillon.length > 0)
    phrases.push(t.seul(names(miroir.seulDansLeBrouillon)));
  if (miroir.laisseDeCote.length > 0) phrases.push(t.laisse(names(miroir.laisseDeCote)));
  return phrases;
}

interface TableProps {
  readonly titre: string;
  readonly colonne: string;
  readonly children: ComponentChildren;
}

function Table({ titre, colonne, children }: TableProps) {
  return (
    <table class="compare">
      <caption class="vh">{titre}</caption>
      <thead>
        <tr>
          <th scope="col">{colonne}</th>
          <th scope="col">{t.colPostes}</th>
          <th scope="col">{t.colBrouillon}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface RowProps {
  readonly nom: string;
  readonly ligne: LigneMiroir;
  readonly sur: number;
  readonly oui: string;
  readonly non: string;
}

function Row({ nom, ligne, sur, oui, non }: RowProps) {
  return (
    <tr>
      <th scope="row" lang="fr">
        {nom}
      </th>
      <td>{t.sur(formatNombre(ligne.postes), formatNombre(sur))}</td>
      <td class={ligne.dansLeBrouillon ? 'yes' : 'muted'}>{ligne.dansLeBrouillon ? oui : non}</td>
    </tr>
  );
}
