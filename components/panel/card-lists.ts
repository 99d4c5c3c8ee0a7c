import { CSV_MARK, type CsvCell, csvText } from '../../lib/csv.ts';
import type { OffreLine, PageCard, ServiceCard } from '../../lib/model/card.ts';
import * as t from '../shared/texts.ts';

/** One list of a card, as a table. */
export interface CardList {
  readonly titre: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly (readonly CsvCell[])[];
  /** How many there are where the card only holds some of them. */
  readonly total?: number;
}

/** Every list of the card that is not empty. */
export function listsOf(card: PageCard): CardList[] {
  const service = card.kind === 'service' ? card : card.service;
  const lists = [...(service ? serviceLists(service) : [])];
  if (card.kind === 'offre')
    lists.push(
      offresList(t.ailleurs, card.semblables),
      list(
        t.sigles,
        [t.csv.sigle, t.csv.sens],
        card.sigles.flatMap(({ sigle, sens }) => sens.map(({ libelle }) => [sigle, libelle])),
      ),
    );
  return lists.filter(({ lignes }) => lignes.length > 0);
}

/** The table, then what it is: of which card, with which scope, from which data and dates. */
export function listAsCsv(card: PageCard, { titre, colonnes, lignes, total }: CardList): string {
  const all = total !== undefined && total > lignes.length ? total : null;
  return `${CSV_MARK}${csvText([
    colonnes,
    ...lignes,
    [],
    [t.csv.liste, titre],
    [t.csv.deLaFiche, card.kind === 'service' ? card.nom : card.intitule, card.url],
    ...(all ? [[t.csv.lignes, t.avancement(String(lignes.length), String(all))]] : []),
    ...card.pied.sources.map(({ kind, producteur, licence, date, url }) => [
      t.genres[kind] ?? kind,
      producteur,
      licence,
      date,
      url,
    ]),
    [t.independant],
  ])}\r\n`;
}

/** A name that every system takes for a file: the list, then the card. */
export function listFileName(card: PageCard, { titre }: CardList): string {
  const nom = card.kind === 'service' ? card.sigle || card.nom : card.reference;
  const plain = `ted-${titre}-${nom}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.toLowerCase().slice(0, 80)}.csv`;
}

const list = (
  titre: string,
  colonnes: readonly string[],
  lignes: CardList['lignes'],
  total?: number,
): CardList => ({ titre, colonnes, lignes, ...(total !== undefined && { total }) });

function serviceLists(card: ServiceCard): CardList[] {
  const { offres, profils } = card;
  const voisins = [
    ...card.freres.map((one) => [t.csv.memeParent, one] as const),
    ...card.enfants.map((one) => [t.csv.dessous, one] as const),
  ];
  return [
    list(
      t.aCote,
      [t.csv.lien, t.csv.nom, t.csv.sigle, t.csv.mission, t.csv.offres, t.csv.page],
      voisins.map(([lien, one]) => [
        ...[lien, one.nom, one.sigle, one.mission],
        ...[one.offresEnLigne, one.url],
      ]),
    ),
    offresList(t.offresService, offres.directes, offres.nombreDirectes),
    offresList(t.csv.offresBureaux, offres.sousArbre, offres.nombreSousArbre),
    offresList(t.csv.offresExpirees, offres.expirees, offres.nombreExpirees),
    list(
      t.profils,
      [t.csv.genre, t.csv.nom, t.csv.offres],
      [
        ...(profils?.metiers ?? []).map(({ libelle, nombre }) => [t.metier, libelle, nombre]),
        ...(profils?.competences ?? []).map(({ libelle, nombre }) => [
          ...[t.competence, libelle],
          nombre,
        ]),
      ],
    ),
    list(
      t.semblables,
      [t.csv.nom, t.csv.sigle, t.csv.rattachement, t.enCommun, t.csv.confiance, t.csv.page],
      card.semblables.map((one) => [
        ...[one.nom, one.sigle, one.rattachement, one.enCommun.join(', ')],
        ...[t.confiances[one.confiance], one.url],
      ]),
    ),
  ];
}

function offresList(titre: string, offres: readonly OffreLine[], total?: number): CardList {
  return list(
    titre,
    [
      ...[t.csv.reference, t.csv.intitule, t.csv.service, t.csv.organisme, t.csv.categorie],
      ...[t.csv.lieu, t.csv.nature, t.csv.publiee, t.csv.fin, t.csv.etat, t.csv.page],
    ],
    offres.map((one) => [
      ...[one.reference, one.intitule, one.service?.nom ?? '', one.organisme, one.categorie],
      ...[one.localisation, one.natureEmploi, one.publieLe, one.finLe],
      ...[one.expiree ? t.expiree : t.enLigne, one.url],
    ]),
    total,
  );
}
