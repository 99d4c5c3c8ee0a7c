import type { ComponentChildren } from 'preact';
import type { IsoDate } from '../../lib/model/ids.ts';
import { langueDonnees } from '../locale/message.ts';
import { formatAge } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { nOffres, recherche as t } from '../shared/texts.ts';
import { type Entry, separatorOf } from './entries.ts';
import { highlight } from './highlight.ts';
import type { EntryActions } from './ResultList.tsx';

interface Props extends EntryActions {
  readonly id: string;
  readonly entry: Entry;
  readonly query: string;
  readonly selected: boolean;
  readonly today: IsoDate;
  /** Where it stands in its group, of which only a part may be drawn. */
  readonly place: { readonly at: number; readonly of: number };
}

/** An option: the keys reach it through the field, the mouse as any line. */
export function EntryLine({ id, entry, query, selected, today, place, ...on }: Props) {
  const { titre, sigle, sous, fin, raison } = textsOf(entry, today);
  const { mots, typed } = marksOf(entry, query);
  const starred = on.isStarred(entry);
  const isItem = entry.type === 'resultat' || entry.type === 'garde';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the options through the field.
    // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant.
    <div
      class={entry.type === 'suite' ? 'option suite' : 'option'}
      role="option"
      id={id}
      aria-selected={selected}
      data-ref={entry.type === 'resultat' ? entry.line.id : undefined}
      aria-posinset={place.at}
      aria-setsize={place.of}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => on.onOpen(entry, event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => event.button === 1 && on.onOpen(entry, true)}
    >
      <span class="head" title={titre}>
        <span class="titre" lang={entry.type === 'resultat' ? langueDonnees : undefined}>
          {marked(titre, mots, typed)}
        </span>
        {sigle && !titre.includes(sigle) && (
          <>
            {' '}
            <span class="sigle">{marked(sigle, mots, typed)}</span>
          </>
        )}
      </span>{' '}
      <span class="end">
        {starred && (
          <>
            <span class="vh">{t.favori}</span>
            <Icon name="etoile" size={12} filled />
          </>
        )}
        {fin}
      </span>{' '}
      {sous && <span class="sub">{sous}</span>} {raison && <span class="reason">{raison}</span>}
      {isItem && <Hand {...{ entry }} {...on} />}
    </div>
  );
}

/** For the mouse: the keys have → for the card, and the card has its star. */
function Hand({ entry, isStarred, onStar, onFiche }: { readonly entry: Entry } & EntryActions) {
  const starred = isStarred(entry);
  const act = (run: (entry: Entry) => void) => (event: MouseEvent) => {
    event.stopPropagation();
    run(entry);
  };
  return (
    <span class={starred ? 'hand starred' : 'hand'} aria-hidden="true">
      {/* biome-ignore-start lint/a11y: hidden from those who do not use a mouse. */}
      <span class="star" title={starred ? t.nePlusSuivre : t.suivre} onClick={act(onStar)}>
        <Icon name="etoile" filled={starred} />
      </span>
      <span class="to-card" title={t.fiche} onClick={act(onFiche)}>
        <Icon name="chevron" />
      </span>
      {/* biome-ignore-end lint/a11y: hidden from those who do not use a mouse. */}
    </span>
  );
}

function marked(text: string, mots: readonly string[], typed: string): ComponentChildren {
  return highlight(text, mots, typed).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}

const NO_MARKS: readonly string[] = [];

function marksOf(entry: Entry, query: string) {
  return { mots: entry.type === 'resultat' ? entry.line.mots : NO_MARKS, typed: query };
}

interface Texts {
  readonly titre: string;
  readonly sigle?: string;
  readonly sous?: string;
  readonly fin?: string;
  readonly raison?: string;
}

function textsOf(entry: Entry, today: IsoDate): Texts {
  if (entry.type === 'suite') return { titre: entry.texte };
  if (entry.type === 'requete') return { titre: entry.texte, sous: entry.quoi };
  if (entry.type === 'garde') {
    const { kind, titre, sigle, sous } = entry.item;
    return { titre, sigle, sous, fin: kind === 'service' ? t.unService : t.uneOffre };
  }
  const { line } = entry;
  return {
    titre: line.titre,
    sigle: line.sigle,
    sous: line.chemin.join(separatorOf(line.kind)),
    fin: endOf(entry, today),
    raison: line.kind === 'offre' && line.raison === 'nom' ? t.intitule : t.raisons[line.raison],
  };
}

/** How many offers a service has, how old an offer is. */
function endOf({ line }: Extract<Entry, { type: 'resultat' }>, today: IsoDate): string {
  if (line.kind === 'service') return line.offresEnLigne ? nOffres(line.offresEnLigne) : '';
  if (line.expiree) return t.expiree;
  return line.publieLe ? formatAge(line.publieLe, today) : '';
}
