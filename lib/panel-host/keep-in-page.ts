const MAX_RETURNS = 20;
/** A page that only now and then rebuilds itself is not one that insists. */
const WITHIN_MS = 10_000;

/**
 * Puts the host back when the page's own scripts remove it or move it elsewhere, and gives up on a page
 * that insists: the panel never fights the page for long.
 */
export function keepInPage(host: Element, signal: AbortSignal): void {
  let returns: readonly number[] = [];
  const observer = new MutationObserver(() => {
    if (host.parentElement === document.documentElement) return;
    const now = Date.now();
    returns = returns.filter((at) => now - at < WITHIN_MS);
    if (returns.length >= MAX_RETURNS) return;
    returns = [...returns, now];
    document.documentElement.append(host);
  });
  // The page itself may be replaced, with all that was in it.
  for (const node of [document, document.documentElement])
    observer.observe(node, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
