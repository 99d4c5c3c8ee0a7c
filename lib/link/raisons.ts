/** French sentences that say why, for a reader who checks them against the page. */
import type { Gazetteer } from './gazetteer.ts';
import type { Reseau } from './reseaux.ts';
import type { Candidate, Champ, Clue } from './resolve.ts';

const OU: Readonly<Record<Champ, string>> = {
  organisme: 'dans l’organisme de rattachement',
  employeur: 'dans le nom de l’employeur',
  intitule: 'dans l’intitulé du poste',
  lieu: 'dans le lieu d’affectation',
  reference: 'dans la référence',
  ministere: 'sur le logo de la page',
  texte: 'dans le texte de l’offre',
};
const MAX_RAISONS = 4;
const MAX_QUOTE = 90;

/** Reasons for a candidate, strongest first. */
export function raisonsOf(candidate: Candidate, gazetteer: Gazetteer): string[] {
  const sentences: string[] = [];
  const say = (sentence: string | null): void => {
    if (sentence && !sentences.includes(sentence)) sentences.push(sentence);
  };
  const byWorth = [...candidate.own].sort(
    (a, b) => worth(b, candidate.entry) - worth(a, candidate.entry),
  );
  for (const clue of byWorth) say(ownSentence(clue, candidate.entry));
  for (const clue of candidate.support) say(supportSentence(clue, candidate.entry, gazetteer));
  return sentences.slice(0, MAX_RAISONS);
}

function worth(clue: Clue, entry: number): number {
  return (clue.mention.owners.find((o) => o.entry === entry)?.qualite ?? 0) * clue.weight;
}

function ownSentence(clue: Clue, entry: number): string | null {
  const owner = clue.mention.owners.find((o) => o.entry === entry);
  if (!owner) return null;
  const texte = quote(clue.mention.texte);
  const ou = OU[clue.champ];
  switch (owner.par) {
    case 'nom':
      return `Même nom que la fiche ${ou}\u00a0: ${texte}`;
    case 'ancien-nom':
      return `Ancien nom de la fiche ${ou}\u00a0: ${texte}`;
    case 'sans-parenthese':
    case 'partie':
    case 'courte':
      return `Forme courte du nom de la fiche ${ou}\u00a0: ${texte}`;
    case 'champ':
    case 'homonyme':
    case 'prolonge':
      return `Sigle ${texte} ${ou}`;
    case 'nom-sigle':
    case 'code':
      return `Code ${texte} du nom de la fiche, lu ${ou}`;
    case 'initiales':
    case 'initiales-courtes':
    case 'initiales-parlees':
      return `Initiales du nom de la fiche, ${texte}, ${ou}`;
    case 'ministere':
      if (clue.champ === 'reference') return supportOfReference(clue);
      return clue.champ === 'ministere'
        ? `Ministère lu sur la page\u00a0: ${texte}`
        : `Ministère nommé ${ou}\u00a0: ${texte}`;
    case 'approche':
      return `Nom de la fiche à une faute de frappe près ${ou}\u00a0: ${texte}`;
    case 'allonge':
      return `Nom de la fiche, plus long ${ou}\u00a0: ${texte}`;
    case 'tete':
      return `Responsable du service ${ou}\u00a0: ${texte}`;
    case 'tronque':
      return `Début du nom de la fiche, coupé ${ou}\u00a0: ${texte}`;
  }
}

function supportSentence(clue: Clue, entry: number, gazetteer: Gazetteer): string | null {
  if (clue.champ === 'reference') return supportOfReference(clue);
  if (clue.champ === 'ministere')
    return `Ministère lu sur la page\u00a0: ${quote(clue.mention.texte)}`;
  const above = clue.mention.owners.find((o) => gazetteer.isUnder(entry, o.entry));
  const nom = above ? gazetteer.entries[above.entry]?.nom : undefined;
  return nom ? `Placé sous ${quote(nom)}, cité ${OU[clue.champ]}` : null;
}

function supportOfReference(clue: Clue): string {
  return `Préfixe de référence ${clue.mention.texte}`;
}

/** Reason for a link to the head of a network, whose members have no record of their own. */
export function raisonReseau(reseau: Reseau, texte: string, champ: Champ): string {
  return `${quote(texte)} ${OU[champ]} désigne ${reseau.libelle}, sans fiche propre parmi les services de l’État\u00a0: rattachement au niveau supérieur`;
}

/** In quotes, cut when long. */
export function quote(text: string): string {
  const cut = text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE).trimEnd()}…` : text;
  return `«\u00a0${cut}\u00a0»`;
}
