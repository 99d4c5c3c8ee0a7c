import type { Removal } from '../hooks/use-memory.ts';
import { recherche as t } from '../shared/texts.ts';

interface Props {
  readonly removal: Removal | null;
  /** Where the focus goes once this line is gone. */
  readonly onLeave: () => void;
}

/** What was just taken away, and the way to have it back. */
export function Removed({ removal, onLeave }: Props) {
  return (
    <p class="removed" role="status">
      {removal && (
        <>
          {t.retire[removal.what]}{' '}
          <button
            type="button"
            class="link-btn"
            onClick={() => {
              removal.undo();
              onLeave();
            }}
          >
            {t.annuler}
          </button>
        </>
      )}
    </p>
  );
}
