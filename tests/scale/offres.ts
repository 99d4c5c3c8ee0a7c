import { OFFRE_COLUMNS, type OffreColumn } from '../../data/sources/offres.ts';
import type { Hasard } from './hasard.ts';
import { CATEGORIES_LOCALES, VOIES } from './mots.ts';
import type { Reserve } from './reserve.ts';
import { commune, type ServiceTire } from './services.ts';

export interface OffresTirees {
  readonly nombre: number;
  /** The day on which about a fifth of the offers is live. */
  readonly date: string;
  readonly services: readonly ServiceTire[];
  readonly reserve: Reserve;
}

type Ligne = Record<OffreColumn, string>;

/** Streams the CSV of the offers: thirty columns, all quoted, line breaks inside fields. */
export function* fichierOffres(hasard: Hasard, tirees: OffresTirees): Generator<string> {
  yield ligneCsv(OFFRE_COLUMNS);
  let derniere: Ligne | null = null;
  for (let n = 0; n < tirees.nombre; n += 1) {
    // About 1 % of the references come back, with another town or another version.
    const ligne: Ligne =
      derniere && hasard.chance(0.01)
        ? { ...derniere, "Lieu d'affectation": lieu(hasard) }
        : offre(hasard, n, tirees);
    derniere = ligne;
    yield ligneCsv(OFFRE_COLUMNS.map((column) => ligne[column]));
  }
}

export const ligneCsv = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(';')}\n`;

function offre(hasard: Hasard, n: number, tirees: OffresTirees): Ligne {
  const { reserve } = tirees;
  const metier = hasard.pick(reserve.metiers);
  const departement = hasard.pick(reserve.departements);
  const versant = hasard.weighted([
    ['etat', 48],
    ['local', 44],
    ['hopital', 3],
    ['vide', 5],
  ] as const);
  const dates = datesDe(hasard, tirees.date);
  const contractuel = hasard.chance(0.3);
  const vide: Partial<Ligne> = Object.fromEntries(OFFRE_COLUMNS.map((column) => [column, '']));
  return {
    ...(vide as Ligne),
    ...(versant === 'local' || versant === 'hopital'
      ? employeurLocal(hasard, n, versant)
      : employeurEtat(hasard, n, tirees.services, versant === 'vide')),
    'Intitulé du poste': intitule(hasard, metier.formes),
    'Localisation du poste': `${departement.nom.replace(/-/g, ' ')} (${departement.code}${hasard.chance(0.02) ? ' ' : ''})`,
    "Lieu d'affectation": hasard.chance(0.92) ? lieu(hasard) : '',
    Catégorie: hasard.pick([
      'Catégorie A (cadre)',
      'Catégorie B (profession intermédiaire)',
      'Catégorie C (employé)',
    ]),
    "Nature de l'emploi": contractuel
      ? 'Emploi ouvert uniquement aux contractuels'
      : 'Emploi ouvert aux titulaires et aux contractuels',
    Métier: metier.libelle,
    Spécialisation: hasard.chance(0.1) ? 'Formations générales' : '',
    'Statut du poste': hasard.pick(['Vacant', "Susceptible d'être vacant"]),
    Télétravail: hasard.weighted([
      ['', 4],
      ['Oui', 3],
      ['Non', 3],
    ]),
    Management: hasard.chance(0.2) ? hasard.pick(['Oui', 'Non']) : '',
    'Nature de contrat': contractuel ? hasard.pick(['CDI', 'CDD de 3 ans', "CDD d'1 an"]) : '',
    "Niveau d'études": hasard.chance(0.3) ? 'Niveau 6 Licence/diplômes équivalents' : '',
    "Niveau d'expérience min. requis": hasard.pick(['', 'Débutant', 'Confirmé', 'Expert']),
    'Compétences attendues': hasard.chance(0.3)
      ? Array.from({ length: hasard.between(1, 6) }, () => hasard.pick(reserve.competences)).join(
          '\n',
        )
      : '',
    'Date de première publication': dates.debut,
    'Date de début de publication par défaut': dates.debut,
    'Date de fin de publication par défaut': dates.fin,
  };
}

function intitule(hasard: Hasard, formes: readonly string[]): string {
  const forme = hasard.pick(formes);
  const titre = `${forme[0]?.toUpperCase() ?? ''}${forme.slice(1)}`;
  return hasard.weighted([
    [titre, 3],
    [`${titre} (H/F)`, 4],
    [`${titre.toUpperCase()} F/H`, 1],
    [`${titre} - ${hasard.pick(['site de', 'secteur de', 'mairie de'])} ${commune(hasard)}`, 2],
    [`${hasard.digits(4)}/26-${hasard.between(1, 9)} - ${titre}`, 1],
    [`${titre} à temps complet, remplacement`, 1],
  ]);
}

const lieu = (hasard: Hasard): string =>
  hasard.chance(0.5)
    ? `${hasard.between(1, 90)} ${hasard.pick(VOIES)} : ${hasard.digits(5)} ${commune(hasard)}`
    : `${hasard.between(1, 90)} ${hasard.pick(VOIES)}\n${hasard.digits(5)} ${commune(hasard).toUpperCase()}`;

function employeurLocal(hasard: Hasard, n: number, versant: 'local' | 'hopital'): Partial<Ligne> {
  const ville = commune(hasard);
  const reference = `O${hasard.digits(3)}26${hasard.digits(4)}${String(n).padStart(6, '0')}`;
  return {
    Versant:
      versant === 'local' ? 'Fonction Publique Territoriale' : 'Fonction Publique Hospitalière',
    Référence: reference,
    'Organisme de rattachement':
      versant === 'local' ? hasard.weighted(CATEGORIES_LOCALES) : `Centre hospitalier de ${ville}`,
    Employeur: hasard.chance(0.27)
      ? hasard.pick([
          `MAIRIE DE ${ville.toUpperCase()}`,
          `Mairie de ${ville}`,
          `Communauté d'Agglomération de ${ville}`,
        ])
      : '',
  };
}

