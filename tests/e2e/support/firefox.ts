import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { matchPatterns } from '../../../lib/sites/hosts.ts';
import { findBrowser } from '../../../tools/prepare.mjs';
import type { Driver, SavedFile } from './driver.ts';
import { EXTENSION_ID, EXTENSION_UUID, homeOf, savedIn, writeProfile } from './firefox-profile.ts';
import { HostProxy } from './host-proxy.ts';
import { Marionette } from './marionette.ts';
import { waitFor } from './wait-for.ts';

/** Code points of WebDriver for the keys that write no character. */
const SPECIAL_KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
  End: '\uE010',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

export interface FirefoxOptions {
  /** What an administration sets, as the machine's own file gives it to the extension. */
  readonly policies?: object;
  /** Language that the browser asks pages for. */
  readonly language?: string;
  /** Profile left by a browser that crashed. */
  readonly profile?: string;
}

/** A real Firefox with the built extension, in a profile of its own, cut off from the network. */
export class FirefoxWithTed implements Driver {
  private constructor(
    private readonly process: ChildProcess,
    readonly profile: string,
    private readonly client: Marionette,
    readonly proxy: HostProxy,
  ) {}

  static async launch(
    extension: string,
    pagesPort: number,
    { policies, language = 'fr-FR', profile: crashed }: FirefoxOptions = {},
  ): Promise<FirefoxWithTed> {
    const program = findBrowser('firefox');
    if (!program) throw new Error('Firefox is not installed');
    const proxy = new HostProxy();
    const proxyPort = await proxy.listen(pagesPort);
    const profile = crashed ?? (await mkdtemp(join(tmpdir(), 'ted-firefox-')));
    const marionettePort = await freePort();
    await writeProfile(profile, { marionettePort, proxyPort, language, policies });
    const child = spawn(
      program,
      [
        '--headless',
        '--no-remote',
        '--marionette',
        '--remote-allow-system-access',
        '--profile',
        profile,
      ],
      {
        stdio: 'ignore',
        env: {
          ...process.env,
          ...(policies ? { HOME: homeOf(profile) } : {}),
          MOZ_HEADLESS_WIDTH: '1280',
          MOZ_HEADLESS_HEIGHT: '900',
        },
      },
    );
    const client = await Marionette.connect(marionettePort);
    await client.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await client.send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
    await client.send('Addon:Install', { path: extension, temporary: true });
    return new FirefoxWithTed(child, profile, client, proxy);
  }

  /** Address of a page of the extension. */
  url(page: string): string {
    return `moz-extension://${EXTENSION_UUID}/${page}`;
  }

  async goto(url: string): Promise<void> {
    // What the extension opened may stand in front, and Firefox slows what stands behind.
    const { value: handle } = await this.client.send<{ value: string }>(
      'WebDriver:GetWindowHandle',
    );
    await this.client.send('WebDriver:SwitchToWindow', { handle, focus: true });
    await this.client.send('WebDriver:Navigate', { url });
  }

