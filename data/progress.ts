/** Says what a long command is doing, on standard error and only on a terminal: pipes stay clean. */
export interface Progress {
  (step: string, count?: number): void;
  end(): void;
}

export function terminalProgress(): Progress {
  const shown = process.stderr.isTTY === true;
  let last = 0;
  let previous = '';
  const write = (step: string, count?: number): void => {
    if (!shown) return;
    const now = Date.now();
    if (step === previous && now - last < 100) return;
    last = now;
    previous = step;
    const number = count === undefined ? '' : ` ${count.toLocaleString('fr-FR')}`;
    process.stderr.write(`\r\u001b[2K${step}${number}`);
  };
  return Object.assign(write, {
    end(): void {
      if (shown) process.stderr.write('\r\u001b[2K');
    },
  });
}
