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

/** What each offer is found by, by its position; `linked` gives the position of its service. */
export function offreForms(
  { services, offres, vocabulary }: SearchInput,
  linked: readonly number[],
): (position: number) => DocumentForms {
  const byId = new Map(services.map((service) => [service.id, service]));
  const regionOf = new Map(
    vocabulary.lieux.departements.map(({ code, region }) => [code, region ?? '']),
  );
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
    addPlace(texts, forms, offre, regionOf.get(offre.departement) ?? '');
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

function addPlace(
  texts: PlacedText[],
  forms: [string, number][],
  offre: Offre,
  region: string,
): void {
  addText(texts, FIELD.lieu, offre.localisation);
  addText(texts, FIELD.lieu, offre.lieuAffectation);
  addText(texts, FIELD.lieu, region);
  const code = offre.departement.toLowerCase();
  if (code !== '') forms.push([TAG_SIGN + code, packPlace(FIELD.lieu, 1)]);
}

/** An employer often goes on with its whole address: the first line names it. */
function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** « Catégorie A (cadre) » gives « catégorie A ». */
function categorieOf(offre: Offre): string {
  return offre.categorie.replace(/\(.*$/, '');
}
