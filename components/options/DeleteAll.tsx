import { useRef } from 'preact/hooks';
import * as t from './texts.ts';

/** Asks once more before it deletes, with the focus on the way out. */
export function DeleteAll({ onConfirm }: { readonly onConfirm: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="btn danger" onClick={() => dialog.current?.showModal()}>
        {t.supprimer}
      </button>
      <dialog ref={dialog} class="confirm" aria-labelledby="ted-confirm">
        <h2 id="ted-confirm">{t.confirmer}</h2>
        <p class="muted">{t.confirmerSuite}</p>
        <div class="btn-row">
          <button type="button" class="btn" onClick={() => dialog.current?.close()}>
            {t.annuler}
          </button>
          <button
            type="button"
            class="btn danger"
            onClick={() => {
              dialog.current?.close();
              onConfirm();
            }}
          >
            {t.supprimerOui}
          </button>
        </div>
      </dialog>
    </>
  );
}
