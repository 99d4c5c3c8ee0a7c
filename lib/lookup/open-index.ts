import type { Manifest } from '../index-format/manifest.ts';
import type { PageSource } from '../index-format/page-source.ts';
import type { DataFoot } from '../model/card.ts';
import type { IsoDate } from '../model/ids.ts';

/** An index that can be read, wherever its pages are. */
export interface OpenIndex {
  readonly manifest: Manifest;
  readonly source: PageSource;
}

export function footOf(manifest: Manifest, today: IsoDate): DataFoot {
  return {
    indexVersion: manifest.indexVersion,
    sources: manifest.sources,
    exemple: manifest.exemple,
    expire: isOutOfDate(manifest, today),
  };
}

/** True past the last day for which an index was made: it no longer says what is online. */
export function isOutOfDate(
  { expiresAt, exemple }: Pick<Manifest, 'expiresAt' | 'exemple'>,
  today: IsoDate,
): boolean {
  // The package's own never says that it is up to date.
  return expiresAt !== undefined && !exemple && today > expiresAt;
}

/**
 * The day on which an index is read: today, but for the example, whose invented offers have dates of
 * their own. They would all be over some months after the package was made.
 */
export function readingDay(
  { createdAt, exemple }: Pick<Manifest, 'createdAt' | 'exemple'>,
  today: IsoDate,
): IsoDate {
  return exemple ? createdAt : today;
}

/** Today in the reader's own time zone. */
export function localToday(now: Date = new Date()): IsoDate {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as IsoDate;
}
