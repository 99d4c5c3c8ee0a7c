import { describe, expect, test } from 'vitest';
import { detectCsp } from '../../../../lib/sites/csp.ts';

const NEW = 'https://choisirleservicepublic.gouv.fr';
const OLD = 'https://place-emploi-public.gouv.fr';

const OFFRES: readonly [url: string, reference: string][] = [
  [
    `${NEW}/offre-emploi/data-engineer--intelligence-artificielle-reference-2026-2357158/`,
    '2026-2357158',
  ],
  [
    `${NEW}/offre-emploi/data-engineer--intelligence-artificielle-reference-2026-2357158`,
    '2026-2357158',
  ],
  [`${NEW}/offre-emploi/data-engineer-reference-2026-2357158/?xtor=RSS#postuler`, '2026-2357158'],
  [`${NEW}/Offre-Emploi/data-engineer-Reference-2026-2357158/`, '2026-2357158'],
  [
    `https://www.choisirleservicepublic.gouv.fr/offre-emploi/x-reference-2026-2357158/`,
    '2026-2357158',
  ],
  [`http://choisirleservicepublic.gouv.fr/offre-emploi/x-reference-2026-2357158/`, '2026-2357158'],
  [`${OLD}/offre-emploi/chef-de-projet-reference-MEF_2021-5172/`, 'MEF_2021-5172'],
  [
    `https://www.place-emploi-public.gouv.fr/offre-emploi/x-hf-reference-2021-531419/`,
    '2021-531419',
  ],
  [`http://www.place-emploi-public.gouv.fr/offre-emploi/x-hf-reference-2021-531419`, '2021-531419'],
  [
    `${NEW}/offre-emploi/charge-de-recrutement-hf---conseil-dpartemental-du-morbihan-reference-O056261001001569/`,
    'O056261001001569',
  ],
  [`${NEW}/offre-emploi/x-reference-o056261001001569/`, 'o056261001001569'],
  [`${NEW}/offre-emploi/medecin-de-reference-reference-2026-12345/`, '2026-12345'],
  [`${NEW}/offre-emploi/infirmier-reference-stomie-reference-2023-1175822/`, '2023-1175822'],
  [`${NEW}/offre-emploi/DEF_14-00069057/`, 'DEF_14-00069057'],
  [`${NEW}/offre-emploi/def_15-00064919`, 'def_15-00064919'],
  [`${NEW}/offre-emploi/2021-583541`, '2021-583541'],
  [`${OLD}/offre-emploi/O06919055109/`, 'O06919055109'],
  [`${OLD}/offre-emploi/o01341-202101009853`, 'o01341-202101009853'],
  [`${OLD}/offre-emploi/MINT_BA013PNA-25045`, 'MINT_BA013PNA-25045'],
  [`${NEW}/offre-emploi/enseignant-reference-MENJ-13-2026-36053/`, 'MENJ-13-2026-36053'],
  [
    `${NEW}/offre-emploi/x-reference-MAE_f8143d95-bd15-40af-bb10-be4edba02467/`,
    'MAE_f8143d95-bd15-40af-bb10-be4edba02467',
  ],
  [`${NEW}/offre-emploi/x-reference-AGRI_2026-10-A3TE035010/`, 'AGRI_2026-10-A3TE035010'],
  [`${NEW}/offre-emploi/x-reference-INS1619-MOBINT-F58626/`, 'INS1619-MOBINT-F58626'],
  [`${NEW}/offre-emploi/charg%C3%A9-de-projet-reference-2026-2431080/`, '2026-2431080'],
  [`${NEW}/offre-emploi/100%-t%C3%A9l%E9travail-reference-2026-2431080/`, '2026-2431080'],
];

const LISTES = [
  `${NEW}/`,
  NEW,
  `${NEW}/nos-offres/`,
  `${NEW}/nos-offres/page/2/`,
  `${NEW}/nos-offres/filtres/mot-cles/recrutement/localisation/289/categorie/1805/page/2/`,
  `${NEW}/nos-offres/filtres/mot-cles/charg%C3%A9%20de%20recrutement/`,
  `${NEW}/nos-offres/filtres/mot-cles/%E0%A4%A/`,
  `${NEW}/offre-emploi/`,
  `${NEW}/offre-emploi`,
  `${NEW}/offre-emploi/?reference=2026-2357158`,
  `${NEW}/offre-emploi/chef-de-projet/`,
  `${NEW}/offre-emploi/chef-de-projet-reference-/`,
  `${NEW}/offre-emploi/x-reference-2026-2357158/postuler/`,
  `${NEW}/offre-emploi/x-reference-2026_/`,
  `${NEW}/employeurs/`,
  `${NEW}/employeurs/cour-des-comptes/`,
  `${NEW}/metiers/ressources-humaines/`,
  `${NEW}/espace-recruteurs/`,
  `${NEW}/espace-recruteurs/conseils-recruteurs/rediger-une-offre-demploi-attractive/`,
  `${NEW}/passer-un-concours/`,
  `${NEW}/territoire/bretagne/`,
  `${NEW}/espace-personnel/`,
  `${NEW}/merci/`,
  'https://www.place-emploi-public.gouv.fr/404/',
  `${OLD}/nos-offres/filtres/domaine/3522/page/1`,
];

const UNKNOWN = [
  `${NEW}/wp-content/uploads/pdf-offers/pdf-def_15-00064919/1791011754/charge-de-recrutement.pdf`,
  `${NEW}/wp-admin/admin-ajax.php`,
  `${NEW}/wp-json/api/offer-list`,
  'https://place-ep-recrute.talent-soft.com/handlers/offerRss.ashx?LCID=1036&Rss_Entity=1',
  'https://place-ep-recrute.talent-soft.com/offre-emploi/2026-2357158/',
  'https://www.emploi-territorial.fr/offre/o056261001001569-charge-recrutement',
  'https://blog.choisirleservicepublic.gouv.fr/offre-emploi/2026-2357158/',
  'https://choisirleservicepublic.gouv.fr.example.org/offre-emploi/2026-2357158/',
  'https://choisirleservicepublic.fr/offre-emploi/2026-2357158/',
  'ftp://choisirleservicepublic.gouv.fr/offre-emploi/2026-2357158/',
  'file:///offre-emploi/2026-2357158/',
  `data:text/html,${NEW}/offre-emploi/2026-2357158/`,
];

describe('an address of the job board', () => {
  test.each(OFFRES)('%s names the offer %s', (url, reference) => {
    expect(detectCsp(new URL(url))).toEqual({ kind: 'offre', site: 'csp', reference });
  });

  test.each(LISTES)('%s is a list, home or editorial page', (url) => {
    expect(detectCsp(new URL(url))).toEqual({ kind: 'liste', site: 'csp' });
  });

  test.each(UNKNOWN)('%s is left alone', (url) => {
    expect(detectCsp(new URL(url))).toBeNull();
  });
});
