import type { Fait, Mention, NatureRubrique, Rubrique } from '../model/draft.ts';

/** What each part of the skeleton holds: items of the law, and the draft's own parts. */
const PLAN: readonly {
  readonly titre: string;
  readonly mentions: readonly string[];
  readonly rubriques: readonly NatureRubrique[];
}[] = [
  { titre: 'Employeur', mentions: ['autorite-recrutement', 'structure'], rubriques: ['employeur'] },
  {
    titre: 'Statut',
    mentions: ['versant', 'nature', 'categorie', 'metier'],
    rubriques: ['statut'],
  },
  { titre: 'Lieu et date', mentions: ['lieu', 'date'], rubriques: ['lieu', 'vacance'] },
  { titre: 'Missions', mentions: ['missions'], rubriques: ['missions'] },
  { titre: 'Profil attendu', mentions: [], rubriques: ['profil'] },
  { titre: 'Conditions d’exercice', mentions: ['conditions'], rubriques: ['conditions'] },
  {
    titre: 'Rémunération et durée',
    mentions: ['remuneration', 'duree'],
    rubriques: ['remuneration'],
  },
  { titre: 'Candidature', mentions: ['candidature'], rubriques: ['candidature'] },
];

const MAX_CORPS = 6_000;

/**
 * Headings in the order in which notices are read, filled with what the draft has: its own parts whole,
 * else the passages found, else an example between square brackets. Every word is the draft's or ours.
 */
export function squeletteOf(
  texte: string,
  titre: Fait<string> | null,
  rubriques: readonly Rubrique[],
  mentions: readonly Mention[],
): string {
  const parts = [`# ${titre?.valeur ?? '[Intitulé du poste\u00a0: le métier en mots courants]'}`];
  for (const { titre: heading, mentions: ids, rubriques: natures } of PLAN) {
    const own = rubriques
      .filter(({ nature }) => natures.includes(nature))
      .map(({ titre: head, corps }) => bodyOf(texte, head.debut, corps.debut, corps.fin))
      .filter((body) => body !== '');
    const lines = [...own];
    for (const mention of mentions.filter(({ id }) => ids.includes(id))) {
      if (mention.etat === 'absente') {
        if (!mention.conditionnelle) lines.push(`[${mention.exemple}]`);
      } else
        for (const { passage } of mention.parties) {
          const said = passage ? oneLine(texte.slice(passage.debut, passage.fin)) : '';
          if (said !== '' && !lines.some((line) => oneLine(line).includes(said))) lines.push(said);
        }
    }
    parts.push(
      `## ${heading}\n\n${lines.length > 0 ? lines.join('\n') : '[À compléter, ou à supprimer]'}`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** The part as written, its label kept when it stands on the same line: « Lieu : Nantes ». */
function bodyOf(texte: string, debutTitre: number, debut: number, fin: number): string {
  if (fin <= debut) return '';
  const isInline = !texte.slice(debutTitre, debut).includes('\n');
  return texte.slice(isInline ? debutTitre : debut, Math.min(fin, debut + MAX_CORPS)).trim();
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
