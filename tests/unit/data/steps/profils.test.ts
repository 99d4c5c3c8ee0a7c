import { describe, expect, it } from 'vitest';
import { metierLabel, profilsOf } from '../../../../data/steps/profils.ts';
import type { Confiance } from '../../../../lib/model/confidence.ts';
import type { IsoDate, OffreReference } from '../../../../lib/model/ids.ts';
import type { Lien } from '../../../../lib/model/link.ts';
import type { Service } from '../../../../lib/model/service.ts';
import type { Vocabulaire } from '../../../../lib/vocabulaire/vocabulaire.ts';
import { offreOf } from './offre.ts';
import { organigramme } from './organigramme.ts';

const vocabulaire: Vocabulaire = {
  competences: [
    { id: 'sql', libelle: 'SQL', domaine: 'NUM', synonymes: [], sigles: ['SQL'] },
    { id: 'paie', libelle: 'Paie', domaine: 'RH', synonymes: ['rémunération'] },
  ],
  metiers: [],
};

const services = organigramme(`
Ministère de la Culture
  Secrétariat général
    Sous-direction des systèmes d'information
    Service des ressources humaines
  Direction générale des patrimoines
`);
const [culture, sg, dsi, rh, dgp] = services;

const row = (
  reference: string,
  service: Service | undefined,
  metier: string,
  publieLe: string | null,
  more: { readonly competences?: string; readonly confiance?: Confiance } = {},
) => ({
  offre: offreOf({
    reference: reference as OffreReference,
    metier,
    competences: more.competences ?? '',
    publieLe: publieLe as IsoDate | null,
  }),
  lien: service
    ? ({
        service: service.id,
        niveau: 'direction',
        confiance: more.confiance ?? 'certain',
        score: 1,
        raisons: [],
      } satisfies Lien)
    : null,
});

const run = (rows: readonly ReturnType<typeof row>[]) =>
  profilsOf(
    services,
    rows.map(({ offre }) => offre),
    new Map(rows.flatMap(({ offre, lien }) => (lien ? [[offre.reference, lien]] : []))),
    vocabulaire,
  );

const ROWS = [
  row('2025-1', dsi, 'Développeuse / Développeur', '2025-12-31', { competences: 'SQL ; Git' }),
  row('2026-1', dsi, 'Développeuse /  Développeur', '2026-01-01', { competences: 'SQL' }),
  row('2026-2', dsi, 'Cheffe / Chef de projet', '2026-11-02', { confiance: 'probable' }),
  row('2026-3', rh, 'Gestionnaire de paie', '2026-03-31', { competences: 'Rémunérations' }),
  row('2026-4', undefined, 'Gestionnaire de paie', '2026-03-31'),
  row('2026-5', dgp, '', null, { confiance: 'a-verifier' }),
];

describe('profilsOf', () => {
  const profils = run(ROWS);
  const of = (service: Service | undefined) =>
    profils[services.findIndex(({ id }) => id === service?.id)] ?? null;

  it('gives one result per service, null under three offers', () => {
    expect(profils).toHaveLength(services.length);
    expect(of(rh)).toBeNull();
    expect(of(dgp)).toBeNull();
  });

  it('counts labels as published, doubled blanks folded, most sought first', () => {
    expect(of(dsi)).toMatchObject({
      metiers: [
        ['Développeuse / Développeur', 2],
        ['Cheffe / Chef de projet', 1],
      ],
      competences: [['SQL', 2]],
      nombreOffres: 3,
      depuis: '2025-12-31',
      jusque: '2026-11-02',
      confiance: 'probable',
    });
  });

  it('counts the subtree, links of the service itself and of all below', () => {
    expect(of(sg)?.nombreOffres).toBe(4);
    expect(of(culture)).toMatchObject({ nombreOffres: 5, confiance: 'a-verifier' });
    expect(of(sg)?.competences).toEqual([
      ['SQL', 2],
      ['Paie', 1],
    ]);
  });

  it('parts the counts by quarter of publication, oldest first', () => {
    expect(
      of(sg)?.trimestres.map(({ trimestre, nombreOffres }) => [trimestre, nombreOffres]),
    ).toEqual([
      ['2025-T4', 1],
      ['2026-T1', 2],
      ['2026-T4', 1],
    ]);
  });

  it('leaves out an offer without link, and one whose service is unknown', () => {
    const lost = run(
      ROWS.map(({ offre, lien }) => ({
        offre,
        lien: lien ? { ...lien, service: 'ffffffff-0000-4000-8000-000000000000' as never } : null,
      })),
    );
    expect(lost.every((profil) => profil === null)).toBe(true);
  });

  it('does not depend on the order of the offers', () => {
    expect(run([...ROWS].reverse())).toEqual(profils);
  });
});

describe('metierLabel', () => {
  it.each([
    ['Chargée / chargé de  contrôle', 'Chargée / chargé de contrôle'],
    ['CHARGEE /  CHARGE DE RELATION', 'CHARGEE / CHARGE DE RELATION'],
    ['Acheteur/Acheteuse', 'Acheteur / Acheteuse'],
    ['  ', ''],
  ])('« %s »', (published, label) => {
    expect(metierLabel(published)).toBe(label);
  });
});
