/** Cards for the tests of the faces. Every body, offer and count in them is invented. */
import type {
  Candidat,
  DataFoot,
  OffreCard,
  OffreLine,
  OffreSemblable,
  ServiceCard,
  ServiceRef,
  VoisinLine,
} from '../../../lib/model/card.ts';
import type { Confiance } from '../../../lib/model/confidence.ts';
import {
  type IsoDate,
  type OffreReference,
  parseIsoDate,
  parseOffreReference,
  parseServiceId,
  type ServiceId,
} from '../../../lib/model/ids.ts';
import type { IndexState } from '../../../lib/model/index-state.ts';
import type { OffreFacts, ServiceFacts } from '../../../lib/model/page.ts';

function must<T>(value: T | null): T {
  if (value === null) throw new Error('A fixture is malformed.');
  return value;
}

export const jour = (text: string): IsoDate => must(parseIsoDate(text));
export const idOf = (n: number): ServiceId =>
  must(parseServiceId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`));
export const referenceOf = (text: string): OffreReference => must(parseOffreReference(text));

export const TODAY = jour('2026-11-20');

const ANNUAIRE = { libelle: 'Annuaire, DILA', date: jour('2026-10-06') };
const OFFRES = { libelle: 'Offres, DGAFP', date: jour('2026-11-16') };

export const PIED: DataFoot = {
  indexVersion: '2026-11-16.1',
  exemple: false,
  sources: [
    {
      kind: 'services',
      producteur: 'Service-Public.gouv.fr / DILA',
      licence: 'Licence Ouverte 2.0',
      url: 'https://example.invalid/annuaire/telechargement/services.json',
      fichier: 'services.json',
      date: jour('2026-10-06'),
      sha256: 'a'.repeat(64),
    },
    {
      kind: 'offres',
      producteur: 'Choisir le service public / DGAFP',
      licence: 'Licence Ouverte 2.0',
      url: 'https://example.invalid/offres/telechargement/offres.csv',
      fichier: 'offres.csv',
      date: jour('2026-11-16'),
      sha256: 'b'.repeat(64),
    },
  ],
};

export const INDEX: IndexState = {
  active: {
    indexVersion: PIED.indexVersion,
    createdAt: jour('2026-11-16'),
    services: 7903,
    offres: 18409,
    sources: PIED.sources,
    exemple: false,
  },
  progress: null,
  problem: null,
  checkedAt: null,
};

export function serviceRef(n: number, nom: string, sigle = ''): ServiceRef {
  return { id: idOf(n), nom, sigle, url: `https://lannuaire.example/gouvernement/${idOf(n)}` };
}

export function voisin(n: number, nom: string, mission = '', offresEnLigne = 0): VoisinLine {
  return { ...serviceRef(n, nom), mission, offresEnLigne, nombreEnfants: 0 };
}

export function offreLine(reference: string, intitule: string, some: Partial<OffreLine> = {}) {
  return {
    reference: referenceOf(reference),
    intitule,
    url: `https://offres.example/offre-emploi/${reference}`,
    service: null,
    organisme: 'Direction générale du littoral',
    categorie: 'Catégorie A (cadre)',
    localisation: 'Finistère (29)',
    natureEmploi: 'Emploi ouvert aux titulaires et aux contractuels',
    teletravail: false,
    publieLe: jour('2026-11-08'),
    finLe: jour('2026-12-05'),
    expiree: false,
    ...some,
  } satisfies OffreLine;
}

const inference = (confiance: Confiance, ...raisons: string[]) => ({ confiance, raisons });

const MINISTERE = serviceRef(1, 'Ministère de la Mer');
const DIRECTION = serviceRef(2, 'Direction générale du littoral', 'DGL');

