import type { Hasard } from './hasard.ts';
import {
  COMMUNE_DEBUTS,
  COMMUNE_FINS,
  FORMES,
  MINISTERES,
  NOMS,
  PHRASES,
  PRECISIONS,
  SUJETS,
  VOIES,
} from './mots.ts';
import type { Reserve } from './reserve.ts';

/** A service drawn in the tree: what the offers need to name it. */
export interface ServiceTire {
  readonly id: string;
  readonly nom: string;
  readonly sigle: string;
  readonly parent: ServiceTire | null;
  readonly profondeur: number;
  readonly enfants: ServiceTire[];
}

/**
 * A tree eight levels deep: one root, sixteen ministries, and services hung at random below, more of
 * them in the middle than at the ends. Parents come before their children.
 */
export function tireOrganigramme(hasard: Hasard, nombre: number): ServiceTire[] {
  const racine = noeud(hasard, 'Gouvernement', '', null);
  const tous = [racine];
  for (const [nom, sigle] of MINISTERES.slice(0, Math.max(2, nombre - 1)))
    tous.push(noeud(hasard, nom, sigle, racine));
  const parNiveau: ServiceTire[][] = [[], tous.slice(1)];
  while (tous.length < nombre) {
    // One chain is grown first, so that even a small tree has all its levels.
    const niveau =
      parNiveau.length < 8
        ? parNiveau.length - 1
        : hasard.weighted([
            [1, 4],
            [2, 14],
            [3, 34],
            [4, 32],
            [5, 12],
            [6, 4],
          ]);
    const parent = hasard.pick(parNiveau[niveau] ?? tous.slice(1));
    const enfant = noeud(hasard, ...nomDe(hasard, parent.profondeur), parent);
    tous.push(enfant);
    const pairs = parNiveau[enfant.profondeur];
    if (pairs) pairs.push(enfant);
    else parNiveau[enfant.profondeur] = [enfant];
  }
  return tous;
}

function noeud(
  hasard: Hasard,
  nom: string,
  sigle: string,
  parent: ServiceTire | null,
): ServiceTire {
  const service: ServiceTire = {
    id: hasard.uuid(),
    nom,
    sigle,
    parent,
    profondeur: parent ? parent.profondeur + 1 : 0,
    enfants: [],
  };
  parent?.enfants.push(service);
  return service;
}

