import type { InstallProgress } from '../../lib/model/index-state.ts';
import { formatOctets, formatPourcent } from './format.ts';
import { Icon } from './icons.tsx';
import type { Notice } from './index-notice.ts';
import * as t from './texts.ts';

/** What a face can do about its index; an action that is absent has no button. */
export interface IndexActions {
  readonly onRetry?: (() => void) | undefined;
  /** Looks for an index and installs it. */
  readonly onCheck?: (() => void) | undefined;
  readonly onOptions?: (() => void) | undefined;
}

const LABELS = {
  reessayer: t.reessayer,
  telecharger: t.telecharger,
  'mettre-a-jour': t.mettreAJour,
  reglages: t.ouvrirReglages,
} as const;

function actionOf(notice: Notice, actions: IndexActions) {
  if (notice.geste === 'reglages') return actions.onOptions;
  if (notice.geste === 'reessayer') return actions.onRetry ?? actions.onCheck;
  return notice.geste ? actions.onCheck : undefined;
}

/** Title, one sentence, one main button. Errors are announced at once, the rest politely. */
export function IndexNotice({ notice, ...actions }: { readonly notice: Notice } & IndexActions) {
  const action = actionOf(notice, actions);
  const role = notice.progress ? 'region' : notice.ton === 'erreur' ? 'alert' : 'status';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: all three roles take a name.
    <div
      class="notice"
      data-kind={notice.ton}
      role={role}
      aria-label={notice.progress ? notice.titre : undefined}
    >
      <Icon name={notice.icon} size={18} />
      <p>
        <strong>{notice.titre}</strong>
      </p>
      {notice.progress ? (
        <Progress progress={notice.progress} />
      ) : (
        <p>
          {notice.phrases.join(' ')}
          {notice.code && <span class="faint xs"> {t.code(notice.code)}</span>}
        </p>
      )}
      {action && notice.geste && (
        <div class="btn-row">
          <button type="button" class="btn" onClick={action}>
            {LABELS[notice.geste]}
          </button>
        </div>
      )}
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
