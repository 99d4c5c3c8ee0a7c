import { describe, expect, it } from 'vitest';
import { PhraseMatcher } from '../../../../lib/search/phrases.ts';
import { expressionStems } from '../../../../lib/search/vocabulary.ts';
import { words } from '../../../../lib/text/encoder.ts';
import { isStopWord } from '../../../../lib/text/stop-words.ts';

/** Is the phrase said in the text? */
function says(phrase: string, text: string): boolean {
  const matcher = new PhraseMatcher([{ stems: expressionStems(phrase), group: 7 }]);
  return matcher.find(words(text).filter((word) => !isStopWord(word))).has(7);
}

describe('a phrase of the vocabulary', () => {
  it.each([
    ['chef de projet', 'Chef de projet numérique'],
    ['chef de projet', 'Cheffe adjointe de projets'],
    ['chef de projet', 'chef de grand et beau projet'],
    ['analyse des données', 'Données : analyse et valorisation'],
    ['sécurité des systèmes', 'Responsable systèmes (sécurité)'],
    ['gestion de la paie des agents', 'agents : gestion et paie'],
    ['ingénieur du son', 'Ingénieure son'],
    ['sans domicile', 'Accueil des personnes sans domicile fixe'],
  ])('« %s » is said in « %s »', (phrase, text) => {
    expect(says(phrase, text)).toBe(true);
  });

  it.each([
    ['communication numérique', "numérique et systèmes d'information et de communication"],
    ['commande publique', 'commande de matériel et de mobilier pour la fonction publique'],
    ['chef de projet', 'projet du bureau du chef'],
    ['chef de projet', 'chef du bureau des grands beaux projets'],
    ['ingénieur du son', 'Ingénieur cyberdéfense'],
    ['sans domicile', 'Aide à domicile'],
  ])('« %s » is not said in « %s »', (phrase, text) => {
    expect(says(phrase, text)).toBe(false);
  });
});
