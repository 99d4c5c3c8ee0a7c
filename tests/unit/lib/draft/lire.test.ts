import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireBrouillon } from '../../../../lib/draft/lire.ts';
import { MAX_BROUILLON } from '../../../../lib/draft/lisible.ts';
import type { LectureBrouillon, Passage } from '../../../../lib/model/draft.ts';

function lire(texte: string): LectureBrouillon {
  const lecture = lireBrouillon(texte);
  if (lecture.kind === 'refus') throw new Error(lecture.raison);
  return lecture;
}

/** Every passage of a reading. */
function passagesOf(lecture: LectureBrouillon): Passage[] {
  const { faits } = lecture;
  const ofFacts = [
    ...faits.categories,
    faits.versant,
    faits.ouverture,
    faits.experience,
    faits.etudes,
    faits.teletravail,
    faits.departement,
  ].flatMap((fait) => (fait ? [fait.passage] : []));
  return [
    ...(lecture.titre ? [lecture.titre.passage] : []),
    ...lecture.rubriques.flatMap(({ titre, corps }) => [titre, corps]),
    ...[...lecture.competences, ...lecture.metiers].flatMap(({ places }) => places),
    ...lecture.mentions.flatMap(({ parties }) => parties.flatMap(({ passage }) => passage ?? [])),
    ...lecture.sigles.map(({ passage }) => passage),
    ...lecture.phrasesLongues.map(({ passage }) => passage),
    ...lecture.genres.map(({ passage }) => passage),
    ...lecture.intitule.map(({ passage }) => passage),
    ...ofFacts,
  ];
}

describe('a text that is no draft gets a plain answer', () => {
  it.each([
    ['', 'vide'],
    [' \n\t ', 'vide'],
    ['abc', 'court'],
    ['%PDF-1.7 stream endobj', 'binaire'],
    [`PK\u0003\u0004${'\u0000\u0001'.repeat(40)}`, 'binaire'],
    ['1234567890 '.repeat(40), 'binaire'],
    [
      'We are looking for a data engineer to join our team. You will build and maintain the pipelines that feed our services, and work with the analysts.',
      'autre-langue',
    ],
    [
      'Wir suchen eine Sachbearbeiterin für die Abteilung. Sie sind für die Bearbeitung der Anträge zuständig und arbeiten mit den Kolleginnen.',
      'autre-langue',
    ],
    [
      'Buscamos una persona para el servicio de informática. Las tareas son el mantenimiento de los equipos y la atención a los usuarios.',
      'autre-langue',
    ],
    ['Мы ищем специалиста по анализу данных для работы в министерстве', 'autre-langue'],
  ])('%j is %s', (texte, raison) => {
    expect(lireBrouillon(texte)).toEqual({ kind: 'refus', raison });
  });

  it.each(['Juriste', 'Data scientist senior H/F', 'CHEF DE PROJET SI', 'Gestionnaire de paie'])(
    'a title alone is read: %s',
    (titre) => {
      expect(lire(titre).titre?.valeur).toBe(titre);
    },
  );
});

describe('the title is found where it stands', () => {
  it.each<[string, string | null]>([
    [
      'Urbaniste des données, catégorie A, ouvert aux contractuels. La Défense (92).',
      'Urbaniste des données',
    ],
    [
      'FICHE DE POSTE\n\nIntitulé du poste : Chargée de mission « eau » (F/H)\nLieu : Metz',
      'Chargée de mission « eau » (F/H)',
    ],
    [
      'Intitulé du poste\nGestionnaire de marchés publics\n\nMissions\nRédiger les pièces',
      'Gestionnaire de marchés publics',
    ],
    ['La commune de Valombre recrute un jardinier (h/f) à temps complet', 'jardinier (h/f)'],
    [
      '# Responsable du parc automobile\n\n## Missions\n- suivre les véhicules',
      'Responsable du parc automobile',
    ],
    ['Fiche de poste : Juriste en droit de l’environnement', 'Juriste en droit de l’environnement'],
    ['| Intitulé du poste | Archiviste |\n| Lieu | Dijon |', 'Archiviste'],
    ['Vos missions en quelques mots\nAssurer la paie des agents', null],
    ['Au sein du bureau des achats, vous rédigez les marchés.', null],
    ['Le technicien informatique sera chargé des tâches suivantes :\n- dépannage', null],
    ['II. Description du poste\n\nVous gérez le courrier.', null],
  ])('%j', (texte, titre) => {
    expect(lire(texte).titre?.valeur ?? null).toBe(titre);
  });
});

describe('what a draft says of its conditions', () => {
  it('reads category, opening, experience, studies, telework and place', () => {
    const { faits } = lire(
      'Acheteur public (F/H)\nFonction publique territoriale, catégorie A ou B.\nPoste ouvert aux titulaires et aux contractuels.\nExpérience de trois ans souhaitée, niveau bac + 5.\nTélétravail : deux jours par semaine.\nLieu : 63000 Clermont-Ferrand',
    );
    expect(faits.versant?.valeur).toBe('territoriale');
    expect(faits.categories.map(({ valeur }) => valeur)).toEqual(['A', 'B']);
    expect(faits.ouverture?.valeur).toBe('tous');
    expect(faits.experience?.valeur).toBe('confirme');
    expect(faits.etudes?.valeur).toBe(7);
    expect(faits.teletravail?.valeur).toBe('oui');
    expect(faits.departement?.valeur).toBe('63');
  });

  it.each([
    ['Poste non télétravaillable.', 'non'],
    ['Télétravail : non', 'non'],
    ['Le télétravail est possible un jour par semaine.', 'oui'],
  ])('%s', (phrase, valeur) => {
    expect(lire(`Agent d’accueil\n${phrase}`).faits.teletravail?.valeur).toBe(valeur);
  });
});

