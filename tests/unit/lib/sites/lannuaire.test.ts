import { describe, expect, test } from 'vitest';
import { detectLannuaire } from '../../../../lib/sites/lannuaire.ts';
import { readPage } from '../../../../lib/sites/read-page.ts';
import { parsePage } from './page-document.ts';

const UUID = '7e9f75fc-5862-4a33-8015-da82e7edfafd';
const NEW = 'https://lannuaire.service-public.gouv.fr';
const OLD = 'https://lannuaire.service-public.fr';

const SERVICES: readonly [url: string, by: string, value: string][] = [
  [`${NEW}/gouvernement/${UUID}`, 'id', UUID],
  [`${NEW}/gouvernement/${UUID}/`, 'id', UUID],
  [`${NEW}/gouvernement/${UUID}?from=mail&x=1`, 'id', UUID],
  [`${NEW}/gouvernement/${UUID}#contentPhone_1`, 'id', UUID],
  [`${NEW}/gouvernement/${UUID.toUpperCase()}`, 'id', UUID],
  [`${NEW}/Gouvernement/${UUID}`, 'id', UUID],
  [`${NEW}//gouvernement//${UUID}`, 'id', UUID],
  [`${NEW}:443/gouvernement/${UUID}`, 'id', UUID],
  [`http://lannuaire.service-public.gouv.fr/gouvernement/${UUID}`, 'id', UUID],
  [`https://LANNUAIRE.service-public.gouv.FR/gouvernement/${UUID}`, 'id', UUID],
  [`${OLD}/gouvernement/${UUID}`, 'id', UUID],
  [`http://lannuaire.service-public.fr/gouvernement/${UUID}`, 'id', UUID],
  [`${NEW}/institutions-juridictions/${UUID}`, 'id', UUID],
  [`${NEW}/autorites-independantes/${UUID}`, 'id', UUID],
  [
    `${NEW}/ambassades/c06c38df-4ec8-4925-9111-96ec150d294b`,
    'id',
    'c06c38df-4ec8-4925-9111-96ec150d294b',
  ],
  [`${NEW}/institutions-europeennes/${UUID}`, 'id', UUID],
  [
    `${NEW}/ile-de-france/paris/fe03148c-ac19-4ee3-ae43-51f391bf980c`,
    'id',
    'fe03148c-ac19-4ee3-ae43-51f391bf980c',
  ],
  [`${OLD}/la-reunion/reunion/${UUID}/`, 'id', UUID],
  [`${NEW}/martinique/martinique/${UUID}`, 'id', UUID],
  [`${NEW}/collectivites-d-outre-mer/polynesie-francaise/${UUID}`, 'id', UUID],
  [`${NEW}/ile-de-france/val-d-oise/mairie-95040-01`, 'pivot', 'mairie-95040-01'],
  [`${OLD}/ile-de-france/paris/ofii-75056-01`, 'pivot', 'ofii-75056-01'],
  [`${OLD}/ile-de-france/paris/OFII-75056-01/`, 'pivot', 'ofii-75056-01'],
  [
    `${NEW}/provence-alpes-cote-d-azur/bouches-du-rhone/dir_mer-13202-01`,
    'pivot',
    'dir_mer-13202-01',
  ],
  [`${NEW}/corse/corse-du-sud/mairie-2A004-01`, 'pivot', 'mairie-2a004-01'],
  [`${NEW}/guadeloupe/guadeloupe/dreal_ut-97105-02?page=1`, 'pivot', 'dreal_ut-97105-02'],
  [`${OLD}/gouvernement/administration-centrale-ou-ministere_171970`, 'itm', '171970'],
  [`${NEW}/gouvernement/administration-centrale-ou-ministere_171970/`, 'itm', '171970'],
  [`${OLD}/gouvernement/cabinet-ministeriel_165689`, 'itm', '165689'],
  [`${OLD}/gouvernement/Cabinet-Ministeriel_165689`, 'itm', '165689'],
  [`${OLD}/autorites-independantes/autorite-administrative-independante_169000`, 'itm', '169000'],
  [`${OLD}/institutions-juridictions/juridiction_5000?xtor=1#top`, 'itm', '5000'],
  [
    'http://lannuaire.service-public.fr/services_nationaux/administration-centrale-ou-ministere_178501.html',
    'itm',
    '178501',
  ],
  [`${OLD}/services_nationaux/etablissement-public_1234`, 'itm', '1234'],
];

const LISTES = [
  `${NEW}/`,
  NEW,
  `${NEW}/?utm=1`,
  `${OLD}/`,
  `${NEW}/gouvernement`,
  `${NEW}/gouvernement/`,
  `${NEW}/institutions-juridictions`,
  `${NEW}/recherche?whoWhat=Greffe+des+associations&page=1`,
  `${NEW}/recherche?whoWhat=${UUID}`,
  `${NEW}/navigation/mairie`,
  `${NEW}/navigation/ile-de-france/mairie`,
  `${NEW}/navigation/ile-de-france/val-d-oise/mairie?page=1`,
  `${NEW}/navigation/paris/mairie-75056-01`,
  `${NEW}/navigation/paris/${UUID}`,
  `${NEW}/centres-contact/R167`,
  `${OLD}/centres-contact/r167/`,
];