/** A service with everything: the richest screen. */
export const SERVICE: ServiceCard = {
  kind: 'service',
  id: idOf(10),
  nom: 'Service central des marées',
  sigle: 'SCM',
  anciensNoms: ['Bureau des annuaires de marées'],
  typeOrganisme: 'Administration centrale',
  lieu: { commune: 'Brest', codePostal: '29200', departement: '29' },
  url: serviceRef(10, '').url,
  modifieLe: jour('2026-09-12'),
  chemin: [MINISTERE, DIRECTION],
  autresParents: [],
  missions: [
    {
      rung: 'publiee',
      texte:
        'Organise la prédiction des marées sur tout le littoral et tient à jour les annuaires publics.',
      source: ANNUAIRE,
    },
    {
      rung: 'texte-reference',
      textes: [
        { libelle: 'Arrêté d’organisation de la DGL', url: 'https://textes.example/arrete-dgl' },
      ],
      termes: [],
      source: ANNUAIRE,
    },
    {
      rung: 'parent',
      parent: DIRECTION,
      texte: 'Prépare et met en œuvre la politique du littoral et de ses risques.',
      source: ANNUAIRE,
    },
    {
      rung: 'offres',
      recherches: ['océanographie', 'modélisation', 'géomatique'],
      nombreOffres: 14,
      depuis: jour('2024-01-15'),
      inference: inference('probable', 'Les 14 offres nomment ce service comme employeur'),
      source: OFFRES,
    },
  ],
  partMissionsPubliees: 0.198,
  freres: [
    voisin(11, 'Service des risques côtiers', 'Submersion, érosion, ouvrages', 3),
    voisin(12, 'Service des ports de plaisance', 'Autorisations et concessions', 5),
    voisin(13, 'Service de la prévention des nuisances et de la qualité des eaux de baignade'),
  ],
  enfants: [voisin(21, 'Pôle modélisation', '', 1), voisin(22, 'Pôle marégraphie et données')],
  offres: {
    directes: [
      offreLine('2026-1001', 'Prévisionniste de marée national'),
      offreLine('2026-1002', 'Ingénieure ou ingénieur en modélisation hydraulique', {
        publieLe: jour('2026-10-14'),
        finLe: null,
        teletravail: true,
      }),
    ],
    nombreDirectes: 2,
    sousArbre: [
      offreLine('2026-1003', 'Géomaticienne ou géomaticien', {
        service: serviceRef(21, 'Pôle modélisation'),
        publieLe: jour('2026-11-18'),
      }),
    ],
    nombreSousArbre: 1,
    expirees: [
      offreLine('2026-0901', 'Technicienne ou technicien marégraphe', {
        finLe: jour('2026-03-03'),
        publieLe: jour('2026-01-10'),
        expiree: true,
      }),
    ],
    nombreExpirees: 12,
    inference: inference('probable', 'Même nom que l’employeur de l’offre', 'Même département'),
    source: OFFRES,
  },
  profils: {
    metiers: [
      { libelle: 'Prévision océanographique', nombre: 5 },
      { libelle: 'Modélisation hydraulique', nombre: 3 },
      { libelle: 'Géomatique', nombre: 3 },
      { libelle: 'Études, eau et risques', nombre: 1 },
      { libelle: 'Développement d’applications', nombre: 1 },
      { libelle: 'Communication', nombre: 1 },
    ],
    competences: [],
    nombreOffres: 14,
    depuis: jour('2024-01-15'),
    jusque: jour('2026-11-16'),
    inference: inference('probable', 'Comptés sur les 14 offres rattachées au service'),
    source: OFFRES,
  },
  semblables: [
    {
      ...serviceRef(31, 'Service de l’alerte côtière'),
      rattachement: 'Institut de la houle',
      enCommun: ['marées', 'alerte', 'vigilance'],
      confiance: 'probable',
    },
    {
      ...serviceRef(32, 'Département hydraulique et aléas'),
      rattachement: 'Centre d’études du rivage',
      enCommun: ['hydraulique', 'modélisation'],
      confiance: 'a-verifier',
    },
    {
      ...serviceRef(33, 'Bureau des risques majeurs'),
      rattachement: 'Ministère de la Sécurité',
      enCommun: ['submersion', 'alerte'],
      confiance: 'a-verifier',
    },
    {
      ...serviceRef(34, 'Observatoire des niveaux marins'),
      rattachement: 'Institut de la houle',
      enCommun: ['marégraphie'],
      confiance: 'a-verifier',
    },
  ],
  nombreServices: 1912,
  contact: {
    telephones: ['02 00 00 00 00'],
    courriels: ['contact@example.invalid'],
    formulaires: ['https://formulaire.example/ecrire'],
    sites: [{ libelle: 'marees.example', url: 'https://marees.example/' }],
  },
  sourceAnnuaire: ANNUAIRE,
  pied: PIED,
};

/** A bureau with nothing but a name and a parent: every block says why it is empty. */
export const BUREAU: ServiceCard = {
  ...SERVICE,
  id: idOf(40),
  nom: 'Bureau des usages nautiques',
  sigle: '',
  anciensNoms: [],
  lieu: null,
  url: serviceRef(40, '').url,
  modifieLe: null,
  chemin: [MINISTERE, serviceRef(3, 'Secrétariat général')],
  missions: [],
  freres: [],
  enfants: [],
  offres: {
    directes: [],
    nombreDirectes: 0,
    sousArbre: [],
    nombreSousArbre: 0,
    expirees: [],
    nombreExpirees: 0,
    inference: null,
    source: OFFRES,
  },
  profils: null,
  semblables: [],
  contact: { telephones: [], courriels: [], formulaires: [], sites: [] },
};

