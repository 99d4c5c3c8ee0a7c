/** A small organigram of real names, the shape of the State's: enough to be ambiguous where it is. */
import {
  buildGazetteer,
  type Gazetteer,
  type GazetteerEntry,
} from '../../../../lib/link/gazetteer.ts';
import { linkOffre } from '../../../../lib/link/link.ts';
import { parseServiceId, type ServiceId } from '../../../../lib/model/ids.ts';
import type { LienHints, LienResult } from '../../../../lib/model/link.ts';

/** Indented by depth: « name [SIGLE] {former name} <type> ». */
const ARBRE = `
Gouvernement
  Premier ministre
    Direction interministérielle du numérique [DINUM] {Direction interministérielle du numérique et du système d'information et de communication de l'État}
    Comité interministériel du handicap [CIH]
  Ministère de l'Économie, des Finances et de la Souveraineté industrielle et numérique {Ministère des Finances et des Comptes publics}
    Direction générale des finances publiques [DGFIP]
      Service des systèmes d'information
        Bureau SI-1A
      Service des ressources humaines
    Direction générale de la concurrence, de la consommation et de la répression des fraudes [DGCCRF]
      Service du soutien au réseau
      Service commun des laboratoires [SCL]
    Direction du budget [DB]
      6e Sous-direction
        Bureau Comptes sociaux et santé - 6BCS
      2e Sous-direction
        Bureau 2FCE-2B. Opérateurs de l'État
    Direction des achats de l'État [DAE] {Service des achats de l'État}
    Direction générale des douanes et droits indirects [DGDDI]
    Secrétariat général des ministères économiques et financiers
      Direction des ressources humaines
    Direction des affaires juridiques des ministères économiques et financiers
    Agence nationale des fréquences <Établissement public>
      Direction de la stratégie
    Institut national de la propriété industrielle [INPI] <Établissement public>
      Direction des systèmes d'information [DSI]
  Ministère de la Transition écologique et de la Cohésion des territoires {Ministère de la Transition écologique}
    Secrétariat général
      Direction des ressources humaines
      Direction des affaires juridiques [DAJ]
      Direction du numérique
    Direction générale de l'aviation civile [DGAC]
      Secrétariat général
        Sous-direction des compétences et des ressources humaines [SDRH]
          Bureau du pilotage de la masse salariale et des emplois
      Direction du transport aérien [DTA]
        Sous-direction des services aériens [SDS]
          Bureau des services des passagers aériens [SDS3]
      Direction des services de la navigation aérienne [DSNA]
    Conservatoire du littoral <Établissement public>
    Institut national de l'information géographique et forestière [IGN] <Établissement public>
  Ministère du Travail, de la Santé et des Solidarités {Ministère des Affaires sociales, de la Santé et des Droits des femmes}
    Secrétariat général des ministères chargés des affaires sociales
      Direction des ressources humaines
      Direction des affaires juridiques
      Direction des systèmes d'information [DSI]
    Direction générale de la santé [DGS]
    Direction de la sécurité sociale [DSS]
      Sous-direction de l'accès aux soins, prestations familiales et accidents du travail
        Bureau 2C. Accidents du travail et maladies professionnelles
    Agence nationale pour l'amélioration des conditions de travail [ANACT] <Établissement public>
  Ministère de l'Intérieur et des Outre-mer {Ministère de l'Intérieur}
    Secrétariat général du ministère de l'Intérieur
      Service du haut fonctionnaire de défense
    Direction générale de la gendarmerie nationale [DGGN]
      Service des technologies et des systèmes d'information de la sécurité intérieure [ST(SI)2]
    Direction générale de la police nationale [DGPN]
    Direction générale des collectivités locales [DGCL]
  Ministère des Armées {Ministère de la Défense}
    État-major des armées
      Direction centrale du service du commissariat des armées [SCA]
      Direction interarmées des réseaux d'infrastructure et des systèmes d'information de la défense [DIRISI]
    État-major de la marine
      Direction centrale du service de soutien de la flotte [DCSSF]
    État-major de l'armée de l'air
      Direction centrale du service industriel de l'aéronautique
      Centre d'expériences aériennes militaires [CEAM]
    Secrétariat général pour l'administration [SGA]
      Direction des affaires juridiques
        Sous-direction du droit international et du droit européen
        Sous-direction du droit public et du droit privé
      Service d'infrastructure de la défense [SID]
      Direction du service national
    Établissement pour l'insertion dans l'emploi [EPIDE] {Établissement public d'insertion de la défense}
    Direction générale de l'armement [DGA]
  Ministère de la Justice
    Secrétariat général du ministère de la Justice
    Direction de l'administration pénitentiaire [DAP]
    Direction des services judiciaires [DSJ]
    Direction de la protection judiciaire de la jeunesse [DPJJ]
      Service de la communication et des relations extérieures
    Service de contrôle budgétaire et comptable ministériel Justice
  Ministère de la Culture {Ministère de la Culture et de la Communication}
    Secrétariat général
      Service des ressources humaines
    Service de contrôle budgétaire et comptable ministériel Culture
    Centre national des arts plastiques [CNAP] <Établissement public>
    Bibliothèque nationale de France [BNF] <Établissement public>
    Centre national d'art et de culture Georges Pompidou [CNAC-GP] <Établissement public>
  Ministère de l'Éducation nationale et de la Jeunesse {Ministère de l'Éducation nationale, de l'Enseignement supérieur et de la Recherche}
    Direction générale de l'enseignement scolaire [DGESCO]
  Ministère de l'Enseignement supérieur et de la Recherche
    Direction générale de l'enseignement supérieur et de l'insertion professionnelle [DGESIP]
      Sous-direction du dialogue stratégique avec les établissements (DGESIP B1)
    Centre national de la recherche scientifique [CNRS] <Établissement public>
    Centre national des oeuvres universitaires et scolaires <Établissement public>
  Ministère de l'Agriculture et de la Souveraineté alimentaire
    Secrétariat général
    Direction générale de l'alimentation [DGAL]
    Service de contrôle budgétaire et comptable ministériel Agriculture
  Ministère de l'Europe et des Affaires étrangères {Ministère des Affaires étrangères et du Développement international}
    Secrétariat général
      Direction des affaires juridiques
      Direction générale de l'administration et de la modernisation
        Direction des affaires financières [DAF]
    Ambassades <Répertoire>
Autorités indépendantes
  Haute Autorité de santé [HAS]
Institutions et juridictions
  Cour des comptes
    Secrétariat général
      Service juridique
  Conseil d'État
`;

