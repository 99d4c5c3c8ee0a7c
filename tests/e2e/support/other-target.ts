import type { BrowserContext, CDPSession } from '@playwright/test';

/** What runs outside of the tabs, as the side panel or the background, which Playwright has no page for. */
export class OtherTarget {
  private turn = 0;

  private constructor(
    private readonly cdp: CDPSession,
    private readonly sessionId: string,
  ) {}

  /** Waits for the target of that address, on any page of the context. */
  static async of(context: BrowserContext, url: string): Promise<OtherTarget> {
    const page = context.pages()[0] ?? (await context.newPage());
    const cdp = await context.newCDPSession(page);
    for (let tries = 0; tries < 100; tries += 1) {
      const { targetInfos } = await cdp.send('Target.getTargets');
      const target = targetInfos.find((one) => one.url === url);
      if (target) {
        const { targetId } = target;
        const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
        return new OtherTarget(cdp, sessionId);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no target ${url}`);
  }

  /** The value of an expression, which must be JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: T; description?: string };
      exceptionDetails?: object;
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(result.description ?? 'a script failed');
    return result.value;
  }

  /** Lets it go: nothing of the driver holds it any more. */
  async detach(): Promise<void> {
    await this.cdp.detach();
  }

  /** All that can be read in it; empty while it loads. */
  text(): Promise<string> {
    return this.evaluate(`document.body?.innerText ?? ''`);
  }

  private send<T>(method: string, params: object): Promise<T> {
    this.turn += 1;
    const id = this.turn;
    return new Promise((resolve, reject) => {
      const listen = (event: { sessionId: string; message: string }): void => {
        const reply = JSON.parse(event.message) as { id?: number; result?: T; error?: unknown };
        if (event.sessionId !== this.sessionId || reply.id !== id) return;
        this.cdp.off('Target.receivedMessageFromTarget', listen);
        if (reply.result) resolve(reply.result);
        else reject(new Error(JSON.stringify(reply.error)));
      };
      this.cdp.on('Target.receivedMessageFromTarget', listen);
      const message = JSON.stringify({ id, method, params });
      this.cdp
        .send('Target.sendMessageToTarget', { sessionId: this.sessionId, message })
        .catch(reject);
    });
  }
}
