import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TabPage } from '../lib/messages/protocol.ts';
import { leaveFacts, leftPage } from '../lib/panel-host/handoff.ts';
import { readPage } from '../lib/sites/read-page.ts';

/**
 * Reads a recognised page, once it is there to be read: for the tab, which comes after, and for whoever
 * runs this script, the side panel of the browser for one.
 */
export default defineUnlistedScript(async (): Promise<TabPage | null> => {
  const page = leftPage();
  if (!page) return null;
  const reading = untilThere().then(() => readPage(document, page));
  leaveFacts(reading);
  const facts = await reading;
  return facts && { url: location.href, facts };
});

async function untilThere(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) =>
    document.addEventListener('DOMContentLoaded', resolve, { once: true }),
  );
}
