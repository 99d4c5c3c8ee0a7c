import { OFFRE_COLUMNS, type OffreRow } from '../sources/offres.ts';
import { draw, pick } from './draw.ts';
import { serviceIdFromPath } from './service-id.ts';
import { METIERS_RMFP } from './source/metiers-rmfp.ts';
import type { GroupeOffres, OffreOptions, OffreSource, Serie } from './source/offre-source.ts';
import { groupesOffres } from './source/offres/groupes.ts';

/** The day the sample is told from: offers are live or over relative to it. */
export const SAMPLE_DATE = '2026-11-23';

const CATEGORIES = {
  'A+': 'Catégorie A+ (encadrement supérieur)',
  A: 'Catégorie A (cadre)',
  B: 'Catégorie B (profession intermédiaire)',
  C: 'Catégorie C (employé)',
} as const;

const ETUDES = {
  'A+': ['Niveau 7 Master/diplômes équivalents', 'Niveau 7 Master/diplômes équivalents'],
  A: ['Niveau 7 Master/diplômes équivalents', 'Niveau 6 Licence/diplômes équivalents'],
  B: ['Niveau 5 Diplômes de niveau bac +2', 'Niveau 4 Baccalauréat'],
  C: ['', 'Niveau 4 Baccalauréat'],
} as const;

/** All invented offers, in the order of their groups. */
export function makeOffreRows(): readonly OffreRow[] {
  return groupesOffres.flatMap((groupe) =>
    groupe.offres.map((source, index) => offreRow(groupe, source, groupe.premier + index)),
  );
}

/** The bytes of `offres.csv`: UTF-8, semicolons, every field in quotes, as the official file. */
export function offreFileText(): string {
  const line = (fields: readonly string[]) =>
    fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(';');
  const rows = makeOffreRows().map((row) => line(OFFRE_COLUMNS.map((column) => row[column])));
  return `${[line(OFFRE_COLUMNS), ...rows].join('\r\n')}\r\n`;
}

function offreRow(groupe: GroupeOffres, source: OffreSource, numero: number): OffreRow {
  const [intitule, cleMetier, options = {}] = source;
  const metier = METIERS_RMFP[cleMetier];
  const departement = options.departement ?? groupe.departement;
  const reference = referenceOf(groupe.serie, numero, departement);
  const categorie = options.categorie ?? metier.categorie;
  const territoriale = groupe.serie === 'territoriale';
  return {
    'Organisme de rattachement': options.organisme ?? groupe.organisme,
    Référence: reference,
    'Intitulé du poste': intitule,
    Employeur: options.employeur ?? groupe.employeur ?? '',
    'Localisation du poste': departement,
    "Lieu d'affectation": options.lieu ?? groupe.lieu,
    "Lieu d'affectation (sans géolocalisation)": '',
    // The Education ministry's tool leaves it empty.
    Versant: groupe.serie === 'MENJ' ? '' : (groupe.versant ?? "Fonction Publique de l'Etat"),
    Catégorie: CATEGORIES[categorie],
    Métier: metier.libelle,
    Spécialisation: '',
    'Statut du poste':
      draw(`statut ${reference}`, 8) === 0 ? "Susceptible d'être vacant" : 'Vacant',
    Télétravail:
      options.teletravail ??
      (metier.teletravail
        ? pick(`télétravail ${reference}`, ['Oui', 'Oui', 'Oui', 'Non', ''])
        : 'Non'),
    Management: options.management ? 'Oui' : pick(`management ${reference}`, ['Non', '']),
    'Temps Plein': 'Oui',
    'Durée du poste': '',
    ...contrat(reference, options, territoriale),
    "Niveau d'études": pick(`études ${reference}`, [...ETUDES[categorie], '']),
    "Niveau d'expérience min. requis":
      options.experience ??
      pick(`expérience ${reference}`, ['Débutant', 'Confirmé', 'Confirmé', 'Expert', '']),
    Langues: categorie === 'A' && draw(`langue ${reference}`, 9) === 0 ? 'Anglais' : '',
    Niveaux: '',
    'Compétences attendues': competences(reference, metier.competences),
    'Documents à transmettre': '',
    'Avis de vacances au JO': '',
    ...dates(reference, options),
  };
}

