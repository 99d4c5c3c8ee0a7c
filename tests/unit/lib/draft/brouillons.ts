/**
 * Drafts written by us, of many layouts, with what a reader finds in each of them. `dit`: the items of the
 * law that the text says; `partie`: those of which it says one half, or that it only hints at; the
 * others it leaves out. Labelled by reading, not by running.
 */
export interface BrouillonLu {
  readonly nom: string;
  readonly texte: string;
  readonly dit: string;
  readonly partie?: string;
}

export const BROUILLONS: readonly BrouillonLu[] = [
  {
    nom: 'form with labels, complete',
    texte: `Intitulé du poste : Gestionnaire de paie (F/H)
Versant : fonction publique de l’État
Statut du poste : vacant
Catégorie : B
Corps : secrétaires administratifs
Employeur : rectorat de l’académie de Valmont
Service : division des personnels, bureau de la paie
Métier de référence : chargé de gestion administrative et de paie
Lieu : 14 rue des Écoles, 87000 Limoges
Date de prise de poste : 1er mars 2027

Missions
- Saisir les éléments variables
- Contrôler les bulletins

Profil recherché
- Connaissance de la paie publique
- Rigueur et discrétion

Habilitation requise : accès aux données sensibles
Candidatures : CV et lettre à envoyer à recrutement.dp@exemple.fr avant le 15 janvier 2027`,
    dit: 'intitule versant nature categorie autorite-recrutement structure metier missions conditions lieu date candidature',
  },
  {
    nom: 'prose of a town',
    texte: `La commune de Sainte-Aure recrute un jardinier (h/f) à temps complet.

Au sein du service des espaces verts, vous entretenez les massifs, taillez les haies et arrosez les plantations. Vous participez au fleurissement de la ville.

Vous avez une première expérience des espaces verts et le permis B.

Poste de catégorie C, cadre d’emplois des adjoints techniques, à pourvoir le 1er avril 2027 à Sainte-Aure (33).

Adressez votre candidature à la mairie, place de la Halle, jusqu’au 28 février 2027.`,
    dit: 'intitule categorie autorite-recrutement structure missions conditions lieu date candidature',
    partie: 'nature',
  },
  {
    nom: 'bullets only',
    texte: `- Assurer l’accueil du public
- Orienter les usagers vers les services
- Tenir à jour le registre des visites
- Répondre au standard`,
    dit: '',
    partie: 'missions',
  },
  {
    nom: 'capitals',
    texte: `CHEF D’ATELIER AUTOMOBILE

MISSIONS PRINCIPALES
ORGANISER LE TRAVAIL DE L’ATELIER
SUIVRE LES STOCKS DE PIECES

PROFIL RECHERCHE
EXPERIENCE DE LA MECANIQUE INDISPENSABLE

LIEU DE TRAVAIL
DIJON (21)`,
    dit: 'intitule missions lieu',
  },
  {
    nom: 'table pasted with bars',
    texte: `| Intitulé du poste | Archiviste |
| Catégorie | A |
| Cadre d’emplois | Attachés de conservation du patrimoine |
| Collectivité | Conseil départemental du Val-Doré |
| Direction | Archives départementales |
| Lieu | Troyes (10) |
| Poste à pourvoir le | 01/06/2027 |
| Date limite de candidature | 30/03/2027 |
| Missions | Classer les fonds privés, accueillir les chercheurs |
| Profil | Diplôme d’archivistique, goût du contact |`,
    dit: 'intitule categorie autorite-recrutement structure missions lieu date',
    partie: 'candidature nature',
  },
  {
    nom: 'table pasted with tabs',
    texte: `Intitulé\tCuisinier de collectivité (h/f)
Versant\tFonction publique hospitalière
Catégorie\tC
Grade\tOuvrier principal
Établissement\tCentre hospitalier des Trois-Rivières
Lieu\t58000 Nevers
Nature\tCréation de poste
Prise de poste\tImmédiate
Missions\tPréparer 300 repas par jour
Compétences\tHygiène alimentaire, travail en équipe`,
    dit: 'intitule versant nature categorie structure missions lieu date',
  },
  {
    nom: 'short note',
    texte: `Recherche juriste droit public pour la direction des affaires juridiques. Contact : daj@exemple.fr`,
    dit: 'structure',
    partie: 'candidature',
  },
  {
    nom: 'Markdown',
    texte: `# Développeuse ou développeur web

## Qui sommes-nous ?
Le bureau des services numériques de la préfecture de région.

## Vos missions
Vous concevez les formulaires en ligne et vous maintenez le site intranet.

## Votre profil
Vous maîtrisez HTML, CSS et TypeScript.

## Conditions
Télétravail possible deux jours par semaine. Astreintes un week-end par mois.

## Pour postuler
Envoyez votre CV à numerique@exemple.fr. Date limite : 20 mars 2027.`,
    dit: 'intitule structure missions conditions candidature',
  },
  {
    nom: 'numbered headings',
    texte: `FICHE DE POSTE

1. Intitulé : Responsable du parc informatique
2. Rattachement : direction des systèmes d’information
3. Missions
Piloter le renouvellement des postes de travail.
Encadrer trois techniciens.
4. Compétences requises
Gestion de parc, marchés publics, management.
5. Conditions particulières
Déplacements fréquents sur les sites du département.
6. Localisation
Bourg-en-Bresse (01)`,
    dit: 'intitule structure missions conditions lieu',
  },
  {
    nom: 'knowledge of a branch is no branch',
    texte: `Chargé de mission ressources humaines

Vous accompagnez les services dans leurs recrutements.
Connaissance du statut de la fonction publique territoriale exigée.
Vous savez animer une réunion.`,
    dit: 'intitule missions',
    partie: 'versant',
  },
  {
    nom: 'tenders are no applications',
    texte: `Acheteuse publique

Au sein du service des achats, vous rédigez les marchés, analysez les candidatures et les offres, et suivez les dossiers de consultation.
Une expérience des marchés de travaux est souhaitée.`,
    dit: 'intitule structure missions',
  },
  {
    nom: 'school holidays are no vacancy',
    texte: `Animateur périscolaire

L’animateur encadre les enfants le mercredi et pendant les vacances scolaires.
BAFA exigé.
Poste basé à Villerive.`,
    dit: 'intitule conditions lieu',
    partie: 'missions',
  },
  {
    nom: 'State, in one paragraph',
    texte: `Le secrétariat général pour les affaires maritimes recrute son ou sa responsable de la communication, poste de catégorie A de la fonction publique de l’État, vacant à compter du 1er septembre 2027 et situé à Rennes. Vous définirez la stratégie de communication et animerez le réseau des correspondants. Une expérience confirmée de la communication publique est attendue. Les candidatures sont à adresser au bureau du personnel avant le 30 mai 2027.`,
    dit: 'intitule versant nature autorite-recrutement missions lieu date candidature',
    partie: 'categorie structure',
  },
  {
    nom: 'hospital nurse',
    texte: `Infirmier ou infirmière de nuit

Le centre hospitalier de Montclair recrute pour son service de gériatrie.
Fonction publique hospitalière, catégorie A, infirmiers en soins généraux.
Diplôme d’État d’infirmier obligatoire.
Missions : surveillance des patients, soins, transmissions.
Qualités relationnelles et sang-froid.
Poste à pourvoir immédiatement.
CV à adresser à la direction des soins, par courriel : soins@exemple.fr`,
    dit: 'intitule versant categorie autorite-recrutement missions conditions date structure',
    partie: 'candidature nature',
  },
  {
    nom: 'no title, only a direction',
    texte: `Au sein de la sous-direction du budget, vous préparez les notes de conjoncture et suivez l’exécution.
Vous disposez d’une bonne maîtrise du tableur.`,
    dit: 'structure missions',
  },
  {
    nom: 'contract and salary, little else',
    texte: `Data analyst

CDD de trois ans, rémunération de 38 000 à 44 000 euros bruts par an.
Télétravail possible.
Vous construisez les tableaux de bord de la direction.`,
    dit: 'intitule',
    partie: 'missions',
  },
  {
    nom: 'letter-like',
    texte: `Bonjour,

Nous cherchons un renfort pour le bureau du courrier. Il s’agit de trier, distribuer et affranchir. Merci de me dire si cela vous intéresse.`,
    dit: '',
  },
  {
    nom: 'department in brackets and category',
    texte: `Instructeur des autorisations d’urbanisme (h/f) - Communauté de communes des Deux-Vals
Catégorie B, rédacteurs territoriaux
Lieu d’exercice : Aurillac (15)
Activités : instruire les permis de construire, recevoir les pétitionnaires
Savoirs : droit de l’urbanisme, lecture de plans`,
    dit: 'intitule categorie missions lieu',
  },
  {
    nom: 'creation of a post',
    texte: `Délégué à la protection des données

Création de poste. L’université de Brévannes recrute par voie de mutation ou de contrat.
Emploi-type : chargé de conformité (référentiel REFERENS).
Vous tenez le registre des traitements et conseillez les laboratoires.
Formation juridique exigée.
Résidence administrative : Brévannes.
Renseignements : 01 23 45 67 89`,
    dit: 'intitule nature autorite-recrutement structure metier conditions lieu',
    partie: 'missions candidature',
  },
  {
    nom: 'dates in figures',
    texte: `Technicien bâtiment
Poste vacant au 01.10.2027
Affectation : service du patrimoine immobilier
Missions : suivre les travaux d’entretien, contrôler les prestataires
Profil : BTS bâtiment souhaité, permis B
Réponse attendue pour le 15/08/2027 au plus tard : candidatures par courriel à patrimoine@exemple.fr`,
    dit: 'intitule nature structure missions conditions date candidature',
  },
  {
    nom: 'empty fields of a form',
    texte: `Intitulé du poste : Chargée d’études statistiques
Catégorie : à compléter
Lieu : à préciser
Date de vacance : …
Service : non renseigné
Missions : produire les indicateurs trimestriels de l’emploi
Profil : maîtrise de R, goût pour la pédagogie`,
    dit: 'intitule missions',
  },
  {
    nom: 'wrapped lines of a PDF',
    texte: `Gestionnaire de marchés publics
Vous êtes placé sous l’autorité du chef du bureau des achats de la
direction des finances. Vous rédigez les pièces des marchés et suivez
leur exécution administrative et financière.
Vous avez une expérience de la commande publique d’au moins deux
ans.`,
    dit: 'intitule structure missions',
  },
  {
    nom: 'inclusive writing',
    texte: `Chargé·e de projet numérique

Rattaché·e à la direction de l’innovation, vous serez chargé·e de piloter les chantiers de dématérialisation.
Profil : à l’aise avec les méthodes agiles, titulaire d’un master.
Poste ouvert aux agents de catégorie A et aux contractuels.
À Nantes (44), à partir de septembre 2027.`,
    dit: 'intitule structure missions conditions lieu date',
    partie: 'categorie',
  },
  {
    nom: 'museum, sections in another order',
    texte: `Candidature
Dossier complet à transmettre au musée des Tisserands, service du personnel, avant le 2 février 2027.

Lieu
Roubaix (59)

Profil
Curiosité, sens de l’accueil, anglais courant.

Missions
Surveiller les salles, renseigner les visiteurs, veiller à la sécurité des œuvres.

Poste
Agent d’accueil et de surveillance (F/H)`,
    dit: 'intitule missions lieu candidature',
    partie: 'structure',
  },
  {
    nom: 'overseas post',
    texte: `Ingénieur hydraulicien - Cayenne

Direction générale des territoires et de la mer, service de l’eau.
Fonction publique de l’État, catégorie A, ingénieurs des travaux publics de l’État.
Vous pilotez la police de l’eau et instruisez les dossiers.
Vous justifiez d’une formation en hydraulique.
Vacance prévue en juin 2027.`,
    dit: 'intitule versant nature categorie structure missions date',
    partie: 'lieu',
  },
  {
    nom: 'recruiter named by label',
    texte: `Offre d’emploi
Autorité de recrutement : syndicat mixte du bassin de la Loze
Poste : technicien rivière
Vous surveillez les ouvrages et conseillez les riverains.
Contrat d’un an. Permis B indispensable.
Postulez en ligne sur le site du syndicat.`,
    dit: 'intitule autorite-recrutement conditions structure',
    partie: 'missions candidature',
  },
  {
    nom: 'deadline without a recipient',
    texte: `Assistant de direction

Vous organisez l’agenda de la directrice et préparez les réunions.
Discrétion et sens de l’organisation.
Date limite de dépôt des candidatures : 12 avril 2027.`,
    dit: 'intitule missions',
    partie: 'candidature',
  },
  {
    nom: 'recipient without a deadline',
    texte: `Bibliothécaire jeunesse

La médiathèque de Fontbelle organise des lectures et gère un fonds de 8 000 documents. Vous en assurez l’animation.
Connaissance de la littérature jeunesse.
Envoyez votre CV et votre lettre de motivation à la directrice des affaires culturelles.`,
    dit: 'intitule missions structure',
    partie: 'candidature',
  },
  {
    nom: 'trade codes',
    texte: `Analyste en cybersécurité
Référence RMFP : pilote en détection d’intrusion
Vous surveillez les journaux et qualifiez les alertes.
Habilitation secret défense nécessaire.
Vous connaissez les outils de corrélation.
Brest (29)`,
    dit: 'intitule metier missions conditions lieu',
  },
  {
    nom: 'skills in a list',
    texte: `Compétences attendues
SQL, Python, statistiques

Savoir-être
Curiosité
Esprit d’équipe`,
    dit: '',
    partie: 'missions',
  },
  {
    nom: 'category only',
    texte: `Secrétaire de mairie, catégorie B`,
    dit: 'intitule',
    partie: 'categorie',
  },
  {
    nom: 'two posts of one office',
    texte: `Deux postes d’instructeurs sont à pourvoir au bureau des étrangers de la préfecture, à Metz (57), dès que possible.
Ils instruisent les demandes de titre de séjour et reçoivent les usagers.
Il faut aimer le contact et savoir travailler en équipe.`,
    dit: 'structure lieu date',
    partie: 'nature missions',
  },
  {
    nom: 'English words inside French',
    texte: `Product owner (F/H)

Au sein de l’incubateur de services, vous tenez le backlog, animez les sprints et suivez les KPI du produit.
Une expérience de product management est requise.
Poste situé à Paris, 12e arrondissement.`,
    dit: 'intitule structure missions lieu',
  },
  {
    nom: 'long heading words',
    texte: `Conseiller de prévention

Descriptif du service
La direction des ressources humaines compte 40 agents.

Description du poste
Le conseiller évalue les risques professionnels et propose des actions.

Conditions particulières d’exercice
Visites de chantiers, port d’équipements de protection, horaires variables.

Qualités requises
Écoute, pédagogie, fermeté.`,
    dit: 'intitule structure missions conditions',
  },
  {
    nom: 'replacement',
    texte: `Remplacement d’un agent d’entretien, école des Tilleuls, du 1er mars au 30 juin 2027.
Nettoyage des classes, aide au service de restauration.
Contacter le secrétariat de l’école.`,
    dit: '',
    partie: '',
  },
  {
    nom: 'army base',
    texte: `Mécanicien automobile H/F
Affectation : base de soutien de Valbois
Lieu d’affectation : Valbois (52)
Vos activités : diagnostiquer les pannes, réparer les véhicules légers et lourds, tenir le carnet d’entretien
Votre profil : CAP de mécanique exigé, permis poids lourds
Catégorie C, ouvriers de l’État
Vacant : oui, depuis le 1er janvier 2027`,
    dit: 'intitule nature structure missions conditions lieu date',
    partie: 'categorie',
  },
  {
    nom: 'everything in one line each',
    texte: `Poste : géomaticienne ou géomaticien
Qui : direction départementale des territoires, service connaissance
Où : Mende (48)
Quoi : produire des cartes, administrer les bases géographiques
Pour qui : une personne à l’aise avec QGIS
Quand : le 1er juillet 2027`,
    dit: 'intitule lieu structure',
  },
  {
    nom: 'selection from a mail tool',
    texte: `> Intitulé : contrôleuse ou contrôleur de gestion
> Employeur : métropole de Grandval
> Lieu : Grandval, hôtel de la métropole
> Missions : suivre les coûts, bâtir les tableaux de bord
> Profil attendu : formation en gestion, rigueur
> Fin des candidatures : 5 mai 2027, à envoyer à emploi@exemple.fr`,
    dit: 'intitule autorite-recrutement structure missions lieu candidature conditions',
  },
  {
    nom: 'non-breaking blanks and curly quotes',
    texte: `Intitulé du poste\u00a0: «\u00a0Assistante sociale du personnel\u00a0»
Catégorie\u00a0: A – corps des assistants de service social
Résidence administrative\u00a0: Pau (64)
Missions\u00a0: accompagner les agents en difficulté
Profil\u00a0: diplôme d’État d’assistant de service social exigé
Vacance d’emploi au 1er\u00a0février\u00a02027`,
    dit: 'intitule nature categorie missions conditions lieu date',
  },
  {
    nom: 'accents left out',
    texte: `Intitule du poste : Charge de communication
Fonction publique territoriale
Categorie A
Missions : rediger le journal interne, alimenter le site
Competences : redaction, photographie
Lieu de travail : Vesoul (70)
Poste vacant des que possible`,
    dit: 'intitule versant nature missions lieu date',
    partie: 'categorie',
  },
  {
    nom: 'what a service does is not what the post does',
    texte: `Responsable logistique

Missions du service : le service logistique achemine le matériel des unités.
Profil : permis poids lourd, expérience du transport.
Ville : Chaumont`,
    dit: 'intitule structure conditions lieu',
    partie: 'missions',
  },
  {
    nom: 'training wanted',
    texte: `Formatrice ou formateur en bureautique

Vous animez des sessions pour les agents et concevez les supports.
Titulaire d’un diplôme de niveau bac + 3, vous savez vous adapter à votre public.
Déplacements réguliers en région. Poste à temps partiel.`,
    dit: 'intitule missions conditions',
  },
  {
    nom: 'an employer that presents itself',
    texte: `L’office des forêts de montagne gère 300 000 hectares.
Notre agence de Gap recrute une ou un technicien forestier.
Vous marquez les coupes, surveillez les chantiers et conseillez les élus.
Catégorie B, techniciens supérieurs forestiers.
Logement de service. Permis B obligatoire.
Candidature en ligne sur notre site jusqu’au 31 mars 2027.`,
    dit: 'intitule autorite-recrutement structure categorie conditions lieu candidature',
    partie: 'missions',
  },
];
