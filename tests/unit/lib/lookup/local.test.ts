import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../data/build.ts';
import { DEVELOPMENT_KEY } from '../../../../data/cli/build.ts';
import { folderLookup } from '../../../../data/cli/card.ts';
import { type FolderPageSource, openIndexFolder } from '../../../../data/index-folder.ts';
import { readSigningKey } from '../../../../data/signing.ts';
import { MemoryPageSource } from '../../../../lib/index-format/memory-source.ts';
import { LocalLookup } from '../../../../lib/lookup/local.ts';
import { offrePageReader } from '../../../../lib/lookup/page-reader.ts';
import type { OffreCard, ServiceCard } from '../../../../lib/model/card.ts';
import type { IsoDate, OffreReference, ServiceId } from '../../../../lib/model/ids.ts';
import type { OffreFacts, ServiceKey } from '../../../../lib/model/page.ts';
import { ok } from '../../../../lib/model/problem.ts';
import { temporaryFolder } from '../../data/source-files.ts';

/** The questions of the faces, asked of the sample built by the real producer. */

const dir = await temporaryFolder();
let source: FolderPageSource;
let lookup: LocalLookup;

beforeAll(async () => {
  const progress = Object.assign(() => {}, { end: () => {} });
  await buildIndex(
    {
      services: ['data/sample/services.json'],
      offres: ['data/sample/offres.csv'],
      sigles: null,
      out: `${dir}/index`,
      date: '2026-11-21' as IsoDate,
      previous: [],
      key: await readSigningKey(DEVELOPMENT_KEY),
      exemple: true,
    },
    progress,
  );
  source = await openIndexFolder(`${dir}/index`);
  lookup = folderLookup(source);
}, 60_000);

async function servicePage(key: ServiceKey): Promise<ServiceCard> {
  const answer = await lookup.describePage({ kind: 'service', key, nom: '', chemin: [] });
  if (!answer.ok || answer.value?.kind !== 'service') throw new Error('no card');
  return answer.value;
}

const facts = (change: Partial<OffreFacts>): OffreFacts => ({
  kind: 'offre',
  reference: '2026-900001' as OffreReference,
  intitule: 'Développeuse ou développeur web',
  employeur: null,
  organisme: null,
  employeurGenerique: false,
  employeurDuTitre: null,
  ministere: null,
  versant: null,
  categorie: null,
  natureEmploi: null,
  domaine: null,
  metier: null,
  localisation: null,
  departement: null,
  region: null,
  missions: null,
  profil: null,
  descriptionEmployeur: null,
  publieLe: null,
  modifieLe: null,
  dateLimite: null,
  ...change,
});

async function offrePage(change: Partial<OffreFacts>): Promise<OffreCard> {
  const answer = await lookup.describePage(facts(change));
  if (!answer.ok || answer.value?.kind !== 'offre') throw new Error('no card');
  return answer.value;
}

