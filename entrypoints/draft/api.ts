import browser from 'webextension-polyfill';
import type { DraftApi } from '../../components/draft/draft-api.ts';
import { takeDraft } from '../../lib/draft-handoff.ts';
import { DraftClient } from '../../lib/draft-worker/client.ts';
import { deleteDraft, keepDraft, readDrafts } from '../../lib/kept-drafts.ts';
import { log } from '../../lib/log.ts';
import { readSelectionOf } from '../../lib/shell/read-selection.ts';

const { local, session } = browser.storage;

const client = new DraftClient(
  () => new Worker(browser.runtime.getURL('/draft-worker.js')),
  browser.runtime.getURL('index/'),
);

/** « Rédiger » in this browser: its own worker, the storage of this device, the tab beside. */
export const draftApi: DraftApi = {
  analyse: (texte, sauf, tell) =>
    client.ask(texte, sauf, (reponse) => {
      if (reponse.quoi === 'panne') log.error('draft', reponse.detail);
      tell(reponse);
    }),
  readSelection: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? null : readSelectionOf(tab.id, 0);
  },
  onHandoff: (take) => {
    const look = async (): Promise<void> => {
      const draft = await takeDraft(session);
      if (draft) take(draft);
    };
    const report = (error: unknown): void => log.error('draft', error);
    session.onChanged.addListener(() => {
      look().catch(report);
    });
    look().catch(report);
  },
  copyText: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  saveFile: (name, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    link.download = name;
    link.click();
    // The browser has begun to read it by the next task.
    setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  },
  openPage: (url) => {
    browser.tabs.create({ url }).catch((error: unknown) => log.error('open', error));
  },
  readDrafts: () => readDrafts(local),
  keepDraft: (draft) => keepDraft(local, draft),
  deleteDraft: (id) => deleteDraft(local, id).catch(() => undefined),
};
