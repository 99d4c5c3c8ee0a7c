import type { ComponentChildren } from 'preact';
import { compteMentions, extrait, parUrgence } from '../../lib/draft/releve.ts';
import type { LectureBrouillon, Mention, Passage } from '../../lib/model/draft.ts';
import { Block } from '../panel/Block.tsx';
import { formatNombre } from '../shared/format.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from './texts.ts';

interface Props {
  readonly texte: string;
  readonly lecture: LectureBrouillon;
  readonly onShow: (passage: Passage) => void;
}

const SIGNES: Readonly<Record<Mention['etat'], IconName>> = {
  absente: 'rond',
  'a-verifier': 'doute',
  trouvee: 'coche',
};
const ETATS: Readonly<Record<Mention['etat'], string>> = {
  absente: t.etats.absente,
  'a-verifier': t.etats.averifier,
  trouvee: t.etats.trouvee,
};
const FIRST_FOUND = 3;

/** The items of the law: missing ones first, then those to be checked, then those found. */
export function MentionsBlock({ texte, lecture, onShow }: Props) {
  const { mentions, sourceMentions } = lecture;
  const { trouvees, sur } = compteMentions(mentions);
  const isOptional = ({ etat, conditionnelle }: Mention) => etat === 'absente' && conditionnelle;
  const ordered = parUrgence(mentions.filter((mention) => !isOptional(mention)));
  const found = ordered.filter(({ etat }) => etat === 'trouvee');
  const first = ordered
    .filter(({ etat }) => etat !== 'trouvee')
    .concat(found.slice(0, FIRST_FOUND));
  const optional = mentions.filter(isOptional);
  const line = (mention: Mention) => (
    <MentionLine key={mention.id} texte={texte} mention={mention} onShow={onShow} />
  );
  return (
    <Block
      id="mentions"
      titre={t.mentions}
      action={
        <span class="small muted">
          {t.mentionsCompte(formatNombre(trouvees), formatNombre(sur))}
        </span>
      }
    >
      <div class="tally" aria-hidden="true">
        {parUrgence(mentions.filter(({ numero }) => numero !== null))
          .reverse()
          .map(({ id, etat }) => (
            <i key={id} data-state={etat} />
          ))}
      </div>
      <ul class="checks" lang="fr">
        {first.map(line)}
      </ul>
      {found.length > FIRST_FOUND && (
        <Fold titre={t.trouvees(found.length - FIRST_FOUND)}>
          {found.slice(FIRST_FOUND).map(line)}
        </Fold>
      )}
      {optional.length > 0 && (
        <Fold titre={t.possibles(optional.length)}>{optional.map(line)}</Fold>
      )}
      <SourceNote parts={[sourceMentions.libelle]} raisons={[sourceMentions.note]} />
    </Block>
  );
}

function Fold({
  titre,
  children,
}: {
  readonly titre: string;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="fold">
      <summary>
        <Icon name="chevron" size={14} />
        {titre}
      </summary>
      <ul class="checks" lang="fr">
        {children}
      </ul>
    </details>
  );
}

interface LineProps {
  readonly texte: string;
  readonly mention: Mention;
  readonly onShow: (passage: Passage) => void;
}

function MentionLine({ texte, mention, onShow }: LineProps) {
  const { etat, conditionnelle, libelle, parties, remarque, exemple } = mention;
  const passages = parties.flatMap(({ passage }) => passage ?? []);
  return (
    <li data-state={conditionnelle && etat === 'absente' ? 'possible' : etat}>
      <Icon name={SIGNES[etat]} />
      <div>
        <b>
          {libelle}
          <em>{conditionnelle && etat === 'absente' ? t.etats.possible : ETATS[etat]}</em>
        </b>
        {passages.map((passage) => (
          <Extrait key={passage.debut} texte={texte} passage={passage} onShow={onShow} />
        ))}
        {remarque && <p>{remarque}</p>}
        {exemple && <p class="exemple">{t.exemple(exemple)}</p>}
      </div>
    </li>
  );
}

interface ExtraitProps {
  readonly texte: string;
  readonly passage: Passage;
  readonly onShow: (passage: Passage) => void;
}

/** The draft's own words; activated, they are selected in the draft. */
export function Extrait({ texte, passage, onShow }: ExtraitProps) {
  const words = extrait(texte, passage);
  return (
    <button
      type="button"
      class="extrait"
      lang="fr"
      aria-label={t.montrer(words)}
      onClick={() => onShow(passage)}
    >
      «&nbsp;{words}&nbsp;»
    </button>
  );
}
