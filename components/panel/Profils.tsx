import { useState } from 'preact/hooks';
import type { ProfilRow, ProfilsBlock } from '../../lib/model/card.ts';
import { formatMois, formatNombre } from '../shared/format.ts';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from '../shared/texts.ts';
import { Block, Empty } from './Block.tsx';

const FIRST = 6;
/** Under three offers a row is one recruitment or two: drawn in grey. */
const SMALL = 3;

/** What the offers seek: needs that were published, never the people in post. */
export function Profils({ profils }: { readonly profils: ProfilsBlock | null }) {
  if (!profils) {
    return (
      <Block id="profils" titre={t.profils}>
        <Empty phrases={[t.profilsAucun]} />
      </Block>
    );
  }
  const { inference, metiers, competences, nombreOffres, depuis } = profils;
  return (
    <Block id="profils" titre={t.profils}>
      <p class="lead">{t.profilsChapeau(depuis && formatMois(depuis))}</p>
      <Table rows={metiers} titre={t.metier} caption={t.profilsTitre} />
      <Table rows={competences} titre={t.competence} caption={t.competencesTitre} />
      <SourceNote
        confiance={inference.confiance}
        parts={[t.nOffres(nombreOffres)]}
        source={profils.source}
        raisons={inference.raisons}
        question={t.methode}
      />
    </Block>
  );
}

interface TableProps {
  readonly rows: readonly ProfilRow[];
  readonly titre: string;
  readonly caption: string;
}

function Table({ rows, titre, caption }: TableProps) {
  const [all, setAll] = useState(false);
  const top = Math.max(1, ...rows.map(({ nombre }) => nombre));
  const left = rows.length - FIRST;
  if (rows.length === 0) return null;
  return (
    <>
      <table class="profils">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{titre}</th>
            <td aria-hidden="true" />
            <th scope="col" class="n">
              {t.colonneOffres}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, FIRST)).map(({ libelle, nombre }) => (
            <tr key={libelle} class={nombre < SMALL ? 'low' : undefined}>
              <th scope="row">{libelle}</th>
              <td class="b" aria-hidden="true">
                <span style={{ '--v': nombre / top }} />
              </td>
              <td class="n">{formatNombre(nombre)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && !all && (
        <p class="more">
          <button type="button" class="link-btn" onClick={() => setAll(true)}>
            {t.voirAutres(left)}
          </button>
        </p>
      )}
    </>
  );
}
