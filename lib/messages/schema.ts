import * as v from 'valibot';
import { LANGUAGES } from '../language.ts';
import type { IsoDate, OffreReference, ServiceId } from '../model/ids.ts';
import { parseIsoDate, parseOffreReference, parseServiceId } from '../model/ids.ts';
import type { MessageName } from './protocol.ts';

/** What a page may have written into a message is checked here, field by field, before it is used. */
const line = v.pipe(v.string(), v.maxLength(2_000));
const text = v.pipe(v.string(), v.maxLength(50_000));
const nullableLine = v.nullable(line);
const isoDate = v.nullable(
  v.pipe(
    v.string(),
    v.check((value) => parseIsoDate(value) !== null),
    v.transform((value) => value as IsoDate),
  ),
);
const serviceId = v.pipe(
  v.string(),
  v.check((value) => parseServiceId(value) === value),
  v.transform((value) => value as ServiceId),
);
const reference = v.pipe(
  v.string(),
  v.check((value) => parseOffreReference(value) === value),
  v.transform((value) => value as OffreReference),
);

const serviceKey = v.variant('by', [
  v.strictObject({ by: v.literal('id'), value: serviceId }),
  v.strictObject({ by: v.literal('itm'), value: v.pipe(v.string(), v.regex(/^\d{1,12}$/)) }),
  v.strictObject({ by: v.literal('pivot'), value: v.pipe(v.string(), v.maxLength(120)) }),
]);

const offreFacts = v.strictObject({
  kind: v.literal('offre'),
  reference,
  intitule: line,
  employeur: nullableLine,
  organisme: nullableLine,
  employeurGenerique: v.boolean(),
  employeurDuTitre: nullableLine,
  ministere: nullableLine,
  versant: nullableLine,
  categorie: nullableLine,
  natureEmploi: nullableLine,
  domaine: nullableLine,
  metier: nullableLine,
  localisation: nullableLine,
  departement: nullableLine,
  region: nullableLine,
  missions: v.nullable(text),
  profil: v.nullable(text),
  descriptionEmployeur: v.nullable(text),
  publieLe: isoDate,
  modifieLe: isoDate,
  dateLimite: isoDate,
});

const facts = v.variant('kind', [
  v.strictObject({
    kind: v.literal('service'),
    key: serviceKey,
    nom: line,
    chemin: v.pipe(v.array(line), v.maxLength(30)),
  }),
  offreFacts,
]);

const hereChange = v.variant('set', [
  v.strictObject({ set: v.literal('opening'), to: v.picklist(['click', 'auto']) }),
  v.strictObject({ set: v.literal('off') }),
  v.strictObject({ set: v.literal('paused') }),
]);

/** What is read of a tab for the side panel. */
export const tabPageSchema = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(2_000), v.url()),
  facts,
});

const nothing = v.strictTuple([]);

/** One schema for the arguments of each message. */
export const argsSchemas = {
  describePage: v.strictTuple([facts]),
  describeService: v.strictTuple([serviceId]),
  describeOffre: v.strictTuple([reference]),
  getIndexState: nothing,
  enterPage: v.strictTuple([v.picklist(LANGUAGES), v.boolean()]),
  bringPanel: v.strictTuple([v.picklist(LANGUAGES)]),
  openSearch: nothing,
  openOptions: nothing,
  openSidePanel: nothing,
  openDraft: v.strictTuple([offreFacts]),
  changeHere: v.strictTuple([hereChange]),
  checkNow: nothing,
  orderInstall: v.strictTuple([v.picklist(['pause', 'resume', 'cancel'])]),
  verifyData: nothing,
  reportDamage: nothing,
  deleteIndex: nothing,
} as const satisfies Record<MessageName, v.GenericSchema>;

export const envelopeSchema = v.strictObject({
  ted: v.picklist(Object.keys(argsSchemas) as MessageName[]),
  args: v.pipe(v.array(v.unknown()), v.maxLength(4)),
});
