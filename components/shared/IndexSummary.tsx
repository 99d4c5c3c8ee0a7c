import type { IsoDate } from '../../lib/model/ids.ts';
import type { IndexState, InstallOrder } from '../../lib/model/index-state.ts';
import { formatDate } from './format.ts';
import { InstallButtons, Progress } from './IndexNotice.tsx';
import { noticeOf } from './index-notice.ts';
import { donnees as t } from './texts.ts';

interface Props {
  readonly state: IndexState;
  readonly today: IsoDate;
  readonly onOrder?: ((order: InstallOrder) => void) | undefined;
}

/** State of the index on a full page: progress or trouble, then what answers meanwhile. */
export function IndexSummary({ state, today, onOrder }: Props) {
  const { active } = state;
  const notice = noticeOf(state, today);
  return (
    <>
      {notice?.install ? (
        <>
          <p>
            <b>{notice.titre}</b>
          </p>
          {notice.phrase && <p class="muted">{notice.phrase}</p>}
          {notice.progress && <Progress progress={notice.progress} />}
          {onOrder && <InstallButtons install={notice.install} onOrder={onOrder} />}
        </>
      ) : (
        notice && (
          <div role={notice.ton === 'erreur' ? 'alert' : 'status'}>
            <p class={notice.ton === 'erreur' ? 'failed' : undefined}>
              <b>{notice.titre}</b>
            </p>
            <p class="muted">{notice.phrase}</p>
          </div>
        )
      )}
      {active && (
        <div>
          {!notice && (
            <p>
              <b>{active.exemple ? t.petit : t.pret}</b>
            </p>
          )}
          <p class="small muted">
            {t.contient(active.services, active.offres)}{' '}
            {active.exemple
              ? t.reduit
              : t.indexDu(active.indexVersion, formatDate(active.createdAt))}
          </p>
        </div>
      )}
    </>
  );
}
