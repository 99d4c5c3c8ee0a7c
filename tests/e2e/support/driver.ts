import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { builtExtension } from './built.ts';
import { loadInChromium } from './chromium.ts';
import { FirefoxWithTed } from './firefox.ts';
import { HostProxy } from './host-proxy.ts';
import { OtherTarget } from './other-target.ts';
import { waitFor } from './wait-for.ts';

/** What a scenario needs of a browser, the same in both. Scripts are the body of an async function. */
export interface Driver {
  goto(url: string): Promise<void>;
  evaluate<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /** Runs the body until it returns something true; throws with `what` when it never does. */
  waitFor<T>(body: string, what: string, timeoutMs?: number): Promise<T>;
  /** Types real keys into the element of the page. */
  type(selector: string, text: string): Promise<void>;
  /** Moves a real mouse there and clicks; CSS pixels of the viewport. */
  click(x: number, y: number): Promise<void>;
  /** Presses and releases a real key, by its name in `KeyboardEvent.key`, as `Alt+ArrowLeft`. */
  press(key: string): Promise<void>;
  /** Writes as an input method does: the text so far, changed a few times, then what is kept of it. */
  compose(steps: readonly string[], kept: string): Promise<void>;
  /** Does what the extension's own shortcut does; no key of a test reaches the browser's. */
  command(name: string): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  /** Opens a tab in front: what follows happens there. */
  newTab(): Promise<void>;
  /** Waits for a tab whose address starts so, and brings it to the front: what follows happens there. */
  toTab(url: string): Promise<void>;
  /** Size of the page, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Draws the page as for that medium. */
  medium(name: 'screen' | 'print'): Promise<void>;
  /** All that can be read in the browser's own side panel; empty while it is closed or loading. */
  sidePanelText(): Promise<string>;
  /** Exceptions that nobody caught since the last call, the extension's among them. */
  faults(): Promise<readonly string[]>;
  /** Address of a page of the extension. */
  url(page: string): string;
  killBackground(): Promise<void>;
  /** Runs the body of an async function in the background, which must be awake; its value must be JSON. */
  inBackground<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /**
   * What the browser does when an item of the selection's menu is chosen: no driver reaches that menu.
   * `text` is the selection as the browser gives it, on one line.
   */
  chooseInSelectionMenu(item: string, text: string): Promise<void>;
  /** Takes the sites away from the extension, as the browser's own page of extensions does. */
  withdrawSites(): Promise<void>;
  /** Answers yes to what the extension asks of the reader, without the browser's window for it. */
  acceptPermissions(): Promise<void>;
  /** The file that the page saves while that is done; throws when it is not called so. */
  savedFile(named: RegExp, act: () => Promise<void>): Promise<SavedFile>;
  /** Chooses a file in the field of the page. */
  giveFile(selector: string, file: SavedFile): Promise<void>;
  /** Folder of the browser's data. */
  readonly profile: string;
  /** Kills the browser as a power cut does; `launch` starts another on its profile. */
  crash(): Promise<void>;
  close(): Promise<void>;
  /** Every request of the browser: pages, extension, and the browser's own. */
  readonly proxy: HostProxy;
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

export interface LaunchOptions {
  readonly language?: 'fr-FR' | 'en-GB';
  /** Profile left by a browser that crashed. */
  readonly profile?: string;
  /** What an administration sets. */
  readonly policies?: Readonly<Record<string, unknown>>;
}

/** Starts the browser of a Playwright project with the built extension, all its requests in sight. */
export async function launch(
  project: string,
  mode: 'production' | 'e2e',
  pagesPort: number,
  { language = 'fr-FR', ...rest }: LaunchOptions = {},
): Promise<Driver> {
  const ted = await (project === 'firefox'
    ? FirefoxWithTed.launch(builtExtension('firefox', mode), pagesPort, { language, ...rest })
    : ChromiumWithTed.launch(builtExtension('chrome', mode), pagesPort, language, rest));
  // The page of welcome opens in front at some moment of the first seconds. Over ours it would take the
  // keys away, and Firefox slows what stands behind: a second for each timer.
  await ted.toTab(ted.url('welcome.html'));
  await ted.newTab();
  return ted;
}

class ChromiumWithTed implements Driver {
  private readonly uncaught: string[] = [];
  private granting: Promise<unknown> | null = null;

  private constructor(
    private readonly ted: Awaited<ReturnType<typeof loadInChromium>>,
    private page: Page,
    readonly proxy: HostProxy,
  ) {
    ted.context.on('weberror', (error) => this.uncaught.push(error.error().message));
  }

  static async launch(
    extension: string,
    pagesPort: number,
    locale: string,
    { policies, ...crashed }: Pick<LaunchOptions, 'profile' | 'policies'>,
  ): Promise<ChromiumWithTed> {
    const proxy = new HostProxy();
    const proxyPort = await proxy.listen(pagesPort);
    const ted = await loadInChromium({
      extension,
      pagesPort: null,
      proxyPort,
      locale,
      ...crashed,
    });
    const page = await ted.context.newPage();
    if (policies) await setPolicies(page, ted.id, policies);
    return new ChromiumWithTed(ted, page, proxy);
  }

