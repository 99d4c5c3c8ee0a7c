import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../../../components/shared/index-notice.ts';
import { PROBLEM_TEXTS } from '../../../../components/shared/problem-texts.ts';
import type { IndexState } from '../../../../lib/model/index-state.ts';
import type { ProblemCode } from '../../../../lib/model/problem.ts';
import { INDEX, jour, PIED, TODAY } from '../cards.ts';

const state = (some: Partial<IndexState> = {}): IndexState => ({ ...INDEX, ...some });
const dated = (services: string, offres: string, exemple = false) =>
  state({
    active: INDEX.active && {
      ...INDEX.active,
      exemple,
      sources: PIED.sources.map((one) => ({
        ...one,
        date: jour(one.kind === 'offres' ? offres : services),
      })),
    },
  });
const problem = (code: ProblemCode) => ({ code, detail: '' });
const progress = { partsDone: 1, partsTotal: 4, bytesDone: 1, bytesTotal: 4 };

describe('noticeOf', () => {
  it.each<[string, IndexState, string | null]>([
    ['a fresh index', state(), null],
    ['offers of 30 days', dated('2026-10-06', '2026-10-21'), null],
    ['offers of 31 days', dated('2026-10-06', '2026-10-20'), 'mettre-a-jour'],
    ['services of 90 days', dated('2026-08-22', '2026-11-16'), null],
    ['services of 91 days', dated('2026-08-21', '2026-11-16'), 'mettre-a-jour'],
    ['the small index, however old', dated('2024-01-01', '2024-01-01', true), null],
    ['no index', state({ active: null }), 'telecharger'],
    ['offline, with an index', state({ problem: problem('offline') }), null],
    ['offline, without', state({ active: null, problem: problem('offline') }), 'reessayer'],
    [
      'offline, with the small index',
      { ...dated('2026-10-06', '2026-11-16', true), problem: problem('offline') },
      'reessayer',
    ],
    ['a damaged download', state({ problem: problem('download-corrupt') }), 'telecharger'],
    ['an index too new', state({ problem: problem('format-too-new') }), null],
  ])('%s', (_, given, geste) => {
    expect(noticeOf(given, TODAY)?.geste ?? null).toBe(geste);
  });

  it('puts an install under way before trouble, and trouble before age', () => {
    const old = dated('2020-01-01', '2020-01-01');
    const wrong = { ...old, problem: problem('server-error') };
    expect(noticeOf({ ...wrong, progress }, TODAY)?.progress).toBe(progress);
    expect(noticeOf(wrong, TODAY)?.titre).toBe('Le serveur de l’index ne répond pas');
    expect(noticeOf(old, TODAY)?.icon).toBe('horloge');
  });

  it('does not say that nothing is missing of the small index', () => {
    const phrase = (exemple: boolean) =>
      noticeOf(
        { ...dated('2026-10-06', '2026-11-16', exemple), problem: problem('offline') },
        TODAY,
      )?.phrase;
    expect(phrase(false)).toContain('Rien ne manque');
    expect(phrase(true)).toContain('L’index réduit');
  });

  it('says that the former index remains in service, unless it cannot be read', () => {
    const codes = Object.keys(PROBLEM_TEXTS) as ProblemCode[];
    const saying = codes.filter((code) =>
      noticeOf(state({ problem: problem(code) }), TODAY)?.phrase.includes('reste en service'),
    );
    expect(saying.sort()).toEqual([
      'download-corrupt',
      'format-too-new',
      'manifest-invalid',
      'server-error',
      'signature-invalid',
    ]);
  });

  it('gives a code to errors alone', () => {
    expect(noticeOf(state({ problem: problem('storage-full') }), TODAY)?.code).toBe('storage-full');
    expect(noticeOf(state({ problem: problem('server-error') }), TODAY)?.code).toBeUndefined();
  });
});
