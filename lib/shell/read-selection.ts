import browser from 'webextension-polyfill';

const MAX_SELECTION = 200_000;

/**
 * What is selected in a frame of a tab, its line breaks kept, fields included; null when nothing is, or
 * when the reader's gesture gave no access to that tab.
 */
export async function readSelectionOf(tabId: number, frameId: number): Promise<string | null> {
  try {
    const [done] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => {
        const field = document.activeElement;
        if (
          field instanceof HTMLTextAreaElement ||
          (field instanceof HTMLInputElement && field.type === 'text')
        ) {
          const { selectionStart: start, selectionEnd: end, value } = field;
          if (start !== null && end !== null && end > start) return value.slice(start, end);
        }
        return String(getSelection() ?? '');
      },
    });
    const selected: unknown = done?.result;
    if (typeof selected !== 'string' || selected.trim() === '') return null;
    return selected.slice(0, MAX_SELECTION);
  } catch {
    // No access to that page: the ordinary case without a gesture.
    return null;
  }
}
