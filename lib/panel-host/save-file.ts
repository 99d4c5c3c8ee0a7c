/** Hands a text over to the browser as a file to save: nothing leaves the device. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then; kept, it would hold the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
