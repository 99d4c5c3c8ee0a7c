import { useEffect, useState } from 'preact/hooks';

const SAID_FOR_MS = 3000;

/** A short confirmation, shown and announced, that leaves by itself. */
export function useSaid(): [string, (text: string) => void] {
  const [said, setSaid] = useState({ text: '' });
  useEffect(() => {
    if (!said.text) return;
    const timer = setTimeout(() => setSaid({ text: '' }), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said.text, (text) => setSaid({ text })];
}
