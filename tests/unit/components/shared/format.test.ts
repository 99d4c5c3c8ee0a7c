import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatDate,
  formatMois,
  formatNombre,
  formatOctets,
  formatPourcent,
  joursEntre,
  localDay,
} from '../../../../components/shared/format.ts';
import { jour } from '../cards.ts';

const TODAY = jour('2026-11-20');

describe('ages', () => {
  it.each([
    ['2026-12-01', 'aujourd’hui'],
    ['2026-11-20', 'aujourd’hui'],
    ['2026-11-19', 'hier'],
    ['2026-11-18', '2\u00a0jours'],
    ['2026-11-08', '12\u00a0jours'],
    ['2026-11-07', '13\u00a0jours'],
    ['2026-11-06', '2\u00a0semaines'],
    ['2026-10-14', '5\u00a0semaines'],
    ['2026-09-22', '8\u00a0semaines'],
    ['2026-09-21', 'septembre\u00a02026'],
    ['2026-03-30', 'mars\u00a02026'],
    ['2024-02-29', 'février\u00a02024'],
  ])('since %s, it is %s', (since, age) => {
    expect(formatAge(jour(since), TODAY)).toBe(age);
  });

  it('counts days across the change of hour', () => {
    expect(joursEntre(jour('2026-03-28'), jour('2026-03-30'))).toBe(2);
    expect(joursEntre(jour('2026-10-24'), jour('2026-10-26'))).toBe(2);
  });
});

it.each([
  [formatDate(jour('2026-11-16')), '16\u00a0nov.\u00a02026'],
  [formatDate(jour('2026-03-01')), '1\u00a0mars\u00a02026'],
  [formatMois(jour('2024-01-15')), 'janv.\u00a02024'],
  [formatNombre(18409), '18\u202f409'],
  [formatPourcent(0.424), '42\u00a0%'],
  [formatOctets(12_240_000), '12,2\u202fMo'],
  [formatOctets(5_000_000), '5,0\u202fMo'],
  [formatOctets(640_000), '640\u202fko'],
  [localDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05'],
])('writes %s', (written, expected) => {
  expect(written).toBe(expected);
});
