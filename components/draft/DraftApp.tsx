import { useState } from 'preact/hooks';
import { filtrer, miroirOf } from '../../lib/draft/miroir.ts';
import { compteMentions, releveOf } from '../../lib/draft/releve.ts';
import type { FiltreSemblables, RefusBrouillon } from '../../lib/model/draft.ts';
import { type IsoDate, parseIsoDate } from '../../lib/model/ids.ts';
import { useRested } from '../hooks/use-rested.ts';
import { Block } from '../panel/Block.tsx';
import { formatNombre, localDay } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { independant } from '../shared/texts.ts';
import { DraftBox } from './DraftBox.tsx';
import type { DraftApi } from './draft-api.ts';
import { KeptDrafts } from './KeptDrafts.tsx';
import { MentionsBlock } from './MentionsBlock.tsx';
import { MiroirBlock } from './MiroirBlock.tsx';
import { MotsBlock } from './MotsBlock.tsx';
import { PostesBlock } from './PostesBlock.tsx';
import * as t from './texts.ts';
import { type Analyse, useDraft } from './use-draft.ts';
import { useKeptDrafts } from './use-kept-drafts.ts';

interface Props {
  readonly api: DraftApi;
  /** The reader's day; tests fix it. */
  readonly today?: IsoDate;
}

const SANS_FILTRE: FiltreSemblables = { versant: '', categorie: '', lieu: '' };
const REFUS: Readonly<Record<RefusBrouillon, string>> = {
  vide: t.vide,
  court: t.court,
  binaire: t.binaire,
  'autre-langue': t.autreLangue,
};
/** What is announced does not follow every key. */
const SAY_AFTER_MS = 400;

/** « Rédiger »: a draft, what the law wants of it, positions like it, and words to look at again. */
export function DraftApp({ api, today: given }: Props) {
  const today = given ?? parseIsoDate(localDay(new Date()));
  const draft = useDraft(api);
  const { analyse, texte } = draft;
  const lecture = analyse?.lecture.kind === 'lecture' ? analyse.lecture : null;
  // The title of the text before is not this one's, and may be one that was not to be kept.
  const titre = analyse?.texte === texte ? (lecture?.titre?.valeur ?? '') : '';
  const kept = useKeptDrafts(api, texte, titre, draft.say);
  const resume = useRested(resumeOf(analyse), SAY_AFTER_MS);
  return (
    <main class="rediger">
      <h2 class="vh">{t.page}</h2>
      <div class="saisie">
        <DraftBox
          field={draft.field}
          texte={texte}
          isKept={kept.isKept}
          canUndo={draft.canUndo || kept.deleted !== null}
          onType={draft.type}
          onSelection={() => void draft.takeSelection()}
          onClear={() => {
            kept.leave();
            draft.clear();
          }}
          onUndo={() => (kept.deleted ? void kept.putBack() : draft.undo())}
          onKeep={(on) => void kept.setKept(on)}
        />
        <KeptDrafts
          drafts={kept.drafts}
          current={kept.id}
          onOpen={(one) => {
            kept.open(one);
            draft.replace(one.texte, '');
          }}
          onDelete={(one) => void kept.remove(one)}
        />
        <p class="dit small" role="status">
          {draft.dit || resume}
        </p>
        {draft.panne && <p class="dit small">{t.panne}</p>}
        {analyse?.lecture.kind === 'refus' && (
          <p class="dit muted">{REFUS[analyse.lecture.raison]}</p>
        )}
      </div>
      <div class="reponses">
        {analyse && lecture && today && (
          <Answers
            key="answers"
            analyse={analyse}
            lecture={lecture}
            api={api}
            today={today}
            draft={draft}
          />
        )}
        <p class="end xs faint">{independant}</p>
      </div>
    </main>
  );
}

interface AnswersProps {
  readonly analyse: Analyse;
  readonly lecture: Extract<Analyse['lecture'], { kind: 'lecture' }>;
  readonly api: DraftApi;
  readonly today: IsoDate;
  readonly draft: ReturnType<typeof useDraft>;
}

function Answers({ analyse, lecture, api, today, draft }: AnswersProps) {
  const [filtre, setFiltre] = useState(SANS_FILTRE);
  const { comparaison, texte } = analyse;
  const postes = comparaison?.semblables ?? [];
  const miroir = comparaison ? miroirOf(lecture, filtrer(postes, filtre)) : null;
  const copy = async (text: string) =>
    draft.say((await api.copyText(text)) ? t.copie : t.copieRefusee);
  const releve = () => releveOf(texte, lecture, comparaison ?? null, miroir);
  return (
    <>
      {lecture.donnes > lecture.lus && (
        <p class="dit coupe">{t.coupe(formatNombre(lecture.lus), formatNombre(lecture.donnes))}</p>
      )}
      <MentionsBlock texte={texte} lecture={lecture} onShow={draft.show} />
      {comparaison === null ? (
        <Block id="postes" titre={t.postes}>
          <p class="muted">{t.sansIndex}</p>
        </Block>
      ) : (
        comparaison && (
          <PostesBlock
            postes={postes}
            filtre={filtre}
            today={today}
            onFilter={setFiltre}
            onOpen={(url) => api.openPage(url)}
          />
        )
      )}
      {miroir && <MiroirBlock miroir={miroir} />}
      <MotsBlock
        texte={texte}
        lecture={lecture}
        sigles={comparaison?.sigles ?? lecture.sigles}
        onShow={draft.show}
        onEdit={draft.edit}
      />
      <Block id="structure" titre={t.structure}>
        <p class="lead">{t.structureSuite}</p>
        <details class="fold">
          <summary>
            <Icon name="chevron" size={14} />
            {t.voirTrame}
          </summary>
          <pre class="trame" lang="fr">
            {lecture.squelette}
          </pre>
        </details>
        <button type="button" class="btn" onClick={() => void copy(lecture.squelette)}>
          <Icon name="copier" />
          {t.copierTrame}
        </button>
      </Block>
      <div class="sticky-actions">
        <button type="button" class="btn primary" onClick={() => void copy(releve())}>
          <Icon name="copier" />
          {t.copierReleve}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() =>
            api.saveFile(t.releveFichier, `${releve()}\n## ${t.brouillon}\n\n${texte}\n`)
          }
        >
          <Icon name="telecharger" />
          {t.exporter}
        </button>
      </div>
    </>
  );
}

function resumeOf(analyse: Analyse | null): string {
  if (analyse?.lecture.kind !== 'lecture') return '';
  const { trouvees, sur } = compteMentions(analyse.lecture.mentions);
  const counts = [formatNombre(trouvees), formatNombre(sur)] as const;
  const { comparaison } = analyse;
  return comparaison
    ? t.resume(...counts, formatNombre(comparaison.semblables.length))
    : t.resumeSeul(...counts);
}
