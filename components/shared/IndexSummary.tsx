import type { IsoDate } from '../../lib/model/ids.ts';
import type { IndexState } from '../../lib/model/index-state.ts';
import { formatDate } from './format.ts';
import { Progress } from './IndexNotice.tsx';
import { noticeOf } from './index-notice.ts';
import { donnees as t, telechargement } from './texts.ts';

interface Props {
  readonly state: IndexState;
  readonly today: IsoDate;
}

/** State of the index on a full page: progress or trouble, then what answers meanwhile. */
export function IndexSummary({ state, today }: Props) {
  const { active, progress } = state;
  const notice = noticeOf(state, today);
  return (
    <>
      {progress ? (
        <>
          <p>
            <b>{telechargement}</b>
          </p>
          <Progress progress={progress} />
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
          {!progress && !notice && (
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