/** A ministry with hundreds of children, deep names and no parent. */
export const GRAND: ServiceCard = {
  ...BUREAU,
  id: idOf(1),
  nom: MINISTERE.nom,
  url: MINISTERE.url,
  chemin: [],
  enfants: Array.from({ length: 312 }, (_, n) => voisin(1000 + n, `Direction de rivage ${n + 1}`)),
};

export function candidat(
  n: number,
  nom: string,
  rattachement: string,
  confiance: Confiance,
  ...raisons: string[]
): Candidat {
  return {
    ...serviceRef(n, nom),
    rattachement,
    niveau: 'direction',
    inference: inference(confiance, ...raisons),
  };
}

function semblable(
  reference: string,
  intitule: string,
  rattachement: string,
  some: Partial<OffreSemblable> = {},
): OffreSemblable {
  return {
    ...offreLine(reference, intitule),
    rattachement,
    enCommun: ['recrutement', 'mobilité'],
    memeMetier: false,
    ...some,
  };
}

/** An offer whose employer is recognised. */
export const OFFRE: OffreCard = {
  kind: 'offre',
  reference: referenceOf('2026-1001'),
  intitule: 'Prévisionniste de marée national',
  url: 'https://offres.example/offre-emploi/2026-1001',
  offre: offreLine('2026-1001', 'Prévisionniste de marée national'),
  lien: {
    ...candidat(
      10,
      'Service central des marées',
      'Ministère de la Mer',
      'probable',
      'Même sigle que la fiche : SCM',
      'Ministère lu sur la page : Mer',
    ),
    sigle: 'SCM',
    niveau: 'bureau',
  },
  candidats: [candidat(11, 'Service des risques côtiers', 'DGL', 'a-verifier', 'Même département')],
  service: SERVICE,
  semblables: [
    semblable('2026-2001', 'Chargée ou chargé de recrutement', 'Ministère de la Sécurité', {
      memeMetier: true,
    }),
    semblable('2026-2002', 'Conseil mobilité et parcours', 'Ministère de la Sécurité'),
    semblable('2026-2003', 'Responsable de l’apprentissage', 'Ministère des Comptes'),
    semblable('2026-2004', 'Gestion des carrières', 'Ministère de la Sécurité'),
    semblable('2026-2005', 'Appui au recrutement', 'Institut de la houle'),
  ],
  nombreOffres: 18409,
  sigles: [
    {
      sigle: 'SCM',
      sens: [{ libelle: 'Service central des marées', service: serviceRef(10, 'SCM') }],
    },
    {
      sigle: 'BRH',
      sens: [
        { libelle: 'Bureau des ressources humaines', service: null },
        { libelle: 'Bureau de recherche hydraulique', service: null },
        { libelle: 'Base régionale hydrographique', service: null },
      ],
    },
    { sigle: 'SLPN', sens: [] },
  ],
  sourceOffres: OFFRES,
  pied: PIED,
};

/** An offer that several services may have published. */
export const OFFRE_AMBIGUE: OffreCard = {
  ...OFFRE,
  reference: referenceOf('MER_2026-77'),
  lien: null,
  service: null,
  candidats: [
    candidat(
      51,
      'Secrétariat général',
      'ministère de la Mer',
      'a-verifier',
      'Le logo de la page cite ce ministère',
    ),
    candidat(
      52,
      'Secrétariat général pour l’administration',
      'ministère de la Sécurité',
      'a-verifier',
      'Lieu voisin : Brest',
    ),
  ],
};

export const FICHE: ServiceFacts = {
  kind: 'service',
  key: { by: 'id', value: SERVICE.id },
  nom: SERVICE.nom,
  chemin: [MINISTERE.nom, DIRECTION.nom],
};

export const ANNONCE: OffreFacts = {
  kind: 'offre',
  reference: OFFRE.reference,
  intitule: OFFRE.intitule,
  employeur: 'Secrétariat général',
  organisme: null,
  employeurGenerique: false,
  employeurDuTitre: null,
  ministere: 'Mer',
  versant: 'Fonction publique de l’État',
  categorie: 'Catégorie A',
  natureEmploi: null,
  domaine: null,
  metier: null,
  localisation: 'Finistère',
  departement: '29',
  region: 'Bretagne',
  missions: null,
  profil: null,
  descriptionEmployeur: null,
  publieLe: jour('2026-11-08'),
  modifieLe: null,
  dateLimite: null,
};
