import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { argsSchemas, envelopeSchema } from '../../../lib/messages/schema.ts';
import { noteSlowest } from './slowest.ts';

/** Messages as a page under attack may send them: none throws, and none passes that breaks its bounds. */

const timed = noteSlowest('messages');
const names = Object.keys(argsSchemas) as (keyof typeof argsSchemas)[];

function receive(message: unknown): void {
  const envelope = v.safeParse(envelopeSchema, message);
  if (!envelope.success) return;
  const args = v.safeParse(argsSchemas[envelope.output.ted], envelope.output.args);
  if (args.success) expect(JSON.stringify(args.output).length).toBeLessThan(1_000_000);
}

it('takes anything at all', () => {
  const anything = fc.anything({ withBigInt: true, withMap: true, withTypedArray: true });
  const message = fc.oneof(
    anything,
    fc.record({ ted: fc.oneof(fc.constantFrom(...names), anything), args: anything }),
    fc.record({ ted: fc.constantFrom(...names), args: fc.array(anything, { maxLength: 5 }) }),
  );
  fc.assert(
    fc.property(message, (sent) => timed('anything', () => receive(sent))),
    { numRuns: 6_000 },
  );
});

it('takes real messages with hostile values', () => {
  const hostile = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      -1,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      2 ** 53,
      '__proto__',
      'constructor',
      '\u0000',
      '\ud800',
      '<img src=x onerror=alert(1)>',
      'a'.repeat(60_000),
      '{{{{'.repeat(10_000),
      ' \t'.repeat(20_000),
      [],
      {},
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ maxLength: 50 }),
  );
  const optional = fc.oneof(fc.constant(null), hostile);
  const offre = fc.record({
    kind: fc.constant('offre'),
    reference: fc.oneof(fc.constant('2026-900001'), hostile),
    intitule: hostile,
    employeur: optional,
    organisme: optional,
    employeurGenerique: fc.oneof(fc.boolean(), hostile),
    employeurDuTitre: optional,
    ministere: optional,
    versant: optional,
    categorie: optional,
    natureEmploi: optional,
    domaine: optional,
    metier: optional,
    localisation: optional,
    departement: optional,
    region: optional,
    missions: optional,
    profil: optional,
    descriptionEmployeur: optional,
    publieLe: fc.oneof(fc.constant('2026-11-21'), optional),
    modifieLe: optional,
    dateLimite: optional,
  });
  const service = fc.record({
    kind: fc.constant('service'),
    key: fc.record({ by: fc.constantFrom('id', 'itm', 'pivot', 'autre'), value: hostile }),
    nom: hostile,
    chemin: fc.oneof(fc.array(hostile, { maxLength: 40 }), hostile),
  });
  const message = fc.record({
    ted: fc.constantFrom(...names),
    args: fc.oneof(fc.tuple(fc.oneof(offre, service)), fc.array(hostile, { maxLength: 5 })),
  });
  fc.assert(
    fc.property(message, (sent) => timed(sent.ted, () => receive(sent))),
    { numRuns: 7_000 },
  );
});