function nomDe(hasard: Hasard, profondeur: number): [nom: string, sigle: string] {
  const forme = hasard.pick(FORMES[Math.min(profondeur - 1, FORMES.length - 1)] ?? ['Bureau']);
  const sujet = hasard.pick(SUJETS);
  const precision = hasard.chance(0.7) ? ` ${hasard.pick(PRECISIONS)}` : '';
  const nom = `${forme} ${sujet}${precision}`;
  const initiales = nom
    .split(/[\s'’-]+/)
    .filter((mot) => mot.length > 3)
    .map((mot) => mot[0]?.toUpperCase() ?? '')
    .join('');
  // Many bureaux write their code in their name, and leave the field of the sigle empty.
  const code = hasard.chance(0.12) ? `${hasard.between(1, 9)}${hasard.pick(['A', 'B', 'C'])}` : '';
  return [code ? `${nom} - ${code}` : nom, hasard.chance(0.18) ? initiales : ''];
}

/** Streams the file of the directory, `{"service":[…]}`, one record a line. */
export function* fichierServices(
  hasard: Hasard,
  services: readonly ServiceTire[],
  reserve: Reserve,
): Generator<string> {
  yield '{"service":[\n';
  for (let n = 0; n < services.length; n += 1) {
    const service = services[n];
    if (service)
      yield `${n === 0 ? '' : ',\n'}${JSON.stringify(ficheNationale(hasard, service, services, reserve))}`;
  }
  yield '\n]}\n';
}

function ficheNationale(
  hasard: Hasard,
  service: ServiceTire,
  services: readonly ServiceTire[],
  reserve: Reserve,
): Record<string, unknown> {
  const liens = service.enfants.map(({ id }) => ({
    type_hierarchie: 'Service Fils',
    service: id,
  }));
  // About 2 % of the links lead to services of the other file, or to none.
  if (hasard.chance(0.02)) liens.push({ type_hierarchie: 'Service Fils', service: hasard.uuid() });
  if (hasard.chance(0.01))
    liens.push({ type_hierarchie: 'Autre hiérarchie', service: hasard.pick(services).id });
  const sujet = service.nom.replace(/^\S+\s/, '').toLowerCase();
  const mission = hasard.chance(0.2)
    ? `Ce service est chargé ${/^d/.test(sujet) ? sujet : `de ${sujet}`}. ${hasard.pick(PHRASES)}. ${hasard.pick(PHRASES)}.`
    : '';
  const domaine = (service.parent?.sigle || 'exemple').toLowerCase();
  return {
    ...ficheVide(),
    id: service.id,
    itm_identifiant: hasard.chance(0.93) ? hasard.digits(6) : '',
    nom: service.nom,
    sigle: service.sigle,
    ancien_nom: hasard.chance(0.05) ? [nomDe(hasard, Math.max(1, service.profondeur))[0]] : [],
    mission,
    hierarchie: liens,
    type_organisme: hasard.weighted([
      ['Administration centrale (ou Ministère)', 80],
      ['Établissement public', 12],
      ['Service à compétence nationale', 4],
      ['Conseil, comité, commission (organisme consultatif)', 3],
      ['Cabinet ministériel', 1],
    ]),
    categorie: 'SI',
    affectation_personne: hasard.chance(0.95) ? affectations(hasard, reserve) : [],
    adresse: [adresse(hasard, reserve)],
    texte_reference: hasard.chance(0.15)
      ? [
          {
            libelle: `Décret n° 20${hasard.digits(2)}-${hasard.digits(4)} relatif à l'organisation ${sujet}`,
            valeur: `https://www.legifrance.gouv.fr/jorf/id/JORFTEXT0000${hasard.digits(8)}`,
          },
        ]
      : [],
    site_internet: [{ libelle: '', valeur: `https://www.${domaine}.exemple.gouv.fr/` }],
    telephone: [{ valeur: `01 ${groupes(hasard)}`, description: '' }],
    adresse_courriel: hasard.chance(0.27) ? [`secretariat.${domaine}@exemple.gouv.fr`] : [],
    formulaire_contact: hasard.chance(0.93) ? [`https://contact.${domaine}.exemple.gouv.fr/`] : [],
    siren: hasard.chance(0.053) ? hasard.digits(9) : '',
    date_creation: '01/01/2010 09:00:00',
    date_modification: `${deux(hasard.between(1, 28))}/${deux(hasard.between(1, 12))}/2025 09:00:00`,
    url_service_public: `https://lannuaire.service-public.gouv.fr/gouvernement/${service.id}`,
  };
}

function affectations(hasard: Hasard, reserve: Reserve): unknown[] {
  return Array.from({ length: hasard.between(1, 4) }, () => {
    const nom = hasard.pick(NOMS);
    const prenom = hasard.pick(reserve.prenoms);
    return {
      fonction: hasard.pick(['Chef du bureau', 'Adjointe', 'Directeur', 'Cheffe de service']),
      personne: hasard.chance(0.9)
        ? {
            civilite: hasard.pick(['M.', 'Mme']),
            nom,
            prenom,
            grade: '',
            texte_reference: [],
            adresse_courriel: hasard.chance(0.1)
              ? [
                  {
                    libelle: '',
                    valeur: `${prenom}.${nom}@exemple.gouv.fr`.toLowerCase().replace(/\s/g, '-'),
                  },
                ]
              : [],
          }
        : {},
      telephone: hasard.chance(0.3) ? `01 ${groupes(hasard)}` : '',
    };
  });
}

/** Streams the file of the local directory. */
export function* fichierLocal(hasard: Hasard, nombre: number, reserve: Reserve): Generator<string> {
  yield '{"service":[\n';
  for (let n = 0; n < nombre; n += 1)
    yield `${n === 0 ? '' : ',\n'}${JSON.stringify(ficheLocale(hasard, reserve))}`;
  yield '\n]}\n';
}

const FORMES_LOCALES: readonly (readonly [forme: string, pivot: string, poids: number])[] = [
  ['Mairie -', 'mairie', 40],
  ["Centre communal d'action sociale (CCAS) -", 'ccas', 10],
  ['Brigade de gendarmerie -', 'gendarmerie', 8],
  ['Commissariat de police -', 'commissariat_police', 2],
  ["Maison d'arrêt -", 'maison_arret', 1],
  ['Trésorerie -', 'tresorerie', 6],
  ['Service des impôts des particuliers -', 'sip', 4],
  ['Point-justice -', 'point_justice', 8],
  ['France services -', 'msap', 8],
  ["Centre d'information et d'orientation (CIO) -", 'cio', 3],
  ['Tribunal judiciaire -', 'tgi', 1],
  ['Conseil de prud’hommes -', 'prudhommes', 1],
  ['Communauté de communes de', 'epci', 5],
  ['Sous-préfecture -', 'sous_pref', 1],
  ['Protection maternelle et infantile -', 'pmi', 4],
];

function ficheLocale(hasard: Hasard, reserve: Reserve): Record<string, unknown> {
  const [forme, pivot] = hasard.weighted(
    FORMES_LOCALES.map(([f, p, poids]) => [[f, p] as const, poids] as const),
  );
  const lieu = adresse(hasard, reserve);
  const insee = lieu.code_postal;
  const id = hasard.uuid();
  return {
    ...ficheVide(),
    id,
    itm_identifiant: hasard.digits(6),
    nom: `${forme} ${lieu.nom_commune}`,
    categorie: 'SL',
    ancien_code_pivot: `${pivot}-${insee}-01`,
    code_insee_commune: insee,
    pivot: [{ type_service_local: pivot, code_insee_commune: [insee] }],
    plage_ouverture: ['Lundi', 'Jeudi'].map((jour) => ({
      nom_jour_debut: jour,
      nom_jour_fin: jour,
      valeur_heure_debut_1: '09:00:00',
      valeur_heure_fin_1: '12:00:00',
      valeur_heure_debut_2: '14:00:00',
      valeur_heure_fin_2: '17:00:00',
      commentaire: '',
    })),
    adresse: [{ ...lieu, accessibilite: 'ACC', note_accessibilite: '' }],
    siret: hasard.chance(0.4) ? hasard.digits(14) : '',
    telephone: [{ valeur: `0${hasard.between(1, 5)} ${groupes(hasard)}`, description: '' }],
    adresse_courriel: hasard.chance(0.6) ? [`${pivot.replace('_', '-')}@exemple.fr`] : [],
    site_internet: hasard.chance(0.3)
      ? [{ libelle: '', valeur: `https://www.${pivot.replace('_', '-')}-${insee}.exemple.fr` }]
      : [],
    date_creation: '18/01/2012 00:00:00',
    date_modification: '09/08/2025 13:30:19',
    url_service_public: `https://lannuaire.service-public.gouv.fr/region/departement/${id}`,
  };
}

function adresse(hasard: Hasard, reserve: Reserve) {
  const { code } = hasard.pick(reserve.departements);
  return {
    type_adresse: 'Adresse',
    complement1: '',
    complement2: '',
    numero_voie: `${hasard.between(1, 120)} ${hasard.pick(VOIES)}`,
    service_distribution: '',
    code_postal: `${code.slice(0, 2).replace(/[AB]/, '0')}${hasard.digits(3)}`,
    nom_commune: commune(hasard),
    pays: 'France',
    continent: 'Europe',
    longitude: `${hasard.between(-4, 7)}.${hasard.digits(5)}`,
    latitude: `${hasard.between(43, 50)}.${hasard.digits(5)}`,
  };
}

export const commune = (hasard: Hasard): string =>
  `${hasard.pick(COMMUNE_DEBUTS)}${hasard.pick(COMMUNE_FINS)}`;

const deux = (n: number): string => String(n).padStart(2, '0');
const groupes = (hasard: Hasard): string =>
  Array.from({ length: 4 }, () => hasard.digits(2)).join(' ');

/** The 47 keys of a record, empty. */
function ficheVide(): Record<string, unknown> {
  const lists = `plage_ouverture site_internet reseau_social texte_reference telecopie
    affectation_personne adresse_courriel organigramme pivot ancien_identifiant ancien_nom annuaire
    tchat hierarchie sve telephone_accessible application_mobile telephone formulaire_contact adresse`;
  const texts = `siren ancien_code_pivot partenaire nom siret itm_identifiant sigle date_modification
    service_disponible partenaire_identifiant id commentaire_plage_ouverture categorie type_repertoire
    version_etat_modification date_creation partenaire_date_modification mission version_source
    type_organisme code_insee_commune url_service_public information_complementaire date_diffusion`;
  return {
    ...Object.fromEntries(lists.split(/\s+/).map((key) => [key, []])),
    ...Object.fromEntries(texts.split(/\s+/).map((key) => [key, ''])),
    copyright: 'Jeu de données inventé',
    version_type: 'Publiable',
    statut_de_diffusion: 'true',
  };
}
