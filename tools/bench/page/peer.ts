/** One way to search, as the bench page drives it. */
export interface Peer {
  /** Keeps in IndexedDB what the server gives, or fills it; false when that takes too long. */
  install(corpus: string, address: string): Promise<boolean>;
  /** Opens what is kept: everything that a first answer waits for, the answer left out. */
  open(corpus: string): Promise<OpenPeer>;
}

export interface OpenPeer {
  /** The number of results of a search, ten at most. */
  search(text: string): Promise<number>;
  /** Bytes read so far from what is kept; what is read twice counts once. */
  readBytes(): number;
}

/** What the bench page does, for the process that measures. */
export interface Bench {
  install(peer: string, corpus: string, address: string): Promise<boolean>;
  /** Opens a peer in a page that has opened none, and waits for its first answer; milliseconds. */
  firstAnswer(peer: string, corpus: string, text: string): Promise<number>;
  /** Types into a peer three times over and keeps it, until the time is over; milliseconds, key by key. */
  type(peer: string, corpus: string, keys: readonly string[], mostMs: number): Promise<Typed>;
  /** Lets go of the peer that was typed into. */
  letGo(): void;
}

export interface Typed {
  readonly times: readonly number[];
  readonly readBytes: number;
}
