import type { MessageArgs, MessageName, MessageReply, TabCommand } from './protocol.ts';

type Listener = (message: unknown) => undefined;

interface NativeRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}

/**
 * The browser's own API, which answers with promises in both browsers under Manifest V3: a content
 * script need not carry a polyfill into each page.
 */
function runtime(): NativeRuntime | null {
  const scope = globalThis as {
    browser?: { runtime?: NativeRuntime };
    chrome?: { runtime?: NativeRuntime };
  };
  const found = scope.browser?.runtime ?? scope.chrome?.runtime;
  return found?.id ? found : null;
}

/** The extension was updated or removed under an open page: the caller stops quietly. */
export class ContextGoneError extends Error {}

/** Asks the background. Throws a ContextGoneError when the extension is no longer there to answer. */
export async function send<N extends MessageName>(
  name: N,
  ...args: MessageArgs<N>
): Promise<MessageReply<N>> {
  const api = runtime();
  if (!api) throw new ContextGoneError('the extension context is gone');
  try {
    // The reply was made by `listen`, typed from the same protocol.
    return (await api.sendMessage({ ted: name, args })) as MessageReply<N>;
  } catch (error) {
    if (!runtime() || /context invalidated|receiving end does not exist/i.test(String(error)))
      throw new ContextGoneError(String(error));
    throw error;
  }
}

/** Listens to the commands that the background sends to this tab, until the signal. */
export function onTabCommand(
  handle: (command: TabCommand['tedCommand']) => void,
  signal: AbortSignal,
): void {
  const api = runtime();
  const listener: Listener = (message) => {
    if (commandOf(message) === 'toggle-panel') handle('toggle-panel');
    return undefined;
  };
  api?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => api?.onMessage.removeListener(listener));
}

const commandOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'tedCommand' in message
    ? message.tedCommand
    : null;
