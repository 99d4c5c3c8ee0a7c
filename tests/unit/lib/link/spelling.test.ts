import { describe, expect, it } from 'vitest';
import { editDistance, Spelling } from '../../../../lib/link/spelling.ts';

describe('editDistance counts the slips of a hand', () => {
  it.each<[string, string, number]>([
    ['systeme', 'systeme', 0],
    ['systeem', 'systeme', 1],
    ['fontionnaire', 'fonctionnaire', 1],
    ['inforation', 'information', 1],
    ['strategie', 'strategies', 1],
    ['verdissemnet', 'verdissement', 1],
    ['culture', 'justice', 3],
  ])('%s, %s: %i', (a, b, expected) => {
    expect(editDistance(a, b, 2)).toBe(expected);
    expect(editDistance(b, a, 2)).toBe(expected);
  });
});

describe('Spelling', () => {
  const spelling = new Spelling(['information', 'formation', 'informatique', 'eau', 'mer', '6bcs']);

  it.each<[string, readonly string[]]>([
    ['inforation', ['information']],
    ['informatqiue', ['informatique']],
    ['eua', []],
    ['6bc', []],
    ['xxxxxxxx', []],
  ])('%s', (word, near) => {
    expect(spelling.near(word)).toEqual(near);
  });
});
