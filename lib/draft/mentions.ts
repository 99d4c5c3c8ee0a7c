import type { Fait, Mention, PartieMention, SourceMentions } from '../model/draft.ts';
import liste from './mentions.json' with { type: 'json' };
import type { Pli } from './pli.ts';
import { DETECTEURS, type TexteLu } from './reperes.ts';

/** The text that the list comes from. */
export const SOURCE_MENTIONS: SourceMentions = liste.source;

/** Items asked by the law and found in the draft, to be checked or absent; in the order of the list. */
export function mentionsOf(
  pli: Pli,
  lu: TexteLu,
  titre: Fait<string> | null,
  metier: string | null,
): Mention[] {
  return liste.mentions.map((item): Mention => {
    let doubts = 0;
    const parties = item.parties.map(({ id, libelle }): PartieMention => {
      if (id === 'intitule') return { libelle, passage: titre?.passage ?? null };
      const repere = DETECTEURS[id]?.(lu) ?? null;
      if (repere && !repere.sur) doubts += 1;
      return { libelle, passage: repere && pli.passage(repere.debut, repere.fin) };
    });
    const found = parties.filter(({ passage }) => passage !== null);
    const missing = parties.filter(({ passage }) => passage === null);
    const etat =
      found.length === 0 ? 'absente' : missing.length > 0 || doubts > 0 ? 'a-verifier' : 'trouvee';
    const exemple =
      item.id === 'metier' && metier !== null
        ? `Métier de référence\u00a0: ${metier} (répertoire des métiers de la fonction publique)`
        : item.exemple;
    return {
      id: item.id,
      numero: item.numero,
      libelle: item.libelle,
      etat,
      conditionnelle: 'conditionnelle' in item || item.numero === null,
      parties,
      passage: found[0]?.passage ?? null,
      remarque:
        etat === 'trouvee' ? '' : etat === 'absente' ? item.pourquoi : remarqueOf(found, missing),
      exemple: etat === 'trouvee' ? '' : exemple,
    };
  });
}

function remarqueOf(found: readonly PartieMention[], missing: readonly PartieMention[]): string {
  const [lack] = missing;
  if (lack) return `Le texte dit ${found[0]?.libelle ?? ''}, mais pas ${lack.libelle}.`;
  return 'Le passage le laisse entendre sans le dire\u00a0: à vérifier.';
}