  url(page: string): string {
    return this.ted.url(page);
  }

  async goto(url: string): Promise<void> {
    // What the extension opened may stand in front.
    await this.page.bringToFront();
    await this.page.goto(url);
  }

  evaluate<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    // Given as text: what runs is the same as in the other browser.
    return this.page.evaluate<T>(`(async (...args) => { ${body} })(...${JSON.stringify(args)})`);
  }

  waitFor<T>(body: string, what: string, timeoutMs?: number): Promise<T> {
    return waitFor(() => this.evaluate<T>(body), what, timeoutMs);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.page.locator(selector).pressSequentially(text);
  }

  async click(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async compose(steps: readonly string[], kept: string): Promise<void> {
    const session = await this.ted.context.newCDPSession(this.page);
    for (const text of steps) {
      const end = { selectionStart: text.length, selectionEnd: text.length };
      await session.send('Input.imeSetComposition', { text, ...end });
    }
    await session.send('Input.insertText', { text: kept });
    await session.detach();
  }

  async command(name: string): Promise<void> {
    const { context } = this.ted;
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await worker.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab);
    })()`);
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async newTab(): Promise<void> {
    this.page = await this.ted.context.newPage();
  }

  async toTab(url: string): Promise<void> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const page = this.ted.context.pages().find((one) => one.url().startsWith(url));
      if (page) {
        this.page = page;
        return page.bringToFront();
      }
      if (Date.now() > deadline) throw new Error(`no tab at ${url}`);
      await pause(100);
    }
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async medium(name: 'screen' | 'print'): Promise<void> {
    await this.page.emulateMedia({ media: name });
  }

  async sidePanelText(): Promise<string> {
    const side = await OtherTarget.of(this.ted.context, this.url('sidepanel.html'));
    return side.text();
  }

  async faults(): Promise<readonly string[]> {
    return this.uncaught.splice(0);
  }

  killBackground(): Promise<void> {
    return this.ted.killBackground();
  }

  async inBackground<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const worker = await OtherTarget.of(this.ted.context, this.url('background.js'));
    try {
      return await worker.evaluate<T>(
        `(async (...args) => { ${body} })(...${JSON.stringify(args)})`,
      );
    } finally {
      await worker.detach();
    }
  }

  async chooseInSelectionMenu(item: string, text: string): Promise<void> {
    const [worker] = this.ted.context.serviceWorkers();
    await worker?.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const info = { menuItemId: ${JSON.stringify(item)}, selectionText: ${JSON.stringify(text)}, frameId: 0, editable: false };
      chrome.contextMenus.onClicked.dispatch(info, tab);
    })()`);
  }

  async withdrawSites(): Promise<void> {
    await this.#hostAccess('ON_CLICK');
  }

  async acceptPermissions(): Promise<void> {
    // No driver reaches the window that asks. What it would grant is granted, for a true click alone.
    this.granting ??= this.ted.context.exposeFunction('tedGrant', () =>
      this.#hostAccess('ON_ALL_SITES'),
    );
    await this.granting;
    await this.page.evaluate(`chrome.permissions.request = async ({ origins }) => {
      if (!navigator.userActivation.isActive || origins.length === 0) throw new Error('no click');
      await tedGrant();
      return true;
    };`);
  }

  /** What the browser's own page of extensions sets there. */
  async #hostAccess(access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    const page = await this.ted.context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({
      extensionId: '${this.ted.id}', hostAccess: '${access}',
    })`);
    await page.close();
  }

  async savedFile(named: RegExp, act: () => Promise<void>): Promise<SavedFile> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const name = download.suggestedFilename();
    if (!named.test(name)) throw new Error(`saved as ${name}, not ${named}`);
    return { name, text: await readFile(await download.path(), 'utf8') };
  }

  async giveFile(selector: string, { name, text }: SavedFile): Promise<void> {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.page.locator(selector).setInputFiles(file);
  }

  get profile(): string {
    return this.ted.profile;
  }

  async crash(): Promise<void> {
    await this.ted.crash();
    this.proxy.close();
  }

  async close(): Promise<void> {
    await this.ted.close();
    this.proxy.close();
  }
}

/** By the page that Chromium keeps for trying policies: the machine's own folder is not ours to write. */
async function setPolicies(
  page: Page,
  extension: string,
  policies: Readonly<Record<string, unknown>>,
): Promise<void> {
  const mandatory = { namespace: extension, level: 1, scope: 1, source: 2 };
  const rows = Object.entries(policies).map(([name, value]) => ({ ...mandatory, name, value }));
  await page.goto('chrome://policy/test');
  await page.evaluate(
    `import('chrome://resources/js/cr.js').then(({ sendWithPromise }) =>
       sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(rows))}, ''))`,
  );
}