describe('words that a newcomer will not understand', () => {
  it('finds the sigles that are never explained, at their first use', () => {
    const texte =
      'Au sein de la direction du numérique (DNUM), vous travaillez avec la DREAL et la DTAM (direction des territoires, de l’alimentation et de la mer). La DREAL est à Metz.';
    const { sigles } = lire(texte);
    expect(sigles.map(({ sigle }) => sigle)).toEqual(['DREAL']);
    expect(sigles[0]?.passage.debut).toBe(texte.indexOf('DREAL'));
  });

  it('takes neither a heading in capitals nor a skill for a sigle', () => {
    expect(lire('MISSIONS PRINCIPALES\nVous écrivez des requêtes SQL.').sigles).toEqual([]);
  });

  it('counts the words of long sentences, whatever the line breaks', () => {
    const long = Array.from({ length: 45 }, (_, n) => (n % 2 ? 'de' : `mot${n}`)).join(' ');
    const [phrase, ...others] = lire(
      `Vous lisez. ${long.replace('mot20 ', 'mot20\n')}. Vous relisez.`,
    ).phrasesLongues;
    expect(phrase?.mots).toBe(45);
    expect(others).toEqual([]);
    const items = Array.from({ length: 45 }, (_, n) => `- tâche ${n}`).join('\n');
    expect(lire(`Vos missions :\n${items}`).phrasesLongues).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['Directeur des finances\nVous serez chargé du budget.', ['Directeur', 'chargé']],
    ['Directeur ou directrice des finances\nVous serez chargé(e) du budget.', []],
    ['Technicien informatique (H/F)\nLe technicien assure le support.', ['technicien']],
    ['Adjoint(e) au directeur\nSous l’autorité du directeur, vous êtes placé·e au siège.', []],
    ['Gestionnaire de paie\nLe candidat devra être rigoureux.', ['candidat']],
    ['Gestionnaire de paie\nLe candidat ou la candidate devra être à l’écoute.', []],
  ])('gendered forms in %j', (texte, formes) => {
    expect(lire(texte).genres.map(({ forme }) => forme)).toEqual(formes);
  });

  it('tells codes, sigles and unusual names of jobs in a title', () => {
    const genres = (titre: string): string[] => lire(titre).intitule.map(({ genre }) => genre);
    expect(genres('SGAMI 31 - Mécanicien automobile')).toEqual(['sigle']);
    expect(genres('Poste 1503/26-1 - Cuisinier')).toContain('code');
    expect(genres('Acheteur public')).toEqual([]);
    expect(genres('Spécialiste en ingénierie d’achat')).toEqual(['autre-libelle']);
    expect(genres('Animateur de la feuille de route')).toEqual(['metier-absent']);
  });
});

describe('the skeleton', () => {
  const texte = 'Juriste\n\nMissions :\nConseiller les services\n\nLieu : Nancy (54)';
  it('keeps what the draft has and asks for the rest', () => {
    const { squelette } = lire(texte);
    expect(squelette).toContain('# Juriste');
    expect(squelette).toContain('Conseiller les services');
    expect(squelette).toContain('Lieu : Nancy (54)');
    expect(squelette.indexOf('## Missions')).toBeLessThan(squelette.indexOf('## Candidature'));
    expect(squelette).toContain('[Versant');
  });
});

describe('a long text', () => {
  it('is cut, and the reading says so', () => {
    const texte = 'Vous assurez la gestion des dossiers du service. '.repeat(2_000);
    const lecture = lire(texte);
    expect(lecture.donnes).toBe(texte.length);
    expect(lecture.lus).toBe(MAX_BROUILLON);
  });

  it('is never cut inside a letter', () => {
    const texte = `${'a '.repeat(MAX_BROUILLON / 2 - 1)}b😀${' de la'.repeat(10)}`;
    const lecture = lireBrouillon(`le ${texte.slice(3)}`);
    if (lecture.kind === 'lecture') expect(lecture.lus).toBe(MAX_BROUILLON - 1);
  });
});

const MORCEAUX = [
  'Intitulé du poste : ',
  'Catégorie A',
  'fonction publique de l’État',
  '\n',
  '\n\n',
  '- ',
  'Missions :',
  'Lieu\t',
  'DNUM (',
  ')',
  'chargé(e)',
  'à Nantes (44)',
  '44000 ',
  'œuvre',
  'é',
  'e\u0301',
  '😀',
  '\u00a0:',
  '« ',
  'avant le ',
  '1er février 2027',
  'recrute un ',
  'vous serez chargé',
  '|',
  '#',
  'A'.repeat(60),
  ' '.repeat(50),
  '1.2.3.',
  '…',
];

describe('any text', () => {
  it('is read without fault, and its passages lie in it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.constantFrom(...MORCEAUX), { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (texte) => {
        const lecture = lireBrouillon(texte);
        if (lecture.kind === 'refus') return;
        for (const { debut, fin } of passagesOf(lecture)) {
          expect(debut).toBeGreaterThanOrEqual(0);
          expect(fin).toBeGreaterThanOrEqual(debut);
          expect(fin).toBeLessThanOrEqual(texte.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says the same whatever the form of its accents', () => {
    const texte = 'Chargée d’études\nCatégorie A, fonction publique de l’État, à Besançon (25)';
    const etats = (t: string) => lire(t).mentions.map(({ id, etat }) => [id, etat]);
    expect(etats(texte.normalize('NFD'))).toEqual(etats(texte));
  });
});
