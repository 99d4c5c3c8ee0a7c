/** What the browser says of the network; what it does not tell is taken for good. */
export interface Connection {
  readonly offline: boolean;
  /** Each byte counts: the reader asked to save data, or a phone network carries it. */
  readonly metered: boolean;
}

interface NetworkInformation extends EventTarget {
  readonly saveData?: boolean;
  readonly type?: string;
}

export function readConnection(): Connection {
  const { onLine, connection } = globalThis.navigator as Navigator & {
    readonly connection?: NetworkInformation;
  };
  return {
    offline: onLine === false,
    metered: connection?.saveData === true || connection?.type === 'cellular',
  };
}

/** Calls back when the network comes back, or becomes another one. */
export function watchConnection(handle: () => void): void {
  globalThis.addEventListener('online', handle);
  const { connection } = globalThis.navigator as Navigator & {
    readonly connection?: NetworkInformation;
  };
  connection?.addEventListener('change', handle);
}
