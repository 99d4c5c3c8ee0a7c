import { JSONParser } from '@streamparser/json';
import { decodeUtf8, openDataFiles, peekText } from './open-file.ts';
import { SourceError } from './source-error.ts';

/** A label and a value, as the directory writes links. */
export interface LibelleValeur {
  readonly libelle: string;
  readonly valeur: string;
}

export interface AdresseRow {
  readonly type_adresse: string;
  readonly code_postal: string;
  readonly nom_commune: string;
  readonly pays: string;
}

/** A line, and what is said of it: « standard », or the name of the one who answers. */
export interface TelephoneRow {
  readonly valeur: string;
  readonly description: string;
}

/** The part of `affectation_personne` that is read: names serve one thing, to prove that none gets out. */
export interface AffectationRow {
  readonly nom: string;
  readonly prenom: string;
  readonly courriels: readonly string[];
}

/** One record of the directory in the source's own spelling; only the fields TED reads. */
export interface ServiceRow {
  readonly id: string;
  readonly nom: string;
  readonly sigle: string;
  readonly ancien_nom: readonly string[];
  readonly mission: string;
  readonly type_organisme: string;
  readonly categorie: string;
  readonly hierarchie: readonly { readonly type_hierarchie: string; readonly service: string }[];
  readonly texte_reference: readonly LibelleValeur[];
  readonly site_internet: readonly LibelleValeur[];
  readonly telephone: readonly TelephoneRow[];
  readonly adresse_courriel: readonly string[];
  readonly formulaire_contact: readonly string[];
  readonly adresse: readonly AdresseRow[];
  readonly itm_identifiant: string;
  readonly ancien_identifiant: readonly string[];
  readonly ancien_code_pivot: string;
  readonly url_service_public: string;
  readonly date_modification: string;
  readonly code_insee_commune: string;
  readonly affectation_personne: readonly AffectationRow[];
}

/** A record that was left out, and why. */
export interface Reject {
  readonly fichier: string;
  readonly endroit: string;
  readonly raison: string;
}

const ARRAY_KEYS = ['service', 'results', 'records'];

/**
 * Streams the records of a directory file: the DILA JSON (`{"service": […]}`), the exports of the API
 * (an array, or JSON lines, with JSON inside strings), plain, gzip, zip or tar.bz2.
 * Records without a usable identifier or name are reported to `reject`; a file that cannot be read
 * to its end throws a SourceError.
 */
export async function* readAnnuaire(
  path: string,
  reject: (reject: Reject) => void,
): AsyncGenerator<ServiceRow> {
  let total = 0;
  for await (const file of openDataFiles(path, '.json')) {
    const { head, chunks } = await peekText(file.name, decodeUtf8(file));
    const shape = shapeOf(file.name, head);
    let index = 0;
    for await (const value of parseRecords(file.name, chunks, shape)) {
      index += 1;
      const row = toRow(value);
      if (typeof row === 'string')
        reject({ fichier: file.name, endroit: `enregistrement ${index}`, raison: row });
      else {
        total += 1;
        yield row;
      }
    }
    if (index === 0) throw new SourceError(file.name, '', 'aucun service dans le fichier');
  }
  if (total === 0) throw new SourceError(path, '', 'aucun service utilisable dans le fichier');
}

interface Shape {
  readonly paths: string[];
  readonly separator?: string;
}

function shapeOf(name: string, head: string): Shape {
  if (head.startsWith('[')) return { paths: ['$.*'] };
  const firstKey = /^\{\s*"([^"\\]{0,60})"\s*:\s*(.)?/.exec(head);
  if (!firstKey)
    throw new SourceError(name, 'début du fichier', 'ce n’est pas du JSON de l’annuaire');
  const key = firstKey[1] ?? '';
  if (ARRAY_KEYS.includes(key) || key === 'total_count')
    return { paths: ARRAY_KEYS.map((k) => `$.${k}.*`) };
  return { paths: ['$'], separator: '\n' };
}

