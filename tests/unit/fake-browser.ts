/**
 * Stands for the browser where the code under test speaks to it: storage areas with their events.
 * The polyfill must be replaced by it, since it looks for a browser when it is loaded:
 * `vi.mock('webextension-polyfill', async () => ({ default: (await import('…/fake-browser.ts')).fakeBrowser }))`.
 */
type Items = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

export class FakeArea {
  items: Items = {};
  /** When set, each call of the area is refused with it, as browsers do where storage is blocked. */
  refusal: Error | null = null;

  constructor(
    private readonly name: string,
    private readonly listeners: Set<Listener>,
  ) {}

  async get(keys: string | string[] | null = null): Promise<Items> {
    if (this.refusal) throw this.refusal;
    const names = keys === null ? Object.keys(this.items) : [keys].flat();
    return structuredClone(
      Object.fromEntries(names.flatMap((k) => (k in this.items ? [[k, this.items[k]]] : []))),
    );
  }

  async set(items: Items): Promise<void> {
    if (this.refusal) throw this.refusal;
    Object.assign(this.items, structuredClone(items));
    this.tell(Object.keys(items));
  }

  async remove(keys: string | string[]): Promise<void> {
    if (this.refusal) throw this.refusal;
    for (const key of [keys].flat()) delete this.items[key];
    this.tell([keys].flat());
  }

  async clear(): Promise<void> {
    await this.remove(Object.keys(this.items));
  }

  private tell(keys: string[]): void {
    const changes = Object.fromEntries(keys.map((key) => [key, { newValue: this.items[key] }]));
    for (const listener of [...this.listeners]) listener(changes, this.name);
  }
}

const listeners = new Set<Listener>();
export const local = new FakeArea('local', listeners);
export const managed = new FakeArea('managed', listeners);
export const session = new FakeArea('session', listeners);

/** Firefox's way to say that no policy is set. */
export const NO_POLICY = new Error('Managed storage manifest not found');

export function resetBrowser(): void {
  listeners.clear();
  local.items = {};
  local.refusal = null;
  managed.items = {};
  managed.refusal = null;
  session.items = {};
}

export const fakeBrowser = {
  runtime: { id: 'ted-test' },
  storage: {
    local,
    managed,
    session,
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  },
};
let last: Promise<unknown> = Promise.resolve();
/** One after the other, whatever the name of the lock. */
const locks = {
  request(_name: string, work: () => Promise<unknown>): Promise<unknown> {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  },
};
Object.defineProperty(globalThis, 'navigator', {
  value: Object.create(globalThis.navigator ?? null, { locks: { value: locks } }),
  configurable: true,
});
// What content scripts look for, without the polyfill.
Object.assign(globalThis, { browser: fakeBrowser });
