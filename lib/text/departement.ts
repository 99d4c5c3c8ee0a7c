/** Code in « Hauts-de-Seine (92) », « Corrèze (19 ) », « La Réunion (974) »; empty when there is none. */
export function departementCode(label: string): string {
  const match = /\(\s*(2[ab]|\d{2,3})\s*\)\s*$/i.exec(label);
  return match ? (match[1] ?? '').toUpperCase() : '';
}

/** Department of a French postcode: `20` is split by the island's halves, overseas takes three digits. */
export function departementOfCodePostal(codePostal: string): string {
  if (!/^\d{5}$/.test(codePostal)) return '';
  const two = codePostal.slice(0, 2);
  if (two === '97' || two === '98') return codePostal.slice(0, 3);
  if (two === '20') return codePostal < '20200' ? '2A' : '2B';
  return two;
}
