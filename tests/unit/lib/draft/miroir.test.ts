import { describe, expect, it } from 'vitest';
import { lireBrouillon } from '../../../../lib/draft/lire.ts';
import { filtrer, miroirOf } from '../../../../lib/draft/miroir.ts';
import type { Conditions, LectureBrouillon, PosteSemblable } from '../../../../lib/model/draft.ts';
import type { OffreReference } from '../../../../lib/model/ids.ts';

const COMPETENCES = ['sql', 'python', 'statistiques', 'git', 'data-visualisation'];

function poste(
  n: number,
  ids: readonly string[],
  conditions: Partial<Conditions> = {},
): PosteSemblable {
  return {
    reference: `2026-${n}` as OffreReference,
    intitule: `Poste ${n}`,
    url: 'https://choisirleservicepublic.gouv.fr/',
    service: null,
    organisme: '',
    categorie: '',
    localisation: n % 2 ? 'Paris (75)' : 'Nord (59)',
    natureEmploi: '',
    teletravail: false,
    publieLe: null,
    finLe: null,
    expiree: false,
    ministere: '',
    versant: n % 3 ? 'Fonction Publique de l’Etat' : '',
    enCommun: [],
    competences: ids.map((id) => ({ id, libelle: id })),
    conditions: {
      categorie: [],
      ouverture: null,
      experience: null,
      etudes: null,
      teletravail: null,
      ...conditions,
    },
  };
}

function lire(texte: string): LectureBrouillon {
  const lecture = lireBrouillon(texte);
  if (lecture.kind === 'refus') throw new Error(lecture.raison);
  return lecture;
}

const brouillon = lire(
  'Data analyst\nCatégorie A\nCompétences : SQL, Python, statistiques, Git, Excel',
);

describe('the mirror counts what positions say', () => {
  it('counts each skill among those that state some', () => {
    const miroir = miroirOf(brouillon, [
      poste(1, ['sql', 'python']),
      poste(2, ['sql']),
      poste(3, ['sql', 'data-visualisation']),
      poste(4, ['data-visualisation']),
      poste(5, []),
    ]);
    expect(miroir.postes).toBe(5);
    expect(miroir.avecCompetences).toBe(4);
    expect(miroir.competences.slice(0, 2)).toEqual([
      { cle: 'sql', libelle: 'SQL', postes: 3, dansLeBrouillon: true },
      {
        cle: 'data-visualisation',
        libelle: 'data-visualisation',
        postes: 2,
        dansLeBrouillon: false,
      },
    ]);
    expect(miroir.laisseDeCote.map(({ cle }) => cle)).toEqual(['data-visualisation']);
    expect(miroir.etendue).toEqual({ moins: 1, plus: 2 });
  });

  it('shows that a draft asks more than nine in ten', () => {
    const few = Array.from({ length: 10 }, (_, n) => poste(n, ['sql']));
    expect(miroirOf(brouillon, few).moutonACinqPattes).toBe(true);
    const one = [...few.slice(0, 9), poste(10, COMPETENCES)];
    expect(miroirOf(brouillon, one).moutonACinqPattes).toBe(false);
  });

  it('says nothing of the usual from two positions', () => {
    const miroir = miroirOf(brouillon, [poste(1, ['sql']), poste(2, ['sql'])]);
    expect(miroir.etendue).toBeNull();
    expect(miroir.moutonACinqPattes).toBe(false);
    expect(miroir.seulDansLeBrouillon).toEqual([]);
  });

  it('counts a condition among the positions that say something of it', () => {
    const miroir = miroirOf(brouillon, [
      poste(1, [], { categorie: ['A'], teletravail: 'oui' }),
      poste(2, [], { categorie: ['B'] }),
      poste(3, []),
    ]);
    const of = (nature: string) => miroir.conditions.find((row) => row.nature === nature);
    expect(of('categorie')?.renseignes).toBe(2);
    expect(of('categorie')?.lignes).toEqual([
      { cle: 'A', libelle: 'A', postes: 1, dansLeBrouillon: true },
      { cle: 'B', libelle: 'B', postes: 1, dansLeBrouillon: false },
    ]);
    expect(of('teletravail')?.lignes).toEqual([
      { cle: 'oui', libelle: 'possible', postes: 1, dansLeBrouillon: false },
    ]);
    expect(of('etudes')?.lignes).toEqual([]);
  });

  it('keeps the positions of a filter', () => {
    const postes = [
      poste(1, [], { categorie: ['A'] }),
      poste(2, [], { categorie: ['B'] }),
      poste(3, []),
    ];
    const kept = (filtre: Partial<Parameters<typeof filtrer>[1]>): number[] =>
      filtrer(postes, { versant: '', categorie: '', lieu: '', ...filtre }).map(({ reference }) =>
        Number(reference.slice(5)),
      );
    expect(kept({})).toEqual([1, 2, 3]);
    expect(kept({ categorie: 'B' })).toEqual([2]);
    expect(kept({ lieu: 'Paris (75)' })).toEqual([1, 3]);
    expect(kept({ versant: 'Fonction Publique de l’Etat', lieu: 'Paris (75)' })).toEqual([1]);
  });
});
