import type { Offre } from '../../lib/model/offre.ts';
import type { Service } from '../../lib/model/service.ts';
import { FIELD, packPlace } from '../../lib/search/field.ts';
import { SIGLE_SIGN, TAG_SIGN } from '../../lib/search/table.ts';
import type { DocumentForms, PlacedText } from '../../lib/search/write-table.ts';
import { sigleKey } from '../../lib/text/sigle.ts';
import type { SearchInput } from './build-search.ts';
import { addText } from './search-service-fields.ts';

/** Levels of the organigram above the linked service by which an offer is found too. */
const MAX_ANCESTORS = 8;

/** Words and numbers of an address that tell no place. */
const ADDRESS_NOISE =
  /(?<![\p{L}\d])(?:\d+|rue|avenue|av|boulevard|bd|place|allées?|chemin|route|quai|impasse|cedex|bp|cs|bis)(?![\p{L}\d])/giu;

/** What each offer is found by, by its position; `linked` gives the position of its service. */
export function offreForms(
  { services, offres }: SearchInput,
  linked: readonly number[],
): (position: number) => DocumentForms {
  const byId = new Map(services.map((service) => [service.id, service]));
  return (position) => {
    const offre = offres[position];
    const texts: PlacedText[] = [];
    const forms: [string, number][] = [];
    if (!offre) return { texts, forms };
    addText(texts, FIELD.nom, offre.intitule);
    addText(texts, FIELD.metier, offre.metier);
    addText(texts, FIELD.metier, offre.specialisation);
    addText(texts, FIELD.organisme, offre.organisme);
    addText(texts, FIELD.organisme, firstLine(offre.employeur));
    addText(texts, FIELD.profil, offre.competences);
    addText(texts, FIELD.categorie, categorieOf(offre));
    addPlace(texts, forms, offre);
    let service: Service | undefined = services[linked[position] ?? -1];
    for (let level = 0; service && level < MAX_ANCESTORS; level += 1) {
      if (level === 0) addText(texts, FIELD.organisme, service.nom);
      else if (service.parent) addText(texts, FIELD.profil, service.nom);
      if (service.sigle !== '')
        forms.push([SIGLE_SIGN + sigleKey(service.sigle), packPlace(FIELD.organisme, 1 + level)]);
      service = service.parent ? byId.get(service.parent) : undefined;
    }
    return { texts, forms };
  };
}

/**
 * A department is one tag, which its name, its code, its region and its towns lead to; other words of
 * the place are its own.
 */
function addPlace(texts: PlacedText[], forms: [string, number][], offre: Offre): void {
  const code = offre.departement.toLowerCase();
  if (code === '') addText(texts, FIELD.lieu, offre.localisation);
  else forms.push([TAG_SIGN + code, packPlace(FIELD.lieu, 1)]);
  addText(texts, FIELD.lieu, offre.lieuAffectation.replace(ADDRESS_NOISE, ' '));
}

/** An employer often goes on with its whole address: the first line names it. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** « Catégorie A (cadre) » gives « catégorie A ». */
function categorieOf(offre: Offre): string {
  return offre.categorie.replace(/\(.*$/, '');
}
