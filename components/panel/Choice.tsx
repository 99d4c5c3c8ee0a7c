import { useId, useState } from 'preact/hooks';
import type { Candidat } from '../../lib/model/card.ts';
import { weakest } from '../shared/Confidence.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from '../shared/texts.ts';

interface Props {
  /** What the page prints as the employer. */
  readonly employeur: string;
  readonly candidats: readonly Candidat[];
  /** Null is « none of these services ». */
  readonly onChoose: (candidat: Candidat | null) => void;
}

/** Too few clues for one answer: the reader says which, with nothing chosen beforehand. */
export function Choice({ employeur, candidats, onChoose }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const name = useId();
  const option = (index: number, titre: string, raison: string) => (
    <label key={index}>
      <input type="radio" name={name} checked={at === index} onClick={() => setAt(index)} />
      <b>{titre}</b>
      <span>{raison}</span>
    </label>
  );
  return (
    <form
      class="message"
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== null) onChoose(candidats[at] ?? null);
      }}
    >
      <h2 tabIndex={-1}>{t.choix}</h2>
      <p class="muted small">{t.choixIntro(employeur)}</p>
      <fieldset class="choices">
        <legend class="vh">{t.choixPossibles}</legend>
        {candidats.map((candidat, index) =>
          option(index, titleOf(candidat), candidat.inference.raisons[0] ?? ''),
        )}
        {option(candidats.length, t.choixAucun, t.choixAucunSuite)}
      </fieldset>
      <div class="btn-row">
        <button type="submit" class="btn primary" disabled={at === null}>
          {t.choisir}
        </button>
        <button type="button" class="btn quiet" onClick={() => onChoose(null)}>
          {t.passer}
        </button>
      </div>
      <SourceNote
        confiance={weakest(candidats.map(({ inference }) => inference.confiance))}
        parts={[t.choixLocal]}
      />
    </form>
  );
}

const titleOf = ({ nom, rattachement }: Candidat) =>
  rattachement && rattachement !== nom ? `${nom}, ${rattachement}` : nom;
