import type { Page } from '@playwright/test';
import { builtExtension } from './built.ts';
import { loadInChromium } from './chromium.ts';
import { FirefoxWithTed } from './firefox.ts';
import { HostProxy } from './host-proxy.ts';

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
  /** Presses and releases a real key, by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Address of a page of the extension. */
  url(page: string): string;
  killBackground(): Promise<void>;
  close(): Promise<void>;
  /** Every request of the browser: pages, extension, and the browser's own. */
  readonly proxy: HostProxy;
}

/** Starts the browser of a Playwright project with the built extension, all its requests in sight. */
export async function launch(
  project: string,
  mode: 'production' | 'e2e',
  pagesPort: number,
): Promise<Driver> {
  return project === 'firefox'
    ? FirefoxWithTed.launch(builtExtension('firefox', mode), pagesPort)
    : ChromiumWithTed.launch(builtExtension('chrome', mode), pagesPort);
}

class ChromiumWithTed implements Driver {
  private constructor(
    private readonly ted: Awaited<ReturnType<typeof loadInChromium>>,
    private readonly page: Page,
    readonly proxy: HostProxy,
  ) {}

  static async launch(extension: string, pagesPort: number): Promise<ChromiumWithTed> {
    const proxy = new HostProxy();
    const proxyPort = await proxy.listen(pagesPort);
    const ted = await loadInChromium({ extension, pagesPort: null, proxyPort });
    return new ChromiumWithTed(ted, await ted.context.newPage(), proxy);
  }

  url(page: string): string {
    return this.ted.url(page);
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  evaluate<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    // Given as text: what runs is the same as in the other browser.
    return this.page.evaluate<T>(`(async (...args) => { ${body} })(...${JSON.stringify(args)})`);
  }

  async waitFor<T>(body: string, what: string, timeoutMs = 15_000): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const value = await this.evaluate<T>(body).catch(() => null);
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`never seen: ${what}`);
      await this.page.waitForTimeout(100);
    }
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

  killBackground(): Promise<void> {
    return this.ted.killBackground();
  }

  async close(): Promise<void> {
    await this.ted.close();
    this.proxy.close();
  }
}
