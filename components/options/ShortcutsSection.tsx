import type { Shortcut } from './options-api.ts';
import { Section } from './Section.tsx';
import * as t from './texts.ts';

interface Props {
  readonly shortcuts: readonly Shortcut[];
  readonly onOpen: () => void;
}

/** The keys as the browser has them now; it alone changes them. */
export function ShortcutsSection({ shortcuts, onOpen }: Props) {
  return (
    <Section titre={t.raccourcis} suite={t.raccourcisSuite}>
      <ul class="rows">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span>{name}</span>
            <div class="end keys">
              {keys === ''
                ? t.sansRaccourci
                : keys.split('+').map((key) => <kbd key={key}>{t.touches[key] ?? key}</kbd>)}
            </div>
          </li>
        ))}
      </ul>
      <div class="btn-row">
        <button type="button" class="btn" onClick={onOpen}>
          {t.changerRaccourcis}
        </button>
      </div>
    </Section>
  );
}
