/**
 * A text from outside on one line, within bounds: without control characters, marks of direction, nor
 * halves of characters, which XML and addresses refuse.
 */
export function cleanText(text: string, most: number): string {
  return text
    .slice(0, most * 4)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
