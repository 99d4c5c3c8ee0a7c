/** Reads pages of an index's tables; the pages of one call come in the order asked. */
export interface PageSource {
  readPages(table: string, pages: readonly number[]): Promise<Uint8Array[]>;
}

/** What a producer hands over: the pages of each table, in order. */
export type Tables = ReadonlyMap<string, readonly Uint8Array[]>;
