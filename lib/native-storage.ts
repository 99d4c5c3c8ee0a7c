interface Changes {
  readonly [key: string]: { readonly newValue?: unknown } | undefined;
}
export type OnChanged = (changes: Changes, area: string) => void;

export interface NativeStorage {
  readonly local: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
  };
  readonly onChanged: {
    addListener(listener: OnChanged): void;
    removeListener(listener: OnChanged): void;
  };
}

/** The browser's own storage, for what also runs in content scripts, which carry no polyfill; undefined in Node. */
export function nativeStorage(): NativeStorage | undefined {
  const scope = globalThis as {
    browser?: { storage?: NativeStorage };
    chrome?: { storage?: NativeStorage };
  };
  return (scope.browser ?? scope.chrome)?.storage;
}
