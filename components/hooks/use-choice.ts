import type { NamedOffre } from '../../lib/corrections.ts';
import type { Candidat, OffreCard } from '../../lib/model/card.ts';
import { type CorrectionApi, corrected, keepChoice } from '../panel/corrected.ts';
import { withEmployer } from '../panel/with-employer.ts';
import type { Ask, useScreens } from './use-screens.ts';

interface Chosen {
  readonly api: CorrectionApi;
  readonly screens: Pick<ReturnType<typeof useScreens>, 'choose'>;
  /** The offer that is asked about; null where there is none. */
  readonly offre: NamedOffre | null;
  /** Asks for its card as TED alone gives it. */
  readonly ask: Ask;
  /** The device could not keep the choice: it then lasts as long as the card. */
  readonly onRefused: (error: unknown) => void;
}

/** What the reader says of an offer's employer, and taking it back. */
export function useChoice({ api, screens, offre, ask, onRefused }: Chosen) {
  return {
    choose: (card: OffreCard, candidat: Candidat | null) => {
      if (offre) keepChoice(api, offre, candidat).catch(onRefused);
      screens.choose(candidat ? 'fait' : 'aucun', () => withEmployer(api, card, candidat));
    },
    undo: () =>
      screens.choose(null, async () => {
        const found = offre && (await api.corrections?.find(offre));
        if (found) await api.corrections?.forget(found);
        return corrected(api, ask, offre);
      }),
  };
}
