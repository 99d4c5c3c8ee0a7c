import type { OffreFacts } from '../model/page.ts';

/** The text of an open offer as a draft: its facts under their labels, then its parts. */
export function texteOffre(facts: OffreFacts): string {
  const lignes: readonly (readonly [string, string | null])[] = [
    ['Intitulé du poste', facts.intitule],
    ['Versant', facts.versant],
    ['Catégorie', facts.categorie?.replace(/^cat[ée]gorie /i, '') ?? null],
    ['Employeur', facts.organisme ?? facts.employeur],
    ['Métier', facts.metier],
    ['Nature de l’emploi', facts.natureEmploi],
    ['Lieu', facts.localisation],
  ];
  const parties: readonly (readonly [string, string | null])[] = [
    ['Qui sommes-nous\u00a0?', facts.descriptionEmployeur],
    ['Missions', facts.missions],
    ['Profil recherché', facts.profil],
  ];
  return [
    ...lignes.flatMap(([label, value]) => (value ? [`${label}\u00a0: ${value}`] : [])),
    ...parties.flatMap(([label, value]) => (value ? ['', label, value] : [])),
  ].join('\n');
}
