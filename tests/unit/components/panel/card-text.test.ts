import { describe, expect, it } from 'vitest';
import { cardAsText } from '../../../../components/panel/card-text.ts';
import { BUREAU, OFFRE, OFFRE_AMBIGUE, SERVICE } from '../cards.ts';

describe('cardAsText', () => {
  it('says in plain text what the card says, sources last', () => {
    const lines = cardAsText(SERVICE).replaceAll('\u00a0', ' ').split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'Service central des marées (SCM)',
      SERVICE.url,
      '',
      'Place dans l’organigramme',
      '- Ministère de la Mer',
      '- Direction générale du littoral (DGL)',
    ]);
    expect(lines.slice(-3)).toEqual([
      'Sources',
      '- Services : Service-Public.gouv.fr / DILA, 6 oct. 2026, Licence Ouverte 2.0',
      '- Offres : Choisir le service public / DGAFP, 16 nov. 2026, Licence Ouverte 2.0',
    ]);
  });

  it('leaves out what is empty', () => {
    expect(cardAsText(BUREAU)).not.toMatch(/Offres\n|Profils|semblables/);
  });

  it('gives the employer with its confidence, or says that it is not known', () => {
    expect(cardAsText(OFFRE)).toContain('Service central des marées (SCM) (Probable)');
    expect(cardAsText(OFFRE_AMBIGUE)).toContain('Employeur non déterminé');
  });

  it('escapes what would be markup, in words and in addresses', () => {
    const nom = 'Bureau [des](x) *marées* <b>';
    const text = cardAsText({ ...BUREAU, nom, url: 'https://exemple.fr/a>b c' }, true);
    expect(text.split('\n')[0]).toBe(
      '# [Bureau \\[des\\](x) \\*marées\\* \\<b\\>](<https://exemple.fr/a%3Eb%20c>)',
    );
  });
});
