/**
 * Makes what each item asks for, `count` at a time, and gives the results in the order of the items: as
 * many at once as are there, at least one. While the caller does something with them the next are on
 * their way. Given up by its caller, it aborts these and waits until they have stopped.
 */
export async function* ahead<Item, Made>(
  items: readonly Item[],
  count: number,
  signal: AbortSignal,
  make: (item: Item, signal: AbortSignal) => Promise<Made>,
): AsyncGenerator<Made[], void, undefined> {
  const givenUp = new AbortController();
  const either = AbortSignal.any([signal, givenUp.signal]);
  const coming: Coming<Made>[] = [];
  let next = 0;
  const begin = (): void => {
    for (const item of items.slice(next, next + count - coming.length)) {
      coming.push(new Coming(make(item, either)));
      next += 1;
    }
  };
  try {
    for (begin(); coming.length > 0; ) {
      await coming[0]?.end;
      const here = coming.findIndex(({ made }) => made === null);
      const ready = coming.splice(0, here < 0 ? coming.length : here);
      begin();
      yield ready.flatMap(({ made }) => made ?? []);
    }
  } finally {
    givenUp.abort();
    await Promise.allSettled(coming.map(({ end }) => end));
  }
}

class Coming<Made> {
  /** In a list of its own, whatever it is; null until it is there. */
  made: [Made] | null = null;
  readonly end: Promise<void>;

  constructor(work: Promise<Made>) {
    this.end = work.then((made) => {
      this.made = [made];
    });
    // Told to whoever waits for it, when its turn comes.
    this.end.catch(() => {});
  }
}
