import type { ComponentChildren } from 'preact';
import type { OffreLine } from '../../lib/model/card.ts';
import type { IsoDate } from '../../lib/model/ids.ts';
import { langueDonnees } from '../locale/message.ts';
import { formatAge, formatDate } from './format.ts';
import { safeHref } from './safe-href.ts';
import * as t from './texts.ts';

interface Props {
  readonly offre: OffreLine;
  readonly today: IsoDate;
  /** Last words of the second line: the service, the body. */
  readonly suite?: string;
  /** In place of the deadline, where the reason of its presence says more. */
  readonly raison?: ComponentChildren;
}

/** « Catégorie A (cadre) » is « Catégorie A » to whoever reads offers. */
const categorieOf = (offre: OffreLine) => offre.categorie.replace(/ \(.*$/, '');

/** « Emploi ouvert aux titulaires… » says the same without its first word. */
const natureOf = (offre: OffreLine) =>
  offre.natureEmploi.replace(/^Emploi (.)/, (_, first: string) => first.toLowerCase());

/** One offer: its title opens it in the same tab, its state is said in words. */
export function OffreItem({ offre, today, suite, raison }: Props) {
  const href = safeHref(offre.url);
  const facts = [
    categorieOf(offre),
    offre.localisation,
    offre.teletravail ? t.teletravail : natureOf(offre),
    suite,
  ].filter(Boolean);
  return (
    <li class="offre-item" key={offre.reference}>
      {href ? (
        <a href={href} lang={langueDonnees}>
          {offre.intitule}
        </a>
      ) : (
        <b lang={langueDonnees}>{offre.intitule}</b>
      )}
      <p>{facts.join(' · ')}</p>
      <div class="status">
        <b class={offre.expiree ? 'off' : undefined}>{stateOf(offre, today)}</b>
        {(raison || !offre.expiree) && (
          <span>{raison ?? (offre.finLe ? t.jusquau(formatDate(offre.finLe)) : t.sansLimite)}</span>
        )}
      </div>
    </li>
  );
}

function stateOf({ expiree, finLe, publieLe }: OffreLine, today: IsoDate): string {
  if (expiree) return finLe ? t.expireeLe(formatDate(finLe)) : t.expiree;
  return publieLe ? t.enLigneDepuis(formatAge(publieLe, today)) : t.enLigne;
}