/** A State body, in the ways real rows write it: a name, a bracketed sigle, a path, a postal address. */
function employeurEtat(
  hasard: Hasard,
  n: number,
  services: readonly ServiceTire[],
  sansVersant: boolean,
): Partial<Ligne> {
  const service = hasard.pick(services);
  const chaine: ServiceTire[] = [];
  for (let s: ServiceTire | null = service; s !== null && s.parent !== null; s = s.parent)
    chaine.unshift(s);
  const haut = chaine[Math.min(1, chaine.length - 1)] ?? service;
  const numero = String(n).padStart(7, '0');
  const organisme = hasard.weighted([
    [nomSigle(haut), 40],
    [nomSigle(service), 15],
    [chaine.map(({ nom }) => nom).join(' - '), 15],
    [(chaine[0] ?? service).nom, 15],
    [`Préfecture ${hasard.pick(["de l'", 'du ', 'de la '])}${commune(hasard)}`, 8],
    [`Rectorat de ${commune(hasard)}`, 7],
  ]);
  const employeur = hasard.weighted([
    ['', 73],
    [chaine.map(({ nom, sigle }) => sigle || nom).join('/'), 7],
    [service.nom.toUpperCase(), 7],
    [
      `${service.nom}\n${hasard.between(1, 90)} ${hasard.pick(VOIES)}\n75007 PARIS\nBureau ${hasard.digits(3)}`,
      7,
    ],
    [`${nomSigle(haut)} / ${nomSigle(service)}`, 6],
  ]);
  return {
    Versant: sansVersant ? '' : "Fonction Publique de l'Etat",
    Référence: hasard.weighted([
      [`2026-${numero}`, 60],
      [`DEF_27-${numero}`, 10],
      [`MEF_2026-${numero}`, 10],
      [`MINT_BA${hasard.digits(3)}ATB-${numero}`, 10],
      [`MENJ-${hasard.digits(2)}-2026-${numero}`, 10],
    ]),
    'Organisme de rattachement': organisme,
    Employeur: employeur,
  };
}

const nomSigle = ({ nom, sigle }: ServiceTire): string => (sigle ? `${nom} (${sigle})` : nom);

/** A fifth is live (some without an end), the others ended over the last three years. */
function datesDe(hasard: Hasard, jour: string): { debut: string; fin: string } {
  const aujourdhui = Date.parse(`${jour}T00:00:00Z`);
  const francais = (jours: number): string => {
    const date = new Date(aujourdhui + jours * 86_400_000).toISOString();
    return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
  };
  if (hasard.chance(0.2)) {
    const fin = hasard.between(0, 120);
    return {
      debut: francais(-hasard.between(1, 90)),
      fin: hasard.weighted([
        [francais(fin), 8],
        ['', 1],
        ['31/12/9999', 1],
      ]),
    };
  }
  const fin = -hasard.between(1, 1_095);
  return { debut: francais(fin - hasard.between(20, 90)), fin: francais(fin) };
}
