import { useState } from 'preact/hooks';
import { Icon } from '../shared/icons.tsx';
import { safeHref } from '../shared/safe-href.ts';
import * as t from '../shared/texts.ts';
import { FloatingCard } from './FloatingCard.tsx';

export type Champ = keyof typeof t.faux;

const CHAMPS = Object.entries(t.faux);

interface Props {
  /** « Fiche 7e9f75fc-… » or « Offre 2026-… ». */
  readonly quoi: string;
  readonly date: string;
  readonly champ: Champ;
  readonly url: string | null;
  readonly onCopy: (text: string) => void;
  readonly onClose: () => void;
}

/** Prepares a message for the producer of the data. Nothing is sent: the reader copies it. */
export function Report({ quoi, date, champ, url, onCopy, onClose }: Props) {
  const [field, setField] = useState<string>(champ);
  const [written, setWritten] = useState<string | null>(null);
  const message = written ?? t.fauxDebut(quoi, field, date);
  const href = safeHref(url);
  return (
    <FloatingCard titre={t.signaler} onClose={onClose}>
      <p class="small muted">{t.signalerIntro}</p>
      <label class="field">
        {t.fauxQuoi}
        <select value={field} onChange={(event) => setField(event.currentTarget.value)}>
          {CHAMPS.map(([name, label]) => (
            <option value={name}>{label}</option>
          ))}
        </select>
      </label>
      <label class="field">
        {t.fauxMessage}
        <textarea
          rows={4}
          value={message}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </label>
      <div class="btn-row">
        <button type="button" class="btn primary" onClick={() => onCopy(message)}>
          <Icon name="copier" />
          {t.copier}
        </button>
        {href && (
          <a class="btn" href={href} target="_blank" rel="noopener noreferrer">
            {t.pageProducteur} <Icon name="lien" size={12} />
          </a>
        )}
        <button type="button" class="btn quiet" onClick={onClose}>
          {t.annuler}
        </button>
      </div>
    </FloatingCard>
  );
}
