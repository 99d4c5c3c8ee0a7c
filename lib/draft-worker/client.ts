import type { OffreReference } from '../model/ids.ts';
import type { Question, Reponse } from './protocol.ts';

/** The side of the page: asks, and hears the answers to its last question alone. */
export class DraftClient {
  private worker: Worker | null = null;
  private tour = 0;

  constructor(
    private readonly start: () => Worker,
    private readonly embarque: string,
  ) {}

  ask(texte: string, sauf: OffreReference | null, tell: (reponse: Reponse) => void): void {
    this.tour += 1;
    const tour = this.tour;
    const worker = this.worker ?? this.start();
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Reponse>) => {
      if (data.tour === this.tour) tell(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // The next question starts another one.
      worker.terminate();
      this.worker = null;
      tell({ tour, quoi: 'panne', detail: event.message });
    };
    const question: Question = { tour, texte, sauf, embarque: this.embarque };
    worker.postMessage(question);
  }
}
