import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { DraftAnswers } from '../lib/draft-worker/answer.ts';
import type { Question } from '../lib/draft-worker/protocol.ts';
import type { OpenIndex } from '../lib/lookup/open-index.ts';
import { TedDatabase } from '../lib/store/db.ts';
import { InstalledIndex } from '../lib/store/installed-index.ts';
import { openEmbedded } from '../lib/update/embedded.ts';

/** Reads drafts off the page's thread. Only the extension's own pages start it, and nothing leaves it. */
export default defineUnlistedScript(() => {
  const installed = new InstalledIndex(new TedDatabase());
  let embedded: Promise<OpenIndex> | null = null;
  const open = async (embarque: string): Promise<OpenIndex | null> => {
    const opened = await installed.open();
    if (opened.ok) return opened.value;
    embedded ??= openEmbedded(embarque);
    return embedded.catch(() => {
      embedded = null;
      return null;
    });
  };
  const answers = new DraftAnswers(open, (reponse) => self.postMessage(reponse));
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => void answers.ask(data));
});