/** References in ranges that no real offer uses: numbers starting with 9, day 00, UUID version 5. */
function referenceOf(serie: Serie, numero: number, departement: string): string {
  switch (serie) {
    case 'annee':
      return `2026-${numero}`;
    case 'MEF':
      return `MEF_2026-${numero}`;
    case 'DEF':
      return `DEF_99-000${numero}`;
    case 'MINT':
      return `MINT_BA${departementCode(departement)}ATB-${numero}`;
    case 'MENJ':
      return `MENJ-99-2026-${numero}`;
    case 'MAE':
      return `MAE_${serviceIdFromPath(['offre inventée', String(numero)])}`;
    case 'AGRI':
      return `AGRI_2026-99-A9TE${numero}`;
    case 'territoriale':
      return `O${departementCode(departement)}260900${numero}`;
  }
}

function departementCode(departement: string): string {
  const code = /\((\d+[AB]?)\s*\)/.exec(departement)?.[1];
  if (code === undefined) throw new Error(`No department in « ${departement} ».`);
  return code.padStart(3, '0');
}

function contrat(reference: string, options: OffreOptions, territoriale: boolean) {
  const contractuel = options.contractuel ?? false;
  const reserve = territoriale && draw(`réservé ${reference}`, 6) === 0;
  const duree = contractuel
    ? pick(`durée ${reference}`, ['CDD de 3 ans', 'CDD de 3 ans', 'CDI', "CDD d'1 an"])
    : '';
  return {
    "Nature de l'emploi": contractuel
      ? 'Emploi ouvert uniquement aux contractuels'
      : reserve
        ? "Emploi réservé aux fonctionnaires et lauréats d'un concours territorial"
        : 'Emploi ouvert aux titulaires et aux contractuels',
    'Nature de contrat': duree,
    'Durée du contrat': duree.startsWith('CDD') ? duree.replace(/^CDD (?:de |d')/, '') : '',
  };
}

/** Filled in two offers out of five, as in the official file at its best. */
function competences(reference: string, pool: readonly string[]): string {
  if (draw(`compétences ${reference}`, 5) > 1) return '';
  const kept = [...pool]
    .sort((a, b) => draw(`${reference} ${a}`, 1000) - draw(`${reference} ${b}`, 1000))
    .slice(0, 3 + draw(`nombre ${reference}`, 2));
  return pool.filter((competence) => kept.includes(competence)).join('; ');
}

/** Seven offers in ten are live, two are over for less than a year, one has no end. */
function dates(reference: string, options: OffreOptions) {
  const [debut, fin] = options.publication ?? drawPublication(reference, options.etat);
  const vacance = drawDay(`vacance ${reference}`, '2026-12-01', '2027-04-01');
  const noEnd = pick(`sans fin ${reference}`, ['31/12/9999', '']);
  return {
    "Date de vacance de l'emploi": french(fin !== null && fin < SAMPLE_DATE ? fin : vacance),
    'Date de première publication': french(debut),
    'Date de début de publication par défaut': french(debut),
    'Date de fin de publication par défaut': fin === null ? noEnd : french(fin),
  };
}

function drawPublication(
  reference: string,
  wanted: OffreOptions['etat'],
): readonly [debut: string, fin: string | null] {
  const drawn = draw(`état ${reference}`, 10);
  const etat = wanted ?? (drawn < 7 ? 'en-ligne' : drawn < 9 ? 'terminee' : 'sans-fin');
  if (etat === 'terminee') {
    const debut = drawDay(`début ${reference}`, '2026-01-05', '2026-09-20');
    return [debut, drawDay(`fin ${reference}`, debut, '2026-11-15', 0.3)];
  }
  const debut = drawDay(`début ${reference}`, '2026-07-20', '2026-11-21');
  return [
    debut,
    etat === 'sans-fin' ? null : drawDay(`fin ${reference}`, '2026-12-01', '2027-03-31'),
  ];
}

/** A day between two others, both `yyyy-mm-dd`; `least` keeps it away from the first one. */
function drawDay(key: string, from: string, to: string, least = 0): string {
  const share = least + (1 - least) * (draw(key, 1000) / 1000);
  const start = Date.parse(from);
  return new Date(start + share * (Date.parse(to) - start)).toISOString().slice(0, 10);
}

function french(day: string): string {
  return day.split('-').reverse().join('/');
}
