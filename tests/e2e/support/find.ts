import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from './driver.ts';

/** Where a role is found without being written. */
const ROLES = {
  button: 'button:not([role])',
  combobox: '[role=combobox]',
  group: '[role=group], fieldset',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]:not([role])',
  listbox: '[role=listbox]',
  navigation: 'nav',
  option: '[role=option]',
} as const;

/** What a part is: by its role and its accessible name, or by a selector. Blanks are all plain spaces. */
export interface Wanted {
  readonly role?: keyof typeof ROLES;
  readonly css?: string;
  readonly name?: string | RegExp;
}

/** Finds in the page and in the panel's root, which is open in the `e2e` builds. */
export function find(ted: Driver, wanted: Wanted): Part {
  return new Part(ted, [wanted]);
}

/** Runs in the page, so as to be the same in both browsers: the visible elements, outermost step first. */
const LOOK = `
  const nameOf = (one) => {
    const named = one.getAttribute('aria-labelledby');
    if (named) return named.split(' ').map((id) => one.getRootNode().getElementById(id)?.textContent ?? '').join(' ');
    return one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? (one.textContent || one.title);
  };
  const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  let found = [document, document.querySelector('ted-panneau')?.shadowRoot].filter(Boolean);
  for (const { css, pattern, flags } of args[0])
    found = found.flatMap((from) => [...from.querySelectorAll(css)]).filter((one) =>
      shown(one) && (pattern === null || new RegExp(pattern, flags).test(nameOf(one).replace(/\\s+/g, ' ').trim())));
  const [one] = found;`;

/** Where to click it, once it has stopped moving and nothing is over it; marks the page until it is clicked. */
const POINT = `
  if (!one) return null;
  const place = () => { const { x, y, width, height } = one.getClientRects()[0] ?? {}; return { x: x + width / 2, y: y + height / 2 }; };
  const inside = ({ x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight;
  const moving = [document, one.getRootNode()].flatMap((root) => root.getAnimations()).some(
    ({ playState, effect }) => playState === 'running' && Number.isFinite(effect.getComputedTiming().endTime));
  if (moving) return null;
  if (!inside(place())) one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = place();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const point = place();
  if (point.x !== before.x || point.y !== before.y || !inside(point)) return null;
  let top = document.elementFromPoint(point.x, point.y);
  if (top?.shadowRoot) top = top.shadowRoot.elementFromPoint(point.x, point.y);
  if (!one.contains(top)) return null;
  const { dataset } = document.documentElement;
  dataset.awaitsClick = '';
  one.addEventListener('click', () => delete dataset.awaitsClick, { capture: true, once: true });
  return point;`;

/** Whether what was to be clicked was missed: something came in above it in the meantime. A page that is left has no mark. */
const MISSED = `return 'awaitsClick' in document.documentElement.dataset;`;

/** What is seen under a description, looked for anew each time. With several, the first. */
export class Part {
  constructor(
    private readonly ted: Driver,
    private readonly steps: readonly Wanted[],
  ) {}

  /** Inside this one. */
  find(wanted: Wanted): Part {
    return new Part(this.ted, [...this.steps, wanted]);
  }

  /** How many are visible. */
  count(): Promise<number> {
    return this.look('return found.length;');
  }

  /** With single plain spaces; empty where nothing is seen. */
  text(): Promise<string> {
    return this.look(`return one?.textContent.replace(/\\s+/g, ' ').trim() ?? '';`);
  }

  attribute(name: string): Promise<string | null> {
    return this.look(`return one?.getAttribute(args[1]) ?? null;`, name);
  }

  isFocused(): Promise<boolean> {
    return this.look('return one !== undefined && one.getRootNode().activeElement === one;');
  }

  /** Waits until it is seen. */
  async seen(): Promise<void> {
    await this.until(async () => (await this.count()) > 0);
  }

  /** Waits until its text says that. */
  async says(words: string | RegExp): Promise<void> {
    const pattern = typeof words === 'string' ? new RegExp(escapeRegExp(words)) : words;
    await this.until(async () => pattern.test(await this.text()), ` saying ${pattern}`);
  }

  /** Waits until the mouse can reach it, and clicks. */
  async click(): Promise<void> {
    await this.until(async () => {
      const point = await this.look<{ x: number; y: number } | null>(POINT);
      if (!point) return false;
      await this.ted.click(point.x, point.y);
      return !(await this.ted.evaluate<boolean>(MISSED).catch(() => false));
    }, ' within reach');
  }

  async focus(): Promise<void> {
    await this.seen();
    await this.look('one.focus();');
  }

  /** Puts a whole text in the field, as a paste does. */
  async fill(text: string): Promise<void> {
    await this.focus();
    await this.look(
      `one.value = args[1]; one.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
      text,
    );
  }

  private async until(holds: () => Promise<boolean>, what = ''): Promise<void> {
    const deadline = Date.now() + 15_000;
    // While a page loads there is nothing to ask: that is no answer yet.
    while (!(await holds().catch(() => false))) {
      if (Date.now() > deadline)
        throw new Error(
          `never seen: ${this.description()}${what}, but « ${await this.text().catch(String)} »\n${await this.sight()}`,
        );
      await pause(80);
    }
  }

  /** What can be read instead, in the panel first. */
  private sight(): Promise<string> {
    const script = `const panel = document.querySelector('ted-panneau')?.shadowRoot;
      const text = (panel?.querySelector('.tab, aside')?.textContent ?? '') + ' | ' + document.body?.innerText;
      return location.href + (document.hidden ? ', behind another tab' : '') + ': '
        + text.replace(/\\s+/g, ' ').slice(0, 600);`;
    return this.ted.evaluate<string>(script).catch(String);
  }

  private look<T>(body: string, ...more: readonly unknown[]): Promise<T> {
    const steps = this.steps.map(({ css, role, name }) => ({
      css: css ?? (role ? `${ROLES[role]}, [role=${role}]` : '*'),
      pattern:
        name === undefined ? null : typeof name === 'string' ? escapeRegExp(name) : name.source,
      flags: name instanceof RegExp ? name.flags : '',
    }));
    return this.ted.evaluate<T>(`${LOOK}\n${body}`, steps, ...more);
  }

  private description(): string {
    return this.steps
      .map(({ css, role, name }) => `${css ?? role ?? '*'}${name ? ` « ${name} »` : ''}`)
      .join(' > ');
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