const UNKNOWN = [
  `${NEW}/gouvernement/R167`,
  `${NEW}/gouvernement/7e9f75fc-5862-4a33-8015`,
  `${NEW}/gouvernement/${UUID}0`,
  `${NEW}/gouvernement/${UUID}/modifier`,
  `${NEW}/gouvernement/ministere/${UUID}`,
  `${NEW}/ile-de-france/val-d-oise/avernes/mairie-95040-01`,
  `${NEW}/ile-de-france/mairie-95040-01`,
  `${NEW}/ile-de-france/val-d-oise/mairie-9504-01`,
  `${NEW}/ile-de-france/val-d-oise/mairie`,
  `${NEW}/gouvernement/administration-centrale-ou-ministere_`,
  `${NEW}/gouvernement/171970_ministere`,
  `${NEW}/gouvernement/mairie-95040-01`,
  `${NEW}/modification/${UUID}`,
  `${NEW}/gouvernement/%E0%A4%A`,
  `${NEW}/%/%/%`,
  `${NEW}/mentions-legales`,
  `https://www.service-public.gouv.fr/gouvernement/${UUID}`,
  `https://service-public.gouv.fr/gouvernement/${UUID}`,
  `https://lannuaire.service-public.gouv.fr.example.org/gouvernement/${UUID}`,
  `https://xlannuaire.service-public.gouv.fr/gouvernement/${UUID}`,
  `https://example.org/lannuaire.service-public.gouv.fr/gouvernement/${UUID}`,
  `https://example.org/?u=${NEW}/gouvernement/${UUID}`,
  `ftp://lannuaire.service-public.gouv.fr/gouvernement/${UUID}`,
  `file:///gouvernement/${UUID}`,
  `view-source:${NEW}/gouvernement/${UUID}`,
  'about:blank',
];

describe('an address of the directory', () => {
  test.each(SERVICES)('%s names a service by its %s', (url, by, value) => {
    expect(detectLannuaire(new URL(url))).toEqual({
      kind: 'service',
      site: 'lannuaire',
      key: { by, value },
    });
  });

  test.each(LISTES)('%s is a list, home or editorial page', (url) => {
    expect(detectLannuaire(new URL(url))).toEqual({ kind: 'liste', site: 'lannuaire' });
  });

  test.each(UNKNOWN)('%s is left alone', (url) => {
    expect(detectLannuaire(new URL(url))).toBeNull();
  });
});

describe('a page at the address of a sheet', () => {
  const page = detectLannuaire(new URL(`${NEW}/gouvernement/${UUID}`));
  const read = (html: string) => page && readPage(parsePage(html), page);
  const frame = (h1: string) =>
    `<main><nav class="fr-breadcrumb"></nav><h1 id="titlePage">${h1}</h1></main>`;

  test.each([
    "Commission d'accès aux documents administratifs",
    'Conseil départemental de l’accès au droit',
    'Mission temporaire',
    'Service des pages web',
    'Bureau de la disponibilité des systèmes',
  ])('headed « %s » is a sheet', (nom) => {
    expect(read(frame(nom))).toMatchObject({ nom });
  });

  test.each([
    "Service Public renforce temporairement son dispositif d'accès",
    'Page introuvable',
    'La page que vous recherchez n’existe pas ou plus',
    'Page non trouvée',
    'Erreur 404',
    'Oups !',
    'Accès refusé',
    'Too Many Requests',
    'Service momentanément indisponible',
    'Cette fiche n’est plus disponible',
    '&nbsp; &#8203; ',
  ])('headed « %s » is not', (heading) => {
    expect(read(frame(heading))).toBeNull();
  });

  test('without the marks of a sheet is not one, whatever its heading', () => {
    expect(read('<main><h1 id="titlePage">Direction du budget</h1></main>')).toBeNull();
  });

  test('that holds a list of results is not one', () => {
    expect(read(`${frame('Direction du budget')}<ul id="results-list"></ul>`)).toBeNull();
  });

  test('keeps the words shown, without the labels for screen readers', () => {
    const facts = read(
      `<nav class="fr-breadcrumb"><ol class="fr-breadcrumb__list">
        <li><a href="/">Accueil</a></li><li><a>Annuaire de l’administration</a></li>
        <li><a href="/x">Ministère&nbsp;de la <b>Culture</b></a></li><li><a aria-current="page">DGMIC</a></li>
      </ol></nav><h1 id="titlePage"><span class="fr-sr-only">Fiche : </span>Direction
        générale des médias<script>var a;</script></h1>`,
    );
    expect(facts).toEqual({
      kind: 'service',
      key: { by: 'id', value: UUID },
      nom: 'Direction générale des médias',
      chemin: ['Ministère de la Culture'],
    });
  });
});
