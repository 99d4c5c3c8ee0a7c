import type {
  ComparaisonBrouillon,
  LectureBrouillon,
  Mention,
  Miroir,
  Passage,
  PosteSemblable,
} from '../model/draft.ts';
import { NATURES } from './libelles.ts';

const MAX_EXTRAIT = 90;
const MAX_POSTES = 20;

/** A draft with what TED found of it, as Markdown: for a file, a message, the command line. */
export function releveOf(
  texte: string,
  lecture: LectureBrouillon,
  comparaison: ComparaisonBrouillon | null,
  miroir: Miroir | null,
): string {
  const parts = [
    `# Relevé\u00a0: ${lecture.titre ? inline(lecture.titre.valeur) : 'brouillon sans intitulé'}`,
    ...(lecture.donnes > lecture.lus
      ? [
          `Seuls les ${nombre(lecture.lus)} premiers caractères ont été lus, sur ${nombre(lecture.donnes)}.`,
        ]
      : []),
    mentionsPart(texte, lecture),
    ...(comparaison ? [postesPart(comparaison.semblables)] : []),
    ...(miroir ? [miroirPart(miroir)] : []),
    motsPart(texte, lecture, comparaison),
    '---\n\nRelevé fait par TED sur cet appareil. Projet indépendant, non affilié à l’État.',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const ORDRE = { absente: 0, 'a-verifier': 1, trouvee: 2 } as const;
const ETATS = { absente: 'absente', 'a-verifier': 'à vérifier', trouvee: 'trouvée' } as const;

/** Missing first, then to be checked, then found; the order of the list within each. */
export function parUrgence(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => ORDRE[a.etat] - ORDRE[b.etat]);
}

/** « 9 sur 12 »: items of the law found; those that it only allows are not counted. */
export function compteMentions(mentions: readonly Mention[]): { trouvees: number; sur: number } {
  const asked = mentions.filter(({ numero }) => numero !== null);
  return { trouvees: asked.filter(({ etat }) => etat === 'trouvee').length, sur: asked.length };
}

function mentionsPart(texte: string, { mentions, sourceMentions }: LectureBrouillon): string {
  const { trouvees, sur } = compteMentions(mentions);
  const lines = parUrgence(mentions).map((mention) => {
    const says = mention.passage ? ` «\u00a0${extrait(texte, mention.passage)}\u00a0»` : '';
    const possible = mention.conditionnelle && mention.etat === 'absente' ? ' (s’il y a lieu)' : '';
    const more = [mention.remarque, mention.exemple && `Exemple\u00a0: ${mention.exemple}`]
      .filter(Boolean)
      .join(' ');
    return `- **${mention.libelle}**\u00a0: ${ETATS[mention.etat]}${possible}.${says}${more ? ` ${more}` : ''}`;
  });
  return `## Mentions obligatoires\u00a0: ${trouvees} sur ${sur} trouvées\n\n${lines.join('\n')}\n\n${sourceMentions.libelle}. ${sourceMentions.note}`;
}

/** Positions by ministry, in the order of the best of each. */
export function parMinistere(
  postes: readonly PosteSemblable[],
): { readonly ministere: string; readonly postes: readonly PosteSemblable[] }[] {
  const groups = new Map<string, PosteSemblable[]>();
  for (const poste of postes) {
    const list = groups.get(poste.ministere);
    if (list) list.push(poste);
    else groups.set(poste.ministere, [poste]);
  }
  return [...groups].map(([ministere, list]) => ({ ministere, postes: list }));
}

function postesPart(postes: readonly PosteSemblable[]): string {
  if (postes.length === 0)
    return '## Postes semblables\n\nAucun poste semblable dans l’index. L’intitulé dit peut-être le métier en d’autres mots.';
  const groups = parMinistere(postes.slice(0, MAX_POSTES)).map(({ ministere, postes: list }) => {
    const lines = list.map((poste) => {
      const facts = [poste.categorie, poste.localisation, poste.expiree ? 'expirée' : 'en ligne'];
      const shared =
        poste.enCommun.length > 0
          ? `\u00a0; en commun\u00a0: ${inline(poste.enCommun.join(', '))}`
          : '';
      return `- [${inline(poste.intitule)}](${poste.url}) (${facts.filter(Boolean).join(' · ')}${shared})`;
    });
    return `### ${inline(ministere || 'Employeur non déterminé')}\n\n${lines.join('\n')}`;
  });
  const count = Math.min(postes.length, MAX_POSTES);
  return `## Postes semblables\u00a0: ${count}${postes.length > count ? ` sur ${postes.length}` : ''}\n\n${groups.join('\n\n')}`;
}

function miroirPart(miroir: Miroir): string {
  if (miroir.postes === 0) return '';
  const lines: string[] = [];
  if (miroir.avecCompetences > 0) {
    const rows = miroir.competences.map(
      ({ libelle, postes, dansLeBrouillon }) =>
        `| ${libelle} | ${postes} sur ${miroir.avecCompetences} | ${dansLeBrouillon ? 'présente' : 'absente'} |`,
    );
    lines.push(`| Compétence | Postes | Brouillon |\n|---|---|---|\n${rows.join('\n')}`);
  } else lines.push('Aucun de ces postes ne publie ses compétences.');
  const conditions = miroir.conditions.flatMap(({ nature, renseignes, lignes }) =>
    lignes.map(
      ({ libelle, postes, dansLeBrouillon }) =>
        `| ${NATURES[nature]}\u00a0: ${libelle} | ${postes} sur ${renseignes} | ${dansLeBrouillon ? 'oui' : 'non dit'} |`,
    ),
  );
  if (conditions.length > 0)
    lines.push(`| Condition | Postes | Brouillon |\n|---|---|---|\n${conditions.join('\n')}`);
  const sentences = phrasesMiroir(miroir);
  if (sentences.length > 0) lines.push(sentences.map((line) => `- ${line}`).join('\n'));
  return `## Ce que demandent ces ${miroir.postes} postes\n\n${lines.join('\n\n')}\n\nUn constat sur ${miroir.postes} postes, pas une consigne.`;
}

/** What the counts show, in sentences. */
export function phrasesMiroir(miroir: Miroir): string[] {
  const list = (rows: readonly { readonly libelle: string }[]): string =>
    rows
      .slice(0, 8)
      .map(({ libelle }) => libelle)
      .join(', ');
  const out: string[] = [];
  if (miroir.moutonACinqPattes)
    out.push(
      `Mouton à cinq pattes\u00a0? Le brouillon demande ${miroir.competencesDuBrouillon} compétences\u00a0: plus que ${miroir.demandentMoins} des ${miroir.avecCompetences} postes qui disent les leurs.`,
    );
  else if (miroir.etendue)
    out.push(
      `Ces postes citent de ${miroir.etendue.moins} à ${miroir.etendue.plus} compétences, le brouillon ${miroir.competencesDuBrouillon}.`,
    );
  if (miroir.seulDansLeBrouillon.length > 0)
    out.push(`Demandé par le brouillon seul\u00a0: ${list(miroir.seulDansLeBrouillon)}.`);
  if (miroir.laisseDeCote.length > 0)
    out.push(`Souvent demandé ailleurs, absent ici\u00a0: ${list(miroir.laisseDeCote)}.`);
  return out;
}

function motsPart(
  texte: string,
  lecture: LectureBrouillon,
  comparaison: ComparaisonBrouillon | null,
): string {
  const lines = [
    ...(comparaison?.sigles ?? lecture.sigles).map(({ sigle, sens }) =>
      sens.length === 0
        ? `- Sigle non expliqué\u00a0: ${sigle}.`
        : `- Sigle non expliqué\u00a0: ${sigle} (${sens
            .slice(0, 3)
            .map(({ libelle }) => inline(libelle))
            .join(' ou ')}).`,
    ),
    ...lecture.intitule.map((remarque) => `- ${phraseIntitule(texte, remarque)}`),
    ...lecture.genres.map(
      ({ forme, deuxFormes }) =>
        `- Un seul genre\u00a0: «\u00a0${inline(forme)}\u00a0». Les deux\u00a0: ${deuxFormes}.`,
    ),
    ...lecture.phrasesLongues.map(
      ({ passage, mots }) =>
        `- Phrase de ${mots} mots\u00a0: «\u00a0${extrait(texte, passage)}\u00a0».`,
    ),
  ];
  return lines.length > 0 ? `## Mots\n\n${lines.join('\n')}` : '';
}

/** One sentence on the words of the title. */
export function phraseIntitule(
  texte: string,
  { genre, passage, libelleUsuel }: LectureBrouillon['intitule'][number],
): string {
  const words = `«\u00a0${extrait(texte, passage)}\u00a0»`;
  if (genre === 'sigle')
    return `Dans l’intitulé, ${words} est un sigle que les candidats ne cherchent pas.`;
  if (genre === 'code') return `Dans l’intitulé, ${words} est un code interne.`;
  if (genre === 'autre-libelle')
    return `Les candidats cherchent plutôt «\u00a0${libelleUsuel ?? ''}\u00a0» que ${words}.`;
  return libelleUsuel
    ? `L’intitulé ne nomme aucun métier reconnu. Le texte parle de «\u00a0${libelleUsuel}\u00a0»\u00a0: à vérifier.`
    : 'L’intitulé ne nomme aucun métier reconnu.';
}

/** A passage on one line, cut at a word. */
export function extrait(texte: string, { debut, fin }: Passage): string {
  const line = inline(texte.slice(debut, Math.min(fin, debut + MAX_EXTRAIT * 2)));
  if (line.length <= MAX_EXTRAIT) return line;
  const cut = line.slice(0, MAX_EXTRAIT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_EXTRAIT / 2))}…`;
}

/** Text of others on one line, without what Markdown would take for itself. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[|[\]<>`*_#]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

const nombre = (n: number): string => n.toLocaleString('fr-FR');
