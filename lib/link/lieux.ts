/** Places and addresses that stray into the names of employers: they say where, not who. */

const DEPARTEMENTS =
  "Ain|Aisne|Allier|Alpes-de-Haute-Provence|Hautes-Alpes|Alpes-Maritimes|Ardèche|Ardennes|Ariège|Aube|Aude|Aveyron|Bouches-du-Rhône|Calvados|Cantal|Charente|Charente-Maritime|Cher|Corrèze|Corse-du-Sud|Haute-Corse|Côte-d'Or|Côtes-d'Armor|Creuse|Dordogne|Doubs|Drôme|Eure|Eure-et-Loir|Finistère|Gard|Haute-Garonne|Gers|Gironde|Hérault|Ille-et-Vilaine|Indre|Indre-et-Loire|Isère|Jura|Landes|Loir-et-Cher|Loire|Haute-Loire|Loire-Atlantique|Loiret|Lot|Lot-et-Garonne|Lozère|Maine-et-Loire|Manche|Marne|Haute-Marne|Mayenne|Meurthe-et-Moselle|Meuse|Morbihan|Moselle|Nièvre|Nord|Oise|Orne|Pas-de-Calais|Puy-de-Dôme|Pyrénées-Atlantiques|Hautes-Pyrénées|Pyrénées-Orientales|Bas-Rhin|Haut-Rhin|Rhône|Haute-Saône|Saône-et-Loire|Sarthe|Savoie|Haute-Savoie|Paris|Seine-Maritime|Seine-et-Marne|Yvelines|Deux-Sèvres|Somme|Tarn|Tarn-et-Garonne|Var|Vaucluse|Vendée|Vienne|Haute-Vienne|Vosges|Yonne|Territoire de Belfort|Belfort|Essonne|Hauts-de-Seine|Seine-Saint-Denis|Val-de-Marne|Val-d'Oise|Guadeloupe|Martinique|Guyane|La Réunion|Réunion|Mayotte|Nouvelle-Calédonie|Polynésie française";
const REGIONS =
  "Auvergne-Rhône-Alpes|Bourgogne-Franche-Comté|Bretagne|Centre-Val de Loire|Corse|Grand Est|Hauts-de-France|Île-de-France|IDF|Normandie|Nouvelle-Aquitaine|Occitanie|Pays de la Loire|Provence-Alpes-Côte d'Azur|PACA";

const VILLES =
  'Agen|Ajaccio|Albi|Alençon|Amiens|Angers|Angoulême|Annecy|Arras|Auch|Aurillac|Auxerre|Avignon|Bar-le-Duc|Bastia|Beauvais|Besançon|Blois|Bobigny|Bordeaux|Bourg-en-Bresse|Bourges|Brest|Caen|Cahors|Carcassonne|Cayenne|Cergy|Châlons-en-Champagne|Chambéry|Charleville-Mézières|Chartres|Châteauroux|Chaumont|Clermont-Ferrand|Colmar|Créteil|Digne-les-Bains|Dijon|Dunkerque|Épinal|Évreux|Évry|Foix|Fort-de-France|Gap|Grenoble|Guéret|La Défense|La Rochelle|La Roche-sur-Yon|Laon|Laval|Le Havre|Le Mans|Le Puy-en-Velay|Lille|Limoges|Lons-le-Saunier|Lorient|Lyon|Mâcon|Marseille|Melun|Mende|Metz|Montauban|Mont-de-Marsan|Montpellier|Moulins|Mulhouse|Nancy|Nanterre|Nantes|Nevers|Nice|Nîmes|Niort|Nouméa|Orléans|Pau|Périgueux|Perpignan|Poitiers|Pontoise|Privas|Quimper|Reims|Rennes|Rodez|Rouen|Saint-Brieuc|Saint-Denis|Saint-Étienne|Saint-Lô|Saint-Malo|Saint-Nazaire|Strasbourg|Tarbes|Toulon|Toulouse|Tours|Troyes|Tulle|Valence|Valenciennes|Vannes|Versailles|Vesoul|Villeurbanne';

import { toWords, type Word } from './words.ts';

const PLACES = new Set<string>();
let longestPlace = 1;
for (const name of `${DEPARTEMENTS}|${REGIONS}|${VILLES}`.split('|')) {
  const words = toWords(name).filter((w) => !w.small);
  PLACES.add(words.map((w) => w.stem).join(' '));
  longestPlace = Math.max(longestPlace, words.length);
}

/** Number of words from `start` that name a department or a region; 0 when they name none. */
export function placeLength(words: readonly Word[], start: number): number {
  const stems: string[] = [];
  let found = 0;
  for (let at = start; at < words.length && stems.length < longestPlace; at += 1) {
    const word = words[at];
    if (!word) break;
    if (word.small) {
      if (stems.length === 0) return 0;
      continue;
    }
    stems.push(word.stem);
    if (PLACES.has(stems.join(' '))) found = at + 1 - start;
  }
  return found;
}

const VOIE =
  'rue|avenue|av|bd|boulevard|place|pl|quai|allées?|chemin|route|rte|cours|square|impasse|esplanade|villa|passage|rond-point|parvis|promenade|voie|lieu-dit|zone|za|zi|zac';
/** « 13 place Vendôme 75042 PARIS », « 1 bis, rue de Lutèce »: a number, a kind of street, the rest of the line. */
const NUMBERED_STREET = new RegExp(
  `(?:^|[\\s,;:–-])\\d{1,4}(?:\\s?(?:bis|ter|quater|[A-D])(?=[\\s,]))?(?:\\s?[-/]\\s?\\d{1,4})?[\\s,]{1,3}(?:${VOIE})\\s[^\\n]*`,
  'giu',
);
/** « place Beauvau 75008 PARIS », « Tour Séquoia 92055 LA DEFENSE »: no number, a postcode within the line. */
const NAMED_PLACE_WITH_POSTCODE = new RegExp(
  `^(.*[\\s,;:–-]|)(?:${VOIE}|tour|immeuble|bâtiment|résidence|hôtel|fort|camp|caserne|quartier|arsenal|château)\\s[^\\n]{0,60}?\\d{2}\\s?\\d{3}.*$`,
  'gimu',
);
/** A postcode and its town, boxes and special mail. */
const POSTCODE =
  /(?:^|[\s,;:–-])(?:F-)?\d{2}\s?\d{3}\s+\p{Lu}[^\n]*|(?:^|[\s,;:–-])(?:BP|CS|B\.P\.|C\.S\.|TSA)\s?\d{2,6}[^\n]*|\bcedex\b[^\n]*/giu;

/** Takes the postal address off a label; what it keeps stays in its order, line by line. */
export function withoutAddress(text: string): string {
  if (!/\d/.test(text) && !/cedex/i.test(text)) return text;
  const bounded = text.slice(0, 2_000);
  return bounded
    .replace(NUMBERED_STREET, '\n')
    .replace(NAMED_PLACE_WITH_POSTCODE, '$1\n')
    .replace(POSTCODE, '\n')
    .replace(/\(\s*(?:\d{2,3}|2[AB])\s*\)/gi, ' ')
    .replace(/\s(?:0[1-9]|[1-8]\d|9[0-5]|97[1-8]|2[AB])(?=\s*(?:$|\n))/gi, ' ');
}