  /** Runs the body of an async function in the page and returns its value, which must be JSON. */
  async evaluate<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const script = `const done = arguments[arguments.length - 1];
      (async (...args) => { ${body} })(...[...arguments].slice(0, -1))
        .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
    const { value } = await this.client.send<{ value: { value?: T; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      { script, args, sandbox: null, newSandbox: false },
    );
    if (value.error !== undefined) throw new Error(value.error);
    return value.value as T;
  }

  /** Waits until the body returns something true; returns it. */
  waitFor<T>(body: string, what: string, timeoutMs?: number): Promise<T> {
    return waitFor(() => this.evaluate<T>(body), what, timeoutMs);
  }

  async savedFile(named: RegExp, act: () => Promise<void>): Promise<SavedFile> {
    const folder = savedIn(this.profile);
    await act();
    // Until it is whole it stands there under names of the browser's own.
    const name = await waitFor(
      async () => (await readdir(folder)).find((one) => named.test(one)),
      `a saved file called ${named}`,
    );
    const text = await waitFor(() => readFile(join(folder, name), 'utf8'), `bytes in ${name}`);
    await rm(join(folder, name));
    return { name, text };
  }

  async giveFile(selector: string, { name, text }: SavedFile): Promise<void> {
    const folder = await mkdtemp(join(this.profile, 'given-'));
    await writeFile(join(folder, name), text);
    await this.type(selector, join(folder, name));
  }

  /** Types real keys into the element of the page. */
  async type(selector: string, text: string): Promise<void> {
    const found = await this.client.send<{ value: Record<string, string> }>(
      'WebDriver:FindElement',
      { using: 'css selector', value: selector },
    );
    await this.client.send('WebDriver:ElementSendKeys', {
      id: Object.values(found.value)[0],
      text,
    });
  }

  async click(x: number, y: number): Promise<void> {
    await this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  async press(key: string): Promise<void> {
    const held = key.split(/(?<=.)\+/).map((one) => SPECIAL_KEYS[one] ?? one);
    await this.#perform({
      type: 'key',
      id: 'keys',
      actions: [
        ...held.map((value) => ({ type: 'keyDown', value })),
        ...held.reverse().map((value) => ({ type: 'keyUp', value })),
      ],
    });
  }

  compose(steps: readonly string[], kept: string): Promise<void> {
    const write = `
      const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      const begun = method.beginInputTransactionForTests(content, () => true);
      for (const text of steps) {
        method.setPendingCompositionString(text);
        if (text.length > 0) method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
        method.setCaretInPendingComposition(text.length);
        method.flushPendingComposition();
      }
      method.commitCompositionWith(kept);
      sendAsyncMessage('ted-composed', begun);`;
    return this.#inBrowser(
      `const window = Services.wm.getMostRecentWindow('navigator:browser');
       const { messageManager } = window.gBrowser.selectedBrowser;
       const begun = await new Promise((resolve) => {
         const hear = ({ data }) => { messageManager.removeMessageListener('ted-composed', hear); resolve(data); };
         messageManager.addMessageListener('ted-composed', hear);
         messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(args[1]), false);
       });
       if (!begun) throw new Error('the input method does not start');`,
      `(({ steps, kept }) => { ${write} })(${JSON.stringify({ steps, kept })});`,
    );
  }

  /** Presses the key that the browser made for it in its own window. */
  command(name: string): Promise<void> {
    return this.#inBrowser(
      `const { shortcuts } = WebExtensionPolicy.getByID(args[0]).extension;
       const { shortcut } = (await shortcuts.allCommands()).find((one) => one.name === args[1]);
       const key = shortcut.split('+').at(-1);
       const modifiers = shortcut.split('+').slice(0, -1).join(',').toLowerCase();
       const window = Services.wm.getMostRecentWindow('navigator:browser');
       [...window.document.querySelectorAll('keyset[id^=ext-keyset] key')]
         .find((one) => one.getAttribute('key') === key && one.getAttribute('modifiers') === modifiers)
         .doCommand();`,
      name,
    );
  }

  async back(): Promise<void> {
    await this.client.send('WebDriver:Back');
  }

  async forward(): Promise<void> {
    await this.client.send('WebDriver:Forward');
  }

  async reload(): Promise<void> {
    await this.client.send('WebDriver:Refresh');
  }

  async newTab(): Promise<void> {
    const { handle } = await this.client.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    });
    await this.client.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  async toTab(url: string): Promise<void> {
    const deadline = Date.now() + 15_000;
    for (;;) {
      for (const handle of await this.client.send<string[]>('WebDriver:GetWindowHandles')) {
        await this.client.send('WebDriver:SwitchToWindow', { handle, focus: false });
        const { value } = await this.client.send<{ value: string }>('WebDriver:GetCurrentURL');
        if (!value.startsWith(url)) continue;
        await this.client.send('WebDriver:SwitchToWindow', { handle, focus: true });
        return;
      }
      if (Date.now() > deadline) throw new Error(`no tab at ${url}`);
      await pause(100);
    }
  }

  async resize(width: number, height: number): Promise<void> {
    const frame = await this.evaluate<{ x: number; y: number }>(
      'return { x: outerWidth - innerWidth, y: outerHeight - innerHeight };',
    );
    const outer = { width: width + frame.x, height: height + frame.y };
    await this.client.send('WebDriver:SetWindowRect', outer);
    await this.waitFor(`return innerWidth === ${width};`, `a page ${width} px wide`);
  }

  medium(name: 'screen' | 'print'): Promise<void> {
    return this.#inBrowser(
      `const window = Services.wm.getMostRecentWindow('navigator:browser');
       window.gBrowser.selectedBrowser.browsingContext.mediumOverride = args[1] === 'screen' ? '' : args[1];`,
      name,
    );
  }

  sidePanelText(): Promise<string> {
    return this.#inBrowser(
      `const window = Services.wm.getMostRecentWindow('navigator:browser');
       const panel = window.document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
       if (!panel?.messageManager) return '';
       return new Promise((resolve) => {
         const { messageManager } = panel;
         const hear = ({ data }) => { messageManager.removeMessageListener('ted-text', hear); resolve(data); };
         messageManager.addMessageListener('ted-text', hear);
         messageManager.loadFrameScript(
           'data:,' + encodeURIComponent('sendAsyncMessage("ted-text", content.document.body?.innerText ?? "")'), false);
       });`,
    );
  }

  faults(): Promise<readonly string[]> {
    return this.#inBrowser(
      `const errors = Services.console.getMessageArray().filter((one) =>
         one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag)
           && one.sourceName.startsWith(args[1]));
       Services.console.reset();
       return errors.map((one) => one.errorMessage);`,
      this.url(''),
    );
  }

  async #perform(source: object): Promise<void> {
    await this.client.send('WebDriver:PerformActions', { actions: [source] });
  }

  /** Stops the background page, as Firefox does after thirty seconds of rest. */
  killBackground(): Promise<void> {
    return this.#inBrowser(
      `return WebExtensionPolicy.getByID(args[0]).extension.terminateBackground();`,
    );
  }

  async inBackground<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const script = `(async (...args) => { ${body} })(...${JSON.stringify(args)})
      .then((value) => JSON.stringify({ value }), (error) => JSON.stringify({ error: String(error) }))`;
    const said = await this.#inBrowser<string>(
      `const { extension } = WebExtensionPolicy.getByID(args[0]);
       const { messageManager } = [...extension.views].find((one) => one.viewType === 'background').xulBrowser;
       return new Promise((resolve) => {
         const hear = ({ data }) => { messageManager.removeMessageListener('ted-said', hear); resolve(data); };
         messageManager.addMessageListener('ted-said', hear);
         messageManager.loadFrameScript('data:,' + encodeURIComponent(args[1]), false);
       });`,
      `(${evaluateInContent})(${JSON.stringify(script)});`,
    );
    const { value, error } = JSON.parse(said) as { value?: T; error?: string };
    if (error !== undefined) throw new Error(error);
    return value as T;
  }

  withdrawSites(): Promise<void> {
    return this.#inBrowser(
      `const { ExtensionPermissions } = ChromeUtils.importESModule(
         'resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(args[0]);
       return ExtensionPermissions.remove(args[0], { permissions: [], origins: args[1] }, extension);`,
      matchPatterns,
    );
  }

  acceptPermissions(): Promise<void> {
    return this.#inBrowser(
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`,
    );
  }

  chooseInSelectionMenu(item: string, text: string): Promise<void> {
    return this.#inBrowser(
      `const { extension } = WebExtensionPolicy.getByID(args[0]);
       const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab;
       extension.tabManager.addActiveTabPermission(tab);
       const info = { menuItemId: args[1], selectionText: args[2], frameId: 0, editable: false };
       extension.emit('webext-menu-menuitem-click', info, tab);`,
      item,
      text,
    );
  }

  /** Runs the body of a function in the browser itself; its first argument names the extension. */
  async #inBrowser<T = void>(body: string, ...args: readonly unknown[]): Promise<T> {
    await this.client.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const { value } = await this.client.send<{ value: T }>('WebDriver:ExecuteScript', {
        script: `return (async (...args) => { ${body} })(...arguments);`,
        args: [EXTENSION_ID, ...args],
      });
      return value;
    } finally {
      await this.client.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async crash(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
    this.client.close();
    this.proxy.close();
  }

  async close(): Promise<void> {
    await this.client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    this.client.close();
    this.proxy.close();
    if (this.process.exitCode === null) this.process.kill();
    await pause(300);
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Frame script that evaluates a promise of a text in the page's own realm, as the console does: the page's
 * policy forbids `eval`, and a sandbox would patch a copy of its globals.
 */
const evaluateInContent = `(script) => {
  const { addDebuggerToGlobal } = ChromeUtils.importESModule('resource://gre/modules/jsdebugger.sys.mjs');
  const scope = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true });
  addDebuggerToGlobal(scope);
  const page = new scope.Debugger().makeGlobalObjectReference(content);
  const done = page.executeInGlobal(script);
  const say = (said) => sendAsyncMessage('ted-said', said);
  if (done.return) done.return.unsafeDereference().then(say);
  else say(JSON.stringify({ error: 'the script does not run' }));
}`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