describe('a service page', () => {
  it.each<[string, ServiceKey, string]>([
    [
      'an identifier',
      { by: 'id', value: '7e9f75fc-5862-4a33-8015-da82e7edfafd' as ServiceId },
      'Service central Vigicrues',
    ],
    [
      'a former number',
      { by: 'itm', value: '171970' },
      'Direction interministérielle du numérique',
    ],
    [
      'a former local code, in any case',
      { by: 'pivot', value: 'MAIRIE-95040-01' },
      'Mairie - Avernes',
    ],
  ])('is found by %s', async (_, key, nom) => {
    expect((await servicePage(key)).nom).toBe(nom);
  });

  it.each<ServiceKey>([
    { by: 'id', value: '00000000-0000-4000-8000-000000000000' as ServiceId },
    { by: 'itm', value: '999999999999' },
    { by: 'pivot', value: 'mairie-00000-00' },
  ])('that the index does not know is null: %j', async (key) => {
    const answer = await lookup.describePage({ kind: 'service', key, nom: 'X', chemin: [] });
    expect(answer).toEqual(ok(null));
  });

  it('stands between its path, its siblings and its children', async () => {
    const card = await servicePage({ by: 'itm', value: '171970' });
    expect(card.chemin.map(({ nom }) => nom)).toContain('Premier ministre');
    expect(card.freres.map(({ id }) => id)).not.toContain(card.id);
    expect(card.enfants.length).toBeGreaterThan(3);
    const child = card.enfants[0];
    const answer = child && (await lookup.describeService(child.id));
    expect(answer?.ok && answer.value?.chemin.at(-1)?.id).toBe(card.id);
  });

  it('has its missions in order, each with its source and date', async () => {
    const card = await servicePage({ by: 'itm', value: '171970' });
    const order = ['publiee', 'texte-reference', 'parent', 'offres'];
    const rungs = card.missions.map(({ rung }) => rung);
    expect(rungs).toEqual([...rungs].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    for (const rung of card.missions) expect(rung.source.date).toMatch(/^\d{4}-/);
  });

  it('parts live offers from those that are over, and says why they are its own', async () => {
    const { offres } = await servicePage({ by: 'itm', value: '171970' });
    expect(offres.directes.every(({ expiree }) => !expiree)).toBe(true);
    expect(offres.expirees.every(({ expiree }) => expiree)).toBe(true);
    expect(offres.inference?.raisons.length).toBeGreaterThan(0);
    const dates = offres.directes.map(({ publieLe }) => publieLe ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('reads the example on its own day, so that its invented offers never are all over', async () => {
    const readIn2031 = async (exemple: boolean) => {
      const manifest = { ...source.manifest, exemple };
      const late = new LocalLookup({
        open: async () => ok({ manifest, source }),
        onDamage: () => {},
        state: () => lookup.getIndexState(),
        today: () => '2031-01-01' as IsoDate,
        pageReader: offrePageReader,
      });
      const key: ServiceKey = { by: 'itm', value: '171970' };
      const answer = await late.describePage({ kind: 'service', key, nom: '', chemin: [] });
      if (!answer.ok || answer.value?.kind !== 'service') throw new Error('no card');
      return answer.value.offres.nombreDirectes;
    };
    const { offres } = await servicePage({ by: 'itm', value: '171970' });
    expect(await readIn2031(true)).toBe(offres.nombreDirectes);
    expect(await readIn2031(false)).toBe(0);
  });

  it('gives all its offers for over once the index is past its last day', async () => {
    const manifest = { ...source.manifest, exemple: false, expiresAt: '2026-12-01' as IsoDate };
    const late = new LocalLookup({
      open: async () => ok({ manifest, source }),
      onDamage: () => {},
      state: () => lookup.getIndexState(),
      today: () => '2026-12-02' as IsoDate,
      pageReader: offrePageReader,
    });
    const key: ServiceKey = { by: 'itm', value: '171970' };
    const before = await servicePage(key);
    const answer = await late.describePage({ kind: 'service', key, nom: '', chemin: [] });
    if (!answer.ok || answer.value?.kind !== 'service') throw new Error('no card');
    const { offres } = answer.value;
    expect(before.offres.nombreDirectes + before.offres.nombreSousArbre).toBeGreaterThan(0);
    expect(offres.nombreDirectes + offres.nombreSousArbre).toBe(0);
    expect(offres.nombreExpirees).toBeGreaterThanOrEqual(before.offres.nombreDirectes);
    for (const { finLe } of offres.expirees) expect(finLe ?? '2026').not.toMatch(/^2027/);
  });

  it('shows no profile under three offers', async () => {
    const card = await servicePage({ by: 'pivot', value: 'mairie-95040-01' });
    expect(card.profils).toBeNull();
    const known = await servicePage({ by: 'itm', value: '171970' });
    expect(known.profils?.nombreOffres).toBeGreaterThanOrEqual(3);
  });

  it('links out only where the directory has a page', async () => {
    const real = await servicePage({
      by: 'id',
      value: '7e9f75fc-5862-4a33-8015-da82e7edfafd' as ServiceId,
    });
    expect(real.url).toContain('7e9f75fc-5862-4a33-8015-da82e7edfafd');
    const madeUp = await servicePage({ by: 'itm', value: '171970' });
    expect(madeUp.url).toMatch(
      /^https:\/\/lannuaire\.service-public\.gouv\.fr\/recherche\?whoWhat=/,
    );
  });
});

describe('an offer page', () => {
  it('of the index has its service, with confidence and reasons', async () => {
    const card = await offrePage({});
    expect(card.lien).toMatchObject({ sigle: 'DINUM', inference: { confiance: 'certain' } });
    expect(card.lien?.inference.raisons.length).toBeGreaterThan(0);
    expect(card.service?.sigle).toBe('DINUM');
    expect(card.semblables.map(({ reference }) => reference)).not.toContain(card.reference);
  });

  it('that the index lacks is read from the page itself', async () => {
    const card = await offrePage({
      reference: '2026-111111' as OffreReference,
      intitule: 'Chargée ou chargé d’études statistiques',
      employeur: 'Service des données et études statistiques (SDES)',
      ministere: 'Ministère de la Transition écologique',
    });
    expect(card.offre).toBeNull();
    expect(card.lien?.sigle).toBe('SDES');
    expect(card.semblables.length).toBeGreaterThan(0);
  });

  it('is surer, not less sure, when its text names the employer again', async () => {
    const employeur = 'Direction du renseignement et de la sécurité de la Défense (DRSD)';
    const card = await offrePage({
      reference: 'DEF_15-00099999' as OffreReference,
      intitule: 'CHARGE DE RECRUTEMENT',
      employeur,
      ministere: 'Ministère des Armées',
      descriptionEmployeur: `La ${employeur} protège les forces. Service de renseignement, elle recrute.`,
    });
    expect(card.lien).toMatchObject({ sigle: 'DRSD', inference: { confiance: 'certain' } });
    expect(card.lien?.inference.raisons[0]).toContain('dans le nom de l’employeur');
  });

  it('of a body that the directory lacks is not given to another', async () => {
    const card = await offrePage({
      reference: 'O056261001009999' as OffreReference,
      intitule: 'Jardinier - COMMUNE DE VANNES',
      employeur: 'Communes',
      employeurGenerique: true,
      employeurDuTitre: 'COMMUNE DE VANNES',
      versant: 'Fonction publique Territoriale',
    });
    expect(card).toMatchObject({ lien: null, service: null });
  });
});

describe('an index that goes away', () => {
  it('is asked for again once, then said to be damaged', async () => {
    let opened = 0;
    let damaged = 0;
    const broken = new LocalLookup({
      open: async () => {
        opened += 1;
        return ok({ manifest: source.manifest, source: new MemoryPageSource(new Map()) });
      },
      onDamage: () => {
        damaged += 1;
      },
      state: () => lookup.getIndexState(),
      today: () => '2026-11-21' as IsoDate,
      pageReader: offrePageReader,
    });
    expect(await broken.describeOffre('2026-900001' as OffreReference)).toMatchObject({
      ok: false,
      problem: { code: 'storage-damaged' },
    });
    expect({ opened, damaged }).toEqual({ opened: 2, damaged: 2 });
  });
});
