import { draw } from './draw.ts';
import { serviceIdFromPath } from './service-id.ts';
import { type ServiceLocalSource, servicesLocaux } from './source/autorites-et-local.ts';
import { type CleLieu, LIEUX, type LieuSource } from './source/lieux.ts';
import { organigramme } from './source/organigramme.ts';
import type { ServiceSource, TypeOrganisme } from './source/service-source.ts';

const ANNUAIRE = 'https://lannuaire.service-public.gouv.fr';
const COPYRIGHT = "Direction de l'information légale et administrative (Premier ministre)";
const TYPE_PAR_DEFAUT: TypeOrganisme = 'Administration centrale (ou Ministère)';

interface Labelled {
  readonly libelle: string;
  readonly valeur: string;
}

interface Lien {
  readonly type_hierarchie: 'Service Fils' | 'Autre hiérarchie';
  readonly service: string;
}

/** One record of the DILA file: all its keys, always, empty rather than missing. */
export type ServiceRow = ReturnType<typeof emptyRow>;

interface Inherited {
  readonly path: readonly string[];
  readonly type: TypeOrganisme;
  readonly lieu: CleLieu;
  readonly site: string;
}

/** All records of the sample, parents before children, in the shape of the official file. */
export function makeServiceRows(): readonly ServiceRow[] {
  const keys = collectKeys(organigramme, []);
  const national = organigramme.flatMap((root) =>
    rowsOf(root, { path: [], type: TYPE_PAR_DEFAUT, lieu: 'matignon', site: '' }, keys),
  );
  return [...national, ...servicesLocaux.map(localRow)];
}

/** The bytes of `services.json`. One record a line, so that a change reads well in a review. */
export function serviceFileText(): string {
  return `{"service":[\n${makeServiceRows()
    .map((row) => JSON.stringify(row))
    .join(',\n')}\n]}\n`;
}

function idOf(source: ServiceSource, path: readonly string[]): string {
  return source.id ?? serviceIdFromPath(path);
}

function collectKeys(
  sources: readonly ServiceSource[],
  parentPath: readonly string[],
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const add = (key: string, id: string) => {
    if (keys.has(key)) throw new Error(`The key « ${key} » is given to two services.`);
    keys.set(key, id);
  };
  for (const source of sources) {
    const path = [...parentPath, source.nom];
    if (source.cle !== undefined) add(source.cle, idOf(source, path));
    for (const [key, id] of collectKeys(source.enfants ?? [], path)) add(key, id);
  }
  return keys;
}

function rowsOf(
  source: ServiceSource,
  parent: Inherited,
  keys: ReadonlyMap<string, string>,
): readonly ServiceRow[] {
  const here: Inherited = {
    path: [...parent.path, source.nom],
    type: source.type ?? (parent.type === 'Répertoire' ? TYPE_PAR_DEFAUT : parent.type),
    lieu: source.lieu ?? parent.lieu,
    site: source.site ?? parent.site,
  };
  const id = idOf(source, here.path);
  const enfants: readonly Lien[] = (source.enfants ?? []).map((child) => ({
    type_hierarchie: 'Service Fils',
    service: idOf(child, [...here.path, child.nom]),
  }));
  const autres: readonly Lien[] = (source.autresEnfants ?? []).map((key) => {
    const service = keys.get(key);
    if (service === undefined) throw new Error(`No service has the key « ${key} ».`);
    return { type_hierarchie: 'Autre hiérarchie', service };
  });
  const row: ServiceRow = {
    ...emptyRow(),
    id,
    nom: source.nom,
    sigle: source.sigle ?? '',
    itm_identifiant: source.itm ?? '',
    ancien_nom: source.anciensNoms ?? [],
    mission: source.mission ?? '',
    texte_reference: (source.textes ?? []).map(({ titre, url }) => ({
      libelle: titre,
      valeur: url,
    })),
    type_organisme: here.type,
    categorie: 'SI',
    hierarchie: [...enfants, ...autres],
    adresse: [adresse(LIEUX[here.lieu])],
    site_internet: here.site === '' ? [] : [{ libelle: '', valeur: here.site }],
    telephone: source.contact ? [{ valeur: '01 00 00 00 00', description: '' }] : [],
    adresse_courriel: source.contact ? ['contact@exemple.gouv.fr'] : [],
    // A made-up identifier has no page: an empty address keeps everyone from linking to it.
    url_service_public: source.id === undefined ? '' : `${ANNUAIRE}/gouvernement/${source.id}`,
    ...dates(here.path.join(' > ')),
  };
  return [row, ...(source.enfants ?? []).flatMap((child) => rowsOf(child, here, keys))];
}

