import { describe, expect, test } from 'vitest';
import { parseOffreReference } from '../../../../lib/model/ids.ts';
import { readOffre } from '../../../../lib/sites/csp-offre.ts';
import { MAX_LIGNE, MAX_TEXTE } from '../../../../lib/sites/dom.ts';
import { parsePage } from './page-document.ts';

const ADDRESS = parseOffreReference('2026-900001');
if (!ADDRESS) throw new Error('not a reference');
const address = ADDRESS;
const read = (main: string, outside = '') =>
  readOffre(parsePage(`<body>${outside}<main>${main}</main></body>`), address);
const MISSIONS = '<h2>Vos missions en quelques mots</h2><p>Accueillir.</p>';
const H1 = '<h1>Juriste</h1>';

describe('a fact is what follows its label', () => {
  test.each([
    [
      'a label for screen readers',
      '<ul><li><span class="sr-only">Employeur : </span> Insee </li></ul>',
    ],
    ['a pair of cells', '<li><span><strong>Employeur</strong></span> <span>Insee</span></li>'],
    ['two spans', '<li><span>Employeur</span><span>Insee</span></li>'],
    ['a heading and a paragraph', '<h3>Employeur</h3><p>Insee</p><h3>Catégorie</h3><p>A</p>'],
    ['a definition list', '<dl><dt>Employeur</dt><dd>Insee</dd><dt>Catégorie</dt><dd>A</dd></dl>'],
    [
      'a table',
      '<table><tr><th>Employeur</th><td>Insee</td></tr><tr><th>Catégorie</th><td>A</td></tr></table>',
    ],
    [
      'an accordion',
      '<section><h3><button>Employeur</button></h3><div hidden>Insee</div></section>',
    ],
    ['one run of text', '<p>Employeur : Insee</p>'],
    ['one run of text with a no-break space', '<p>Employeur&nbsp;:&nbsp;Insee</p>'],
    ['a bold label in a paragraph', '<p><b>Employeur :</b> Insee<br><b>Catégorie :</b> A</p>'],
    ['capitals', '<li><span>EMPLOYEUR</span><span>Insee</span></li>'],
    [
      'flat spans',
      '<div><span>Employeur</span><span>Insee</span><span>Catégorie</span><span>A</span></div>',
    ],
    ['columns', '<div><div><h3>Employeur</h3></div><div>Insee</div></div>'],
    ['an icon before the label', '<p><span aria-hidden="true">*</span> Employeur : Insee</p>'],
  ])('in %s', (_, html) => {
    expect(read(H1 + html + MISSIONS)?.employeur).toBe('Insee');
  });

  test('and an empty one does not borrow the next', () => {
    const facts = read(
      `${H1}<ul><li><span class="sr-only">Employeur : </span></li>
       <li><span class="sr-only">Localisation : </span>Vannes</li></ul>
       <div><span class="sr-only">Domaine : </span></div><div><span class="sr-only">Versant : </span>État</div>${MISSIONS}`,
    );
    expect(facts).toMatchObject({ employeur: null, domaine: null, localisation: 'Vannes' });
    const summary = '<ul><li>Employeur</li><li>Candidature</li></ul>';
    expect(read(H1 + summary + MISSIONS)?.employeur).toBeNull();
  });

  test('and wins over the hidden input', () => {
    const inputs = '<input type="hidden" id="content_entite" value="Autre">';
    expect(read(`${H1}<p>Employeur : Insee</p>${MISSIONS}`, inputs)?.employeur).toBe('Insee');
    expect(read(H1 + MISSIONS, inputs)?.employeur).toBe('Autre');
  });

  test('and is not taken from the words of the recruiter', () => {
    const prose =
      '<h2>Vos missions</h2><div><p>Localisation : près du port</p><p>Employeur : la ville</p></div>';
    expect(read(H1 + prose)).toMatchObject({ localisation: null, employeur: null });
    expect(read(`${H1}${prose}<h2>Accès</h2><p>Localisation : Vannes</p>`)?.localisation).toBe(
      'Vannes',
    );
  });

  test.each(['fr-card', 'fr-card fr-card--offer', 'card card--offer'])(
    'and is not taken from another offer (%s)',
    (name) => {
      const card = `<div class="${name}"><h3>Autre</h3><p>Employeur : Autre</p><p>Référence : 2026-111111</p></div>`;
      expect(read(card + H1 + MISSIONS)).toMatchObject({ employeur: null, reference: address });
    },
  );
});

