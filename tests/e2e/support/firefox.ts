import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../../../tools/prepare.mjs';
import type { Driver } from './driver.ts';
import { HostProxy } from './host-proxy.ts';
import { Marionette } from './marionette.ts';

const EXTENSION_ID = 'ted@trouver-mon-expertise-data.example';
const UUID = '11111111-2222-4333-8444-555555555555';

/** Code points of WebDriver for the keys that write no character. */
const SPECIAL_KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** A real Firefox with the built extension, in a profile of its own, cut off from the network. */
export class FirefoxWithTed implements Driver {
  private constructor(
    private readonly process: ChildProcess,
    private readonly profile: string,
    private readonly client: Marionette,
    readonly proxy: HostProxy,
  ) {}

  /** `policies`: what an administration sets, as the machine's own file gives it to the extension. */
  static async launch(
    extension: string,
    pagesPort: number,
    policies: object | null = null,
  ): Promise<FirefoxWithTed> {
    const program = findBrowser('firefox');
    if (!program) throw new Error('Firefox is not installed');
    const proxy = new HostProxy();
    const proxyPort = await proxy.listen(pagesPort);
    const profile = await mkdtemp(join(tmpdir(), 'ted-firefox-'));
    const marionettePort = await freePort();
    const prefs: Record<string, string | number | boolean> = {
      'marionette.port': marionettePort,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
      'dom.security.https_first': false,
      'intl.accept_languages': 'fr-FR, fr',
      'ui.popup.disable_autohide': true,
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.update.enabled': false,
      'services.settings.server': 'data:,',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
    };
    const lines = Object.entries(prefs).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
    const home = join(profile, 'home');
    if (policies) {
      const folder = join(home, '.mozilla', 'managed-storage');
      const file = { name: EXTENSION_ID, description: 'test', type: 'storage', data: policies };
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(file));
    }
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
          ...(policies ? { HOME: home } : {}),
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
    return `moz-extension://${UUID}/${page}`;
  }

  async goto(url: string): Promise<void> {
    // The welcome page opens in front at some moment, and Firefox slows what stands behind.
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
  async waitFor<T>(body: string, what: string, timeoutMs = 15_000): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const value = await this.evaluate<T>(body).catch(() => null);
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`never seen: ${what}`);
      await pause(100);
    }
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
    const value = SPECIAL_KEYS[key] ?? key;
    await this.#perform({
      type: 'key',
      id: 'keys',
      actions: [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ],
    });
  }

  async #perform(source: object): Promise<void> {
    await this.client.send('WebDriver:PerformActions', { actions: [source] });
  }

  async screenshot(): Promise<Buffer> {
    const { value } = await this.client.send<{ value: string }>('WebDriver:TakeScreenshot', {
      full: false,
    });
    return Buffer.from(value, 'base64');
  }

  /** Stops the background page, as Firefox does after thirty seconds of rest. */
  killBackground(): Promise<void> {
    return this.#inBrowser(
      `return WebExtensionPolicy.getByID(args[0]).extension.terminateBackground();`,
    );
  }

  /** Takes the sites away from the extension, as its page in the add-ons manager does. */
  withdrawSites(origins: readonly string[]): Promise<void> {
    return this.#inBrowser(
      `const { ExtensionPermissions } = ChromeUtils.importESModule(
         'resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(args[0]);
       return ExtensionPermissions.remove(args[0], { permissions: [], origins: args[1] }, extension);`,
      origins,
    );
  }

  /** Answers yes to what the extension asks of the reader, without the browser's window for it. */
  acceptPermissions(): Promise<void> {
    return this.#inBrowser(
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`,
    );
  }

  /** Runs the body of a function in the browser itself; its first argument names the extension. */
  async #inBrowser(body: string, ...args: readonly unknown[]): Promise<void> {
    await this.client.send('Marionette:SetContext', { value: 'chrome' });
    try {
      await this.client.send('WebDriver:ExecuteScript', {
        script: `return (async (...args) => { ${body} })(...arguments).then(() => true);`,
        args: [EXTENSION_ID, ...args],
      });
    } finally {
      await this.client.send('Marionette:SetContext', { value: 'content' });
    }
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
