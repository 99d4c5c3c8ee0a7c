import { useEffect, useState } from 'preact/hooks';

/** True once the condition has held for that long, so that a quick answer never flashes a wait. */
export function useLate(waiting: boolean, afterMs: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [waiting, afterMs]);
  return late && waiting;
}
