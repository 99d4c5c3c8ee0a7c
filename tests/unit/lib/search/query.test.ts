// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../../lib/search/engine.ts';
import {
  END_MARK,
  encodeQuery,
  MAX_QUERY_WORDS,
  readTerms,
  START_MARK,
} from '../../../../lib/search/query.ts';
import type { SearchKind } from '../../../../lib/search/search.ts';

/** Words with a subject: capitals as typed, « ? » after a soft one, « … » after one still open. */
function read(text: string, kind: SearchKind, typing = false): string {
  return readTerms(encodeQuery(text, encodeText), kind, typing)
    .map(({ form, capitals, soft, open }) => {
      const shown = capitals ? form.toUpperCase() : form;
      return `${shown}${soft ? '?' : ''}${open ? '…' : ''}`;
    })
    .join(' ');
}

describe('the words of a query', () => {
  it.each([
    ["qui s'occupe de la paie", 'paie'],
    ["qui s'occupe des passeports ?", 'passeports'],
    ['qui contacter pour les ponts communaux', 'ponts communaux'],
    ['Quel service est chargé de la laïcité', 'laicite'],
    ['quelle direction gère les ports', 'ports'],
    ['qui est responsable des cantines', 'cantines'],
    ['à qui demander un visa', 'visa'],
    ['qui est le directeur de la DGT', 'DGT'],
    ['nom du chef du bureau des longitudes', 'bureau longitudes'],
    ['où trouver le service des archives', 'service? archives'],
    ['comment contacter la DINUM', 'DINUM'],
    ['je cherche le bureau des lois', 'bureau lois'],
    ['téléphone de la DGAC', 'DGAC'],
    ['adresse du ministère de la culture', 'ministere culture'],
    ['que fait le CGDD', 'CGDD'],
    ["c'est quoi la DILA", 'DILA'],
    ['les agents chargés de la paie', 'paie'],
    ['les UX du ministère de la culture', 'UX ministere culture'],
    // What one wants to do about it is no subject, unless it is all there is.
    ['aider les artisans', 'aider? artisans'],
    ['qui peut contester une amende', 'peut? contester? amende'],
    ['financer', 'financer'],
    // A frame is only a frame where something follows it.
    ['contact', 'contact'],
    ['qui', 'QUI'],
    ['mission étalab', 'mission etalab'],
    ['Mission des achats', 'mission achats'],
    ['service des retraites', 'service? retraites'],
    ['direction du contact numérique', 'direction contact numerique'],
  ])('« %s » asks a directory for « %s »', (text, expected) => {
    expect(read(text, 'service')).toBe(expected);
  });

  it.each([
    ["offre d'emploi juriste", 'juriste'],
    ['postes de juriste à Lyon', 'juriste lyon'],
    ['travailler dans la culture', 'culture'],
    ['devenir greffier', 'greffier'],
    ['alternance data 75', 'alternance? data 75'],
    ['stage juriste', 'stage? juriste'],
    ['responsable de la paie', 'responsable paie'],
    ['stage', 'stage'],
  ])('« %s » asks the job board for « %s »', (text, expected) => {
    expect(read(text, 'offre')).toBe(expected);
  });

  it.each([
    ['SUR', 'SUR'],
    ['CE', 'CE'],
    ['bureau SUR', 'bureau SUR'],
    ['les', 'LES'],
    ['direction du budget', 'direction budget'],
    ['DIRECTION GENERALE DU BUDGET', 'direction generale budget'],
    ['D.G.G.N', 'dggn'],
    ['DGEC SD5', 'DGEC SD5'],
  ])('« %s » is read « %s » as to its sigles', (text, expected) => {
    expect(read(text, 'service')).toBe(expected);
  });

  it.each([
    ['direction du bud', 'direction bud…'],
    ['direction du ', 'direction'],
    ['din', 'din…'],
    ['dinum.', 'dinum'],
  ])('« %s » being typed is « %s »', (text, expected) => {
    expect(read(text, 'service', true)).toBe(expected);
  });

  it('always has two terms or more, the first and the last being marks', () => {
    for (const text of ['', 'a', 'chat chat', '…', 'x '.repeat(500)]) {
      const terms = encodeQuery(text, encodeText);
      expect([END_MARK.open, END_MARK.closed]).toContain(terms.at(-1));
      expect(terms[0]).toBe(START_MARK);
      expect(terms.length).toBeLessThanOrEqual(MAX_QUERY_WORDS + 2);
    }
  });
});
