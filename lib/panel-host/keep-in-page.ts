const MAX_RETURNS = 20;

/**
 * Puts the host back when the page's own scripts remove it, and gives up on a page that insists:
 * the panel never fights the page for long.
 */
export function keepInPage(host: Element, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected || returns >= MAX_RETURNS) return;
    returns += 1;
    document.documentElement.append(host);
  });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