function localRow(source: ServiceLocalSource): ServiceRow {
  const [typeServiceLocal = ''] = source.pivot.split('-');
  return {
    ...emptyRow(),
    id: serviceIdFromPath([source.nom]),
    nom: source.nom,
    categorie: 'SL',
    ancien_code_pivot: source.pivot,
    code_insee_commune: source.codeInsee,
    pivot: [{ type_service_local: typeServiceLocal, code_insee_commune: [source.codeInsee] }],
    adresse: [adresse(source.adresse)],
    ...dates(source.nom),
  };
}

function adresse(lieu: LieuSource) {
  return {
    type_adresse: 'Adresse',
    complement1: '',
    complement2: '',
    numero_voie: lieu.voie,
    service_distribution: '',
    code_postal: lieu.codePostal,
    nom_commune: lieu.commune,
    pays: 'France',
    continent: 'Europe',
    longitude: lieu.longitude ?? '',
    latitude: lieu.latitude ?? '',
  };
}

/** Between 2009 and 2021 for the creation, between May 2025 and October 2026 for the change. */
function dates(key: string) {
  const creation = new Date(Date.UTC(2009, 0, 1 + draw(`creation ${key}`, 4500)));
  const modification = new Date(Date.UTC(2025, 4, 1 + draw(`modification ${key}`, 530)));
  return { date_creation: french(creation), date_modification: french(modification) };
}

function french(day: Date): string {
  const [year, month, date] = day.toISOString().slice(0, 10).split('-');
  return `${date}/${month}/${year} 09:00:00`;
}

function emptyRow() {
  const none: readonly never[] = [];
  const texts: readonly string[] = [];
  const labelled: readonly Labelled[] = [];
  return {
    plage_ouverture: none,
    site_internet: labelled,
    copyright: COPYRIGHT,
    siren: '',
    ancien_code_pivot: '',
    reseau_social: none,
    texte_reference: labelled,
    partenaire: '',
    telecopie: texts,
    nom: '',
    siret: '',
    itm_identifiant: '',
    sigle: '',
    affectation_personne: none,
    date_modification: '',
    adresse_courriel: texts,
    service_disponible: '',
    organigramme: labelled,
    pivot: [] as readonly { type_service_local: string; code_insee_commune: readonly string[] }[],
    partenaire_identifiant: '',
    ancien_identifiant: texts,
    id: '',
    ancien_nom: texts,
    commentaire_plage_ouverture: '',
    annuaire: none,
    tchat: none,
    hierarchie: [] as readonly Lien[],
    categorie: '',
    sve: texts,
    telephone_accessible: none,
    application_mobile: none,
    version_type: 'Publiable',
    type_repertoire: '',
    telephone: [] as readonly { valeur: string; description: string }[],
    version_etat_modification: '',
    date_creation: '',
    partenaire_date_modification: '',
    mission: '',
    formulaire_contact: texts,
    version_source: '',
    type_organisme: '',
    code_insee_commune: '',
    statut_de_diffusion: 'true',
    adresse: [] as readonly ReturnType<typeof adresse>[],
    url_service_public: '',
    information_complementaire: '',
    date_diffusion: '',
  };
}
