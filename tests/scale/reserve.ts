import { loadVocabulaire } from '../../data/vocabulaire.ts';

/** What the generator draws from in the project's own lists. */
export interface Reserve {
  readonly prenoms: readonly string[];
  readonly departements: readonly { readonly code: string; readonly nom: string }[];
  readonly metiers: readonly { readonly libelle: string; readonly formes: readonly string[] }[];
  readonly competences: readonly string[];
}

export async function chargeReserve(): Promise<Reserve> {
  const { prenoms, lieux, metiers, competences } = await loadVocabulaire();
  return {
    prenoms,
    departements: lieux.departements.map(({ code, nom }) => ({ code, nom })),
    metiers: metiers.map(({ libelle, formes }) => ({ libelle, formes })),
    competences: competences.map(({ libelle }) => libelle),
  };
}