function id(index: number): ServiceId {
  const parsed = parseServiceId(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  if (!parsed) throw new Error('not an identifier');
  return parsed;
}

export const ENTRIES: readonly GazetteerEntry[] = readArbre(ARBRE);
export const GAZETTEER: Gazetteer = buildGazetteer(ENTRIES);

function readArbre(text: string): GazetteerEntry[] {
  const open: number[] = [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index): GazetteerEntry => {
      const depth = (line.length - line.trimStart().length) / 2;
      open[depth] = index;
      const [, nom = '', sigle = '', ancien = '', type = ''] =
        /^\s*([^[{<]+?)\s*(?:\[(.+?)\])?\s*(?:\{(.+?)\})?\s*(?:<(.+?)>)?$/.exec(line) ?? [];
      return {
        id: id(index),
        nom,
        sigle,
        anciensNoms: ancien ? [ancien] : [],
        parent: depth === 0 ? -1 : (open[depth - 1] ?? -1),
        autresParents: [],
        typeOrganisme: type || 'Administration centrale (ou Ministère)',
        categorie: 'SI',
      };
    });
}

/** « parent > name » of a service, or « non déterminé ». */
export function pathOf(service: ServiceId | undefined): string {
  const entry = ENTRIES.find((e) => e.id === service);
  if (!entry) return 'non déterminé';
  const parent = ENTRIES[entry.parent];
  return parent && entry.nom !== 'Gouvernement' && parent.nom !== 'Gouvernement'
    ? `${parent.nom} > ${entry.nom}`
    : entry.nom;
}

const NONE: LienHints = {
  reference: '',
  intitule: '',
  organisme: '',
  employeur: '',
  versant: '',
  localisation: '',
  lieuAffectation: '',
  metier: '',
  ministere: '',
  texte: '',
};

export function link(hints: Partial<LienHints>): LienResult {
  return linkOffre({ ...NONE, ...hints }, GAZETTEER);
}

/** Where the link goes: « parent > name », or « non déterminé ». */
export function linked(hints: Partial<LienHints>): string {
  return pathOf(link(hints).lien?.service);
}
