import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { argsSchemas, envelopeSchema } from '../../../../lib/messages/schema.ts';

const service = {
  kind: 'service',
  key: { by: 'itm', value: '171970' },
  nom: 'Direction interministérielle du numérique',
  chemin: ['Premier ministre'],
};
const offre = {
  kind: 'offre',
  reference: '2026-900001',
  intitule: 'Développeuse ou développeur web',
  employeurGenerique: false,
  ...Object.fromEntries(
    [
      ...['employeur', 'organisme', 'employeurDuTitre', 'ministere', 'versant', 'categorie'],
      ...['natureEmploi', 'domaine', 'metier', 'localisation', 'departement', 'region'],
      ...['missions', 'profil', 'descriptionEmployeur', 'publieLe', 'modifieLe', 'dateLimite'],
    ].map((field) => [field, null]),
  ),
};

const accepts = (facts: unknown): boolean => v.safeParse(argsSchemas.describePage, [facts]).success;

describe('messages', () => {
  it('accept the facts of both kinds of page', () => {
    expect(accepts(service)).toBe(true);
    expect(accepts(offre)).toBe(true);
    expect(accepts({ ...offre, missions: 'x'.repeat(50_000), publieLe: '2026-11-02' })).toBe(true);
  });

  it.each([
    ['another kind', { ...service, kind: 'liste' }],
    ['a field too many', { ...service, extra: 1 }],
    ['a field too few', { ...offre, missions: undefined }],
    [
      'an identifier in upper case',
      { ...service, key: { by: 'id', value: '7E9F75FC-5862-4A33-8015-DA82E7EDFAFD' } },
    ],
    ['an identifier that is none', { ...service, key: { by: 'id', value: '../../x' } }],
    ['a number that is none', { ...service, key: { by: 'itm', value: '1; drop' } }],
    ['a reference with markup', { ...offre, reference: '<img src=x>' }],
    ['a text without bound', { ...offre, missions: 'x'.repeat(50_001) }],
    ['a path without bound', { ...service, chemin: Array(31).fill('x') }],
    ['a date that does not exist', { ...offre, publieLe: '2026-02-30' }],
    ['text for a boolean', { ...offre, employeurGenerique: 'true' }],
  ])('refuse %s', (_, facts) => {
    expect(accepts(facts)).toBe(false);
  });

  it.each([
    ['an unknown name', { ted: 'eval', args: [] }],
    ['a name of the prototype', { ted: '__proto__', args: [] }],
    ['no arguments', { ted: 'getIndexState' }],
    ['too many arguments', { ted: 'getIndexState', args: [1, 2, 3, 4, 5] }],
    ['a field too many', { ted: 'getIndexState', args: [], extra: 1 }],
  ])('refuse an envelope with %s', (_, message) => {
    expect(v.safeParse(envelopeSchema, message).success).toBe(false);
  });

  it('of any shape are accepted or refused, never thrown on', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (message) => {
        const envelope = v.safeParse(envelopeSchema, message);
        if (envelope.success) v.safeParse(argsSchemas[envelope.output.ted], envelope.output.args);
        v.safeParse(argsSchemas.describePage, [message]);
      }),
      { numRuns: 3_000 },
    );
  });
});
