import { expect, it } from 'vitest';
import { PROBLEM_TEXTS } from '../../../../components/shared/problem-texts.ts';
import * as texts from '../../../../components/shared/texts.ts';

/** Every sentence that a value holds; functions are asked with counts, names and lists. */
function* sentences(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    for (const given of [1, 7, 0.2, 'Nom', ['un', 'deux'], null]) {
      let said: unknown;
      try {
        said = value(given, given, given);
      } catch {
        continue; // Not the kind of value that this sentence takes.
      }
      yield* sentences(said, `${path}(${given})`);
    }
  } else if (value && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) yield* sentences(one, `${path}.${key}`);
  }
}

const ALL = [...sentences(texts, 'texts'), ...sentences(PROBLEM_TEXTS, 'problems')];

const RULES: [name: string, broken: RegExp][] = [
  ['a plain space before a double sign', / [:;!?»%]/],
  ['a plain space after «', /« /],
  ['no space at all before a double sign', /[\p{L}\p{N}][;!?»]/u],
  ['a straight apostrophe', /'/],
  ['an exclamation mark', /!/],
  ['three dots', /\.\.\./],
  ['a first person plural', /\bnous\b/i],
  ['a familiar form', /(?<!\p{L})(tu|ton|ta|tes)(?!\p{L})/iu],
  ['a double space', / {2}/],
];

it('holds a text for each exported sentence', () => {
  expect(ALL.length).toBeGreaterThan(200);
});

it.each(RULES)('no text has %s', (_, broken) => {
  expect(ALL.filter(([, text]) => broken.test(text))).toEqual([]);
});

it.each([
  [0.198, 'Un service sur cinq publie sa mission.'],
  [0.34, 'Un service sur trois publie sa mission.'],
  [0.1, 'Un service sur dix publie sa mission.'],
  [0.05, '5\u00a0% des services publient leur mission.'],
  [0.62, '62\u00a0% des services publient leur mission.'],
])('a share of %s reads as a sentence', (share, sentence) => {
  expect(texts.partMissions(share)).toBe(sentence);
});
