import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { log } from '../log.ts';
import type { MessageArgs, MessageName, MessageReply } from './protocol.ts';
import { argsSchemas, envelopeSchema } from './schema.ts';

/** Where a message comes from, once checked. */
export type Caller =
  | { readonly from: 'extension' }
  | {
      readonly from: 'page';
      readonly tabId: number;
      readonly windowId: number;
      readonly host: string;
    };

export type Handlers = {
  readonly [N in MessageName]: (
    caller: Caller,
    ...args: MessageArgs<N>
  ) => Promise<MessageReply<N>>;
};

/** What a content script may never ask: it acts on the user's own data or on the whole store. */
const EXTENSION_ONLY: ReadonlySet<MessageName> = new Set([
  'verifyData',
  'reportDamage',
  'deleteIndex',
]);

/**
 * Answers messages. One that has another shape, or comes from elsewhere than the extension's pages and
 * the top frames of the known hosts, gets no answer.
 */
export function listen(handlers: Handlers, hosts: ReadonlySet<string>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success) return undefined;
    const caller = callerOf(sender, hosts);
    if (!caller) return undefined;
    const { ted } = envelope.output;
    if (caller.from === 'page' && EXTENSION_ONLY.has(ted)) return undefined;
    const args = v.safeParse(argsSchemas[ted], envelope.output.args);
    if (!args.success) return undefined;
    // The schema of `ted` made these the arguments of its handler.
    const handle = handlers[ted] as (
      caller: Caller,
      ...list: readonly unknown[]
    ) => Promise<unknown>;
    return handle(caller, ...args.output).catch((error: unknown) => {
      log.error(`message ${ted} failed`, error);
      throw error;
    });
  });
}

function callerOf(sender: Runtime.MessageSender, hosts: ReadonlySet<string>): Caller | null {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  if (sender.url.startsWith(browser.runtime.getURL(''))) return { from: 'extension' };
  const { id: tabId, windowId } = sender.tab ?? {};
  if (tabId === undefined || windowId === undefined || sender.frameId !== 0) return null;
  try {
    const host = new URL(sender.url).hostname;
    return hosts.has(host) ? { from: 'page', tabId, windowId, host } : null;
  } catch {
    return null;
  }
}
