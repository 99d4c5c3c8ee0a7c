import { describe, expect, it } from 'vitest';
import { lireBrouillon } from '../../../../lib/draft/lire.ts';
import type { EtatMention, Mention } from '../../../../lib/model/draft.ts';
import { BROUILLONS, type BrouillonLu } from './brouillons.ts';

/** The items that the law asks, in a draft. */
function demandees(texte: string): readonly Mention[] {
  const lecture = lireBrouillon(texte);
  if (lecture.kind === 'refus') throw new Error(lecture.raison);
  return lecture.mentions.filter(({ numero }) => numero !== null);
}

function attendu({ dit, partie = '' }: BrouillonLu, id: string): EtatMention {
  if (dit.split(' ').includes(id)) return 'trouvee';
  return partie.split(' ').includes(id) ? 'a-verifier' : 'absente';
}

const LUES = BROUILLONS.flatMap((brouillon) =>
  demandees(brouillon.texte).map(({ id, etat }) => ({
    nom: brouillon.nom,
    id,
    attendu: attendu(brouillon, id),
    etat,
  })),
);

describe('the items of the law in drafts labelled by reading', () => {
  it('are labelled by names that exist', () => {
    const ids = new Set(LUES.map(({ id }) => id));
    expect(ids.size).toBe(12);
    for (const { dit, partie = '' } of BROUILLONS)
      for (const id of `${dit} ${partie}`.split(' ').filter(Boolean)) expect(ids).toContain(id);
    expect(BROUILLONS.length).toBeGreaterThanOrEqual(40);
  });

  it.each<EtatMention>(['trouvee', 'absente'])('are said « %s » rightly', (etat) => {
    const said = LUES.filter((one) => one.etat === etat);
    const truth = LUES.filter((one) => one.attendu === etat);
    const right = said.filter((one) => one.attendu === etat);
    const faults = LUES.filter((one) => one.etat !== one.attendu).map(
      (one) => `${one.nom}: ${one.id} ${one.etat}, not ${one.attendu}`,
    );
    expect(right.length / said.length, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(right.length / truth.length, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});