describe('the reference', () => {
  test.each([
    [
      '<p class="number"><span aria-hidden="true">Réf.</span><span class="sr-only">Référence : </span> MEF_2026-32366 </p>',
      'MEF_2026-32366',
    ],
    ['<p>Réf. 2022-838821</p>', '2022-838821'],
    ['<p>Réf : 2022-838821</p>', '2022-838821'],
    ['<h3>Référence de l’offre</h3><p>O056261001001569</p>', 'O056261001001569'],
    ['<p class="number">DEF_15-00064919</p>', 'DEF_15-00064919'],
    ['<p>Référence : à venir</p>', '2026-900001'],
    ['', '2026-900001'],
  ])('printed by %s is %s', (html, reference) => {
    expect(read(H1 + html + MISSIONS)?.reference).toBe(reference);
  });
});

describe('the texts', () => {
  test('stop at the next heading, contacts left out', () => {
    expect(
      read(
        `${H1}<h2>Vos missions en quelques mots</h2><p>Un.</p><p><strong>Deux :</strong></p><ul><li>trois</li></ul>
         <h2>Profil recherché</h2><p>Quatre.</p><div><h3>Personne à contacter</h3><p>x@example.invalid</p></div>`,
      ),
    ).toMatchObject({ missions: 'Un. Deux : trois', profil: 'Quatre.' });
  });

  test('of the employer and of the service are put together once', () => {
    const both = '<h3>Descriptif du service</h3><p>Le bureau.</p>';
    expect(
      read(`${H1}${MISSIONS}<h2>Qui sommes-nous ?</h2><p>Une ville.</p>${both}`),
    ).toMatchObject({
      descriptionEmployeur: 'Une ville. Le bureau.',
    });
    expect(
      read(`${H1}${MISSIONS}<div><h2>Qui sommes nous ?</h2></div><div>Une ville.${both}</div>`),
    ).toMatchObject({ descriptionEmployeur: 'Une ville. Descriptif du service Le bureau.' });
    expect(read(H1 + MISSIONS + both)).toMatchObject({ descriptionEmployeur: 'Le bureau.' });
  });

  test('are a heading’s, before words of the same name inside another text', () => {
    expect(
      read(
        `${H1}<h2>Vos missions en quelques mots</h2><div><p>Qui sommes-nous ?<br>Une équipe.</p></div>
         <h2>Qui sommes-nous ?</h2><div>Une ville.</div>`,
      )?.descriptionEmployeur,
    ).toBe('Une ville.');
  });

  test('and the facts are bounded', () => {
    const facts = read(
      `<h1>${'Titre '.repeat(500)}</h1><p>Employeur : ${'x'.repeat(350)}</p><ul><li><span>Catégorie</span><span>${'y '.repeat(9000)}</span></li></ul>
       <h2>Vos missions</h2><div>${'mot '.repeat(20_000)}</div>`,
    );
    expect(facts?.intitule.length).toBeLessThanOrEqual(MAX_LIGNE);
    expect(facts?.employeur?.length).toBe(MAX_LIGNE);
    expect(facts?.categorie?.length).toBeLessThanOrEqual(MAX_LIGNE);
    expect(facts?.missions?.length).toBeGreaterThan(MAX_TEXTE - 10);
    expect(facts?.missions?.length).toBeLessThanOrEqual(MAX_TEXTE);
    const inline = read(
      `${H1}<h2>Vos missions : ${'a '.repeat(150)}</h2><div>${'mot '.repeat(6000)}</div>`,
    );
    expect(inline?.missions?.length).toBe(MAX_TEXTE - 1);
  });
});

