import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Correction,
  employeurKey,
  findCorrection,
  forgetCorrection,
  keepCorrection,
  MAX_CORRECTIONS,
  parseCorrections,
  readCorrections,
  removeCorrection,
} from '../../../lib/corrections.ts';
import { parseOffreReference, parseServiceId } from '../../../lib/model/ids.ts';

let kept: Record<string, unknown>;
beforeEach(() => {
  kept = {};
  const local = {
    get: async (key: string) => (key in kept ? { [key]: kept[key] } : {}),
    // What is stored comes back as a copy, as from the browser.
    set: async (items: object) => Object.assign(kept, JSON.parse(JSON.stringify(items))),
  };
  vi.stubGlobal('browser', { storage: { local } });
});

const ref = (text: string) => {
  const reference = parseOffreReference(text);
  if (!reference) throw new Error(text);
  return reference;
};
const id = parseServiceId('7e9f75fc-5862-4a33-8015-da82e7edfafd');
if (!id) throw new Error('not an id');
const service = { id, nom: 'Service central des marées' };

const offre = (reference: string, some: object = {}) => ({
  reference: ref(reference),
  employeur: 'Secrétariat général',
  organisme: null,
  ministere: 'Mer',
  employeurGenerique: false,
  ...some,
});
const correction = (reference: string, some: Partial<Correction> = {}): Correction => ({
  reference: ref(reference),
  intitule: 'Chargée de mission',
  employeur: 'secretariat general mer',
  service,
  ...some,
});

describe('what the reader said of an offer', () => {
  it('is found again on that offer, however its reference is written', async () => {
    await keepCorrection(correction('MER_2026-1'));
    expect(await findCorrection(offre('mer_2026-1'))).toEqual({
      ...correction('MER_2026-1'),
      pour: 'offre',
    });
  });

  it('serves the other offers that print the same employer', async () => {
    await keepCorrection(correction('MER_2026-1'));
    expect(await findCorrection(offre('MER_2026-2'))).toMatchObject({ service, pour: 'employeur' });
    const others = [
      { employeur: 'Direction générale' },
      { ministere: 'Culture' },
      { ministere: null },
      { employeurGenerique: true },
      { employeur: null },
    ];
    for (const some of others) expect(await findCorrection(offre('MER_2026-2', some))).toBeNull();
  });

  it('says nothing of other offers when it is « none of these »', async () => {
    await keepCorrection(correction('MER_2026-1', { service: null }));
    expect(await findCorrection(offre('MER_2026-1'))).toMatchObject({ service: null });
    expect(await findCorrection(offre('MER_2026-2'))).toBeNull();
  });

  it('is one per offer, the last one first', async () => {
    await keepCorrection(correction('A-1'));
    await keepCorrection(correction('B-2'));
    await keepCorrection(correction('a-1', { service: null }));
    expect((await readCorrections()).map((one) => [one.reference, one.service])).toEqual([
      ['a-1', null],
      ['B-2', service],
    ]);
  });

  it('is forgotten where it was said, and only stops serving elsewhere', async () => {
    await keepCorrection(correction('A-1'));
    const elsewhere = await findCorrection(offre('B-2'));
    if (!elsewhere) throw new Error('not found');
    await forgetCorrection(elsewhere);
    expect(await findCorrection(offre('B-2'))).toBeNull();
    const mine = await findCorrection(offre('A-1'));
    expect(mine).toMatchObject({ service, pour: 'offre' });
    if (mine) await forgetCorrection(mine);
    expect(await readCorrections()).toEqual([]);
  });

  it('can be removed by its offer, from the options', async () => {
    await keepCorrection(correction('A-1'));
    await removeCorrection('a-1');
    expect(await readCorrections()).toEqual([]);
  });

  it('leaves the oldest out beyond what is kept', async () => {
    kept.corrections = Array.from({ length: MAX_CORRECTIONS }, (_, n) => correction(`X-${n}`));
    await keepCorrection(correction('Y-1'));
    const all = await readCorrections();
    expect(all.length).toBe(MAX_CORRECTIONS);
    expect(all[0]?.reference).toBe('Y-1');
    expect(all.at(-1)?.reference).toBe(`X-${MAX_CORRECTIONS - 2}`);
  });
});

it('believes nothing that is not a correction', () => {
  const good = correction('A-1');
  const bad = [
    null,
    7,
    {},
    { ...good, reference: '../x' },
    { ...good, service: undefined },
    { ...good, service: { id: 'x', nom: '' } },
    { ...good, intitule: 'x'.repeat(301) },
    { ...good, employeur: 3 },
  ];
  expect(parseCorrections([...bad, good])).toEqual([good]);
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      for (const one of parseCorrections(anything)) expect(parseCorrections([one])).toEqual([one]);
    }),
  );
});

it('keys an employer by its words alone', () => {
  expect(employeurKey(offre('A-1'))).toBe('secretariat general mer');
  expect(employeurKey(offre('A-1', { employeur: 'SECRÉTARIAT  GÉNÉRAL' }))).toBe(
    'secretariat general mer',
  );
});
