/** The page is hidden while the card is printed, and only then. */
const PAGE_AWAY =
  '@media print{html{margin:0!important}html>:not(ted-panneau){display:none!important}}';

/** Prints the card alone: TED is otherwise left out of what a page prints. */
export function printCard(host: HTMLElement): void {
  const away = document.createElement('style');
  away.textContent = PAGE_AWAY;
  host.before(away);
  host.setAttribute('data-print', '');
  const back = (): void => {
    away.remove();
    host.removeAttribute('data-print');
  };
  window.addEventListener('afterprint', back, { once: true });
  window.print();
}
