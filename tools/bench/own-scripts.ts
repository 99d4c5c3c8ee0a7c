import type { CDPSession, Page } from '@playwright/test';

/** What TED's own scripts take of a page's thread in one visit, in milliseconds. */
export interface OwnScripts {
  readonly longestMs: number;
  readonly totalMs: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/**
 * Traces a visit and keeps what ran from the extension's files: the page's own tasks are many times longer
 * and vary by more than all of TED, so a difference of two visits would tell nothing.
 */
export async function traceOwnScripts(
  session: CDPSession,
  page: Page,
  visit: (page: Page) => Promise<void>,
): Promise<OwnScripts> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  });
  await visit(page);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const own = events
    .filter(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript')
    .filter(({ args }) =>
      /^chrome-extension:.*\/(recognise|read|tab|panel)\.js$/.test(args?.data?.url ?? ''),
    )
    .map(({ dur = 0 }) => dur / 1000);
  return { longestMs: Math.max(0, ...own), totalMs: own.reduce((sum, ms) => sum + ms, 0) };
}