describe('the dates', () => {
  test.each([
    ['01/11/2026', '2026-11-01'],
    ['31/02/2026', null],
    ['dès que possible', null],
  ])('a deadline « %s » is %s', (printed, iso) => {
    expect(read(`${H1}<p>Date limite de candidature : ${printed}</p>${MISSIONS}`)?.dateLimite).toBe(
      iso,
    );
  });

  const day = (name: string, parts: readonly string[]) =>
    ['day', 'month', 'year']
      .map((unit, i) => `<input type="hidden" id="content_${name}_${unit}" value="${parts[i]}">`)
      .join('');
  const json = '<script type="application/ld+json">{"datePosted":"02\\/10\\/2026"}</script>';

  test.each([
    [day('startPublicationDate', ['3', '9', '2026']) + json, '2026-09-03'],
    [day('startPublicationDate', ['', '', '']) + json, '2026-10-02'],
    [day('startPublicationDate', ['40', '13', '2026']), null],
    [json, '2026-10-02'],
    ['', null],
  ])('of publication from %s is %s', (outside, iso) => {
    expect(read(H1 + MISSIONS, outside)?.publieLe).toBe(iso);
  });
});

describe('the ministry', () => {
  const logo = (alt: string) => `<div class="logo-wrapper"><img alt="${alt}"></div>`;
  test.each([
    ['Ministère des Armées', 'Ministère des Armées'],
    [
      'bloc-marque des ministères de la Transition écologique',
      'ministères de la Transition écologique',
    ],
    ['Logo du ministère de la Culture', 'ministère de la Culture'],
    ["Logo de l'Insee", 'Insee'],
    ['Fonction publique Territoriale', null],
    ['', null],
  ])('of a logo described as « %s » is %s', (alt, ministere) => {
    expect(read(logo(alt) + H1 + MISSIONS)?.ministere).toBe(ministere);
  });
});

describe('a page at the address of an offer is left alone', () => {
  test.each([
    ['without a title', MISSIONS],
    ['without missions, reference or employer', H1],
    ['with an employer only', `${H1}<p>Employeur : Insee</p>`],
    [
      'with a reference and an employer only',
      `${H1}<p>Référence : 2026-900001</p><p>Employeur : Insee</p>`,
    ],
    ['with a profile only', `${H1}<h2>Profil recherché</h2><p>Patience.</p>`],
    ['with a reference only', `${H1}<p>Référence : 2026-900001</p>`],
    [
      'that says that it is missing',
      `<h1>Page non trouvée</h1><p>Référence : 2026-900001</p><p>Employeur : Insee</p>`,
    ],
    ['that says that the offer is over', `<h1>Cette offre n’est plus disponible</h1>${MISSIONS}`],
    ['that says that the offer is over, otherwise', `<h1>Offre expirée</h1>${MISSIONS}`],
    [
      'that holds a search form',
      `${H1}<form><label>Référence</label> 2026-900002 <label>Employeur</label> Insee</form>`,
    ],
    [
      'that holds other offers only',
      `${H1}<div class="strate-cards-list"><h2>Vos missions</h2><p>x</p></div>`,
    ],
  ])('%s', (_, main) => {
    expect(read(main)).toBeNull();
  });

  test('but another text, with a reference and an employer, is enough', () => {
    const facts = '<p>Référence : 2026-900002</p><p>Employeur : Insee</p>';
    expect(read(`${H1}${facts}<h2>Profil recherché</h2><p>Patience.</p>`)).toMatchObject({
      reference: '2026-900002',
      missions: null,
    });
  });
});
