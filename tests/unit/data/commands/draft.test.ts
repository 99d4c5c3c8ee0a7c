import { describe, expect, it } from 'vitest';
import { parseDraftLine, predictDraft } from '../../../../data/commands/draft.ts';
import { lireBrouillon } from '../../../../lib/draft/lire.ts';

const reader = {
  titre: async (reference: string) => (reference === '2026-1' ? 'Juriste' : null),
  lire: async (texte: string) => {
    const lecture = lireBrouillon(texte);
    return lecture.kind === 'refus'
      ? null
      : { lecture, comparaison: { semblables: [], sigles: [] } };
  },
};
const textes = new Map([['2026-1', 'Vous conseillez les services.']]);

describe('a batch of drafts', () => {
  it('takes the title and the text of a reference, which is left out of its answers', async () => {
    const line = await parseDraftLine('{"id":"B1","reference":"2026-1"}', 1, textes, reader);
    expect(line).toEqual({
      id: 'B1',
      texte: 'Juriste\n\nVous conseillez les services.',
      sauf: '2026-1',
    });
  });

  it('takes the text of a line as it is', async () => {
    const line = await parseDraftLine('{"id":"B1","texte":"Juriste"}', 1, textes, reader);
    expect(line).toEqual({ id: 'B1', texte: 'Juriste', sauf: null });
  });

  it('sorts the items of the law by state; a text that is not read has none', async () => {
    const texte = 'Juriste\nCatégorie A\nPoste vacant au 1er mars 2027';
    const answer = await predictDraft({ id: 'B1', texte, sauf: null }, reader);
    expect(answer.trouvees).toEqual(['intitule', 'nature', 'date']);
    expect(answer.aVerifier).toEqual(['categorie']);
    expect(answer.absentes).toContain('candidature');
    const none = await predictDraft({ id: 'B2', texte: '', sauf: null }, reader);
    expect(none).toEqual({ id: 'B2', predicted: [], trouvees: [], aVerifier: [], absentes: [] });
  });

  it.each([
    ['{"id":"B1"', 'Ligne 3\u00a0: ce n’est pas du JSON.'],
    ['3', 'Ligne 3\u00a0: il manque «\u00a0id\u00a0».'],
    ['{"id":"B1"}', 'Ligne 3\u00a0: ni «\u00a0texte\u00a0» ni «\u00a0reference\u00a0».'],
  ])('names the line that is not of the contract: %s', async (line, message) => {
    await expect(parseDraftLine(line, 3, textes, reader)).rejects.toThrow(message);
  });
});
