import type { InstallOrder, InstallProgress } from '../../lib/model/index-state.ts';
import { formatOctets, formatPourcent } from './format.ts';
import { Icon } from './icons.tsx';
import type { Notice } from './index-notice.ts';
import * as t from './texts.ts';

/** What a face can do about its index; an action that is absent has no button. */
export interface IndexActions {
  readonly onRetry?: (() => void) | undefined;
  /** Looks for an index and installs it. */
  readonly onCheck?: (() => void) | undefined;
  /** Pauses, resumes or cancels the install. */
  readonly onOrder?: ((order: InstallOrder) => void) | undefined;
}

const LABELS = {
  reessayer: t.reessayer,
  telecharger: t.telecharger,
  'mettre-a-jour': t.mettreAJour,
};

interface Props extends IndexActions {
  readonly notice: Notice;
}

/** Title, one sentence, one main button. Errors are announced at once, the rest politely. */
export function IndexNotice({ notice, onRetry, onCheck, onOrder }: Props) {
  const { titre, phrase, geste, ton, progress, install, code } = notice;
  const action = geste === 'reessayer' ? (onRetry ?? onCheck) : onCheck;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: all three roles take a name.
    <div
      class="notice"
      data-kind={ton}
      role={install ? 'region' : ton === 'erreur' ? 'alert' : 'status'}
      aria-label={titre}
    >
      <Icon name={notice.icon} size={18} />
      <p>
        <strong>{titre}</strong>
      </p>
      {phrase && (
        <p>
          {phrase} {code && <span class="faint xs">{t.code(code)}</span>}
        </p>
      )}
      {progress && install !== 'metered' && <Progress progress={progress} />}
      {install && onOrder && <InstallButtons install={install} onOrder={onOrder} />}
      {action && geste && (
        <div class="btn-row">
          <button type="button" class="btn" onClick={action}>
            {LABELS[geste]}
          </button>
        </div>
      )}
    </div>
  );
}

interface InstallProps {
  readonly install: NonNullable<Notice['install']>;
  readonly onOrder: (order: InstallOrder) => void;
}

export function InstallButtons({ install, onOrder }: InstallProps) {
  const main = { running: t.pause, pause: t.reprendre, metered: t.telecharger };
  return (
    <div class="btn-row">
      <button
        type="button"
        class="btn"
        onClick={() => onOrder(install === 'running' ? 'pause' : 'resume')}
      >
        {main[install]}
      </button>
      <button
        type="button"
        class="btn"
        aria-label={t.annulerTelechargement}
        onClick={() => onOrder('cancel')}
      >
        {t.annulerCourt}
      </button>
    </div>
  );
}

/** Jumps to its value: nothing moves without an action of the reader. */
export function Progress({ progress }: { readonly progress: InstallProgress }) {
  const { bytesDone, bytesTotal, partsDone, partsTotal } = progress;
  const share = bytesTotal > 0 ? bytesDone / bytesTotal : partsDone / Math.max(partsTotal, 1);
  const bounded = Math.min(Math.max(share, 0), 1);
  return (
    <>
      <div
        class="progress"
        role="progressbar"
        aria-label={t.telechargement}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(bounded * 100)}
      >
        <span style={{ width: `${bounded * 100}%` }} />
      </div>
      <p class="progress-line">
        <span>
          {bytesTotal > 0 && t.avancement(formatOctets(bytesDone), formatOctets(bytesTotal))}
        </span>
        <span>{formatPourcent(bounded)}</span>
      </p>
    </>
  );
}