/** Parses as the text comes; holds one chunk's worth of records at most. */
async function* parseRecords(
  name: string,
  chunks: AsyncIterable<string>,
  shape: Shape,
): AsyncGenerator<unknown> {
  const parser = new JSONParser({ ...shape, keepStack: false });
  let batch: unknown[] = [];
  let parsed = 0;
  let failure: Error | null = null;
  let ended = false;
  parser.onValue = ({ value }) => {
    batch.push(value);
  };
  parser.onError = (error) => {
    failure = error;
  };
  parser.onEnd = () => {
    ended = true;
  };
  const check = (): void => {
    if (!failure) return;
    const place = `après l’enregistrement ${parsed + batch.length}`;
    const truncated = /end|unfinished|truncat/i.test(failure.message);
    throw new SourceError(
      name,
      place,
      truncated
        ? 'le JSON est tronqué'
        : `le JSON est mal formé (${failure.message.slice(0, 120)})`,
    );
  };
  for await (const chunk of chunks) {
    if (ended && chunk.trim() === '') continue;
    parser.write(chunk);
    check();
    parsed += batch.length;
    const ready = batch;
    batch = [];
    yield* ready;
  }
  if (!ended) {
    if (!shape.separator)
      throw new SourceError(name, `après l’enregistrement ${parsed}`, 'le JSON est tronqué');
    parser.end();
    check();
    yield* batch;
  }
}

function toRow(value: unknown): ServiceRow | string {
  if (!isObject(value)) return 'l’enregistrement n’est pas un objet';
  const id = text(value.id);
  const nom = text(value.nom);
  if (id === '') return 'identifiant absent';
  if (nom === '') return 'nom absent';
  return {
    id,
    nom,
    sigle: text(value.sigle),
    ancien_nom: texts(value.ancien_nom),
    mission: text(value.mission),
    type_organisme: text(value.type_organisme),
    categorie: text(value.categorie),
    hierarchie: list(value.hierarchie)
      .filter(isObject)
      .map((h) => ({ type_hierarchie: text(h.type_hierarchie), service: text(h.service) })),
    texte_reference: links(value.texte_reference),
    site_internet: links(value.site_internet),
    telephone: list(value.telephone)
      .map((item) =>
        isObject(item)
          ? { valeur: text(item.valeur), description: text(item.description) }
          : { valeur: text(item), description: '' },
      )
      .filter(({ valeur }) => valeur !== ''),
    adresse_courriel: texts(value.adresse_courriel),
    formulaire_contact: texts(value.formulaire_contact),
    adresse: list(value.adresse)
      .filter(isObject)
      .map((a) => ({
        type_adresse: text(a.type_adresse),
        code_postal: text(a.code_postal),
        nom_commune: text(a.nom_commune),
        pays: text(a.pays),
      })),
    itm_identifiant: text(value.itm_identifiant),
    ancien_identifiant: texts(value.ancien_identifiant),
    ancien_code_pivot: text(value.ancien_code_pivot),
    url_service_public: text(value.url_service_public),
    date_modification: text(value.date_modification),
    code_insee_commune: text(value.code_insee_commune),
    affectation_personne: list(value.affectation_personne).filter(isObject).map(affectation),
  };
}

function affectation(value: Readonly<Record<string, unknown>>): AffectationRow {
  const personne = isObject(value.personne) ? value.personne : {};
  return {
    nom: text(personne.nom),
    prenom: text(personne.prenom),
    courriels: texts(personne.adresse_courriel),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

/** A list, given as such, as JSON inside a string (API exports), or as a single value. */
function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') {
    const trimmed = value.trim();
    if (trimmed === '') return [];
    if (trimmed.startsWith('[') || trimmed.startsWith('{')) {
      try {
        const parsed: unknown = JSON.parse(trimmed);
        return Array.isArray(parsed) ? parsed : [parsed];
      } catch {
        // A text that starts like JSON and is not: it stands for itself.
        return [trimmed];
      }
    }
    return [trimmed];
  }
  return isObject(value) ? [value] : [];
}

/** Plain strings, or objects that carry theirs in `valeur`. */
function texts(value: unknown): readonly string[] {
  return list(value)
    .map((item) => (isObject(item) ? text(item.valeur) : text(item)))
    .filter((item) => item !== '');
}

function links(value: unknown): readonly LibelleValeur[] {
  return list(value)
    .map((item) =>
      isObject(item)
        ? { libelle: text(item.libelle), valeur: text(item.valeur) }
        : { libelle: '', valeur: text(item) },
    )
    .filter((item) => item.valeur !== '' || item.libelle !== '');
}
