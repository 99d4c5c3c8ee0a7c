/**
 * Version of the layout of tables and parts. An index of another version is not read: a newer one asks
 * for an update of the extension, an older one is replaced. The index is disposable, so nothing migrates.
 */
export const FORMAT_VERSION = 1;

/** Bounds that hold for every index, whatever its manifest says. */
export const LIMITS = {
  manifestBytes: 4_000_000,
  signatureBytes: 4_000,
  partBytes: 1_048_576,
  partInflatedBytes: 4_194_304,
  parts: 20_000,
  pagesPerPart: 4_096,
  /** Earlier parts that one delta may start from, and deltas that one part may offer. */
  deltaSources: 4,
  deltasPerPart: 8,
  /** Keys that may follow each other before an extension must be updated. */
  successions: 8,
  totalInflatedBytes: 2_000_000_000,
  services: 1_000_000,
  offres: 2_000_000,
  /** Letters of a name, a title, a label. */
  label: 2_500,
  /** Items of a list of a record, and children of a service. */
  list: 2_000,
  children: 50_000,
  /** Ordinals that one key may lead to: hashes collide seldom. */
  keyMatches: 64,
  /** Levels walked up an organigram before it is called endless. */
  depth: 40,
} as const;

/** Records in one page of a record table: what a keyed read has to parse for one record. */
export const BLOCK_SIZE = { services: 16, offres: 16, semblables: 32, profils: 32 } as const;
