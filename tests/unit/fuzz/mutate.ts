import type { Hasard } from '../../scale/hasard.ts';

/** Spoils bytes as a bad disk, a bad network or a bad producer would. */
export function mutateBytes(hasard: Hasard, bytes: Uint8Array): Uint8Array {
  // Not `slice`, which on a Buffer of Node is a view.
  const copy = Uint8Array.from(bytes);
  const at = hasard.between(0, Math.max(0, copy.length - 1));
  switch (hasard.pick(['flip', 'flips', 'cut', 'zeros', 'ones', 'number', 'twice', 'empty'])) {
    case 'flip':
      copy[at] = (copy[at] ?? 0) ^ (1 << hasard.between(0, 7));
      return copy;
    case 'flips':
      for (let n = 0; n < 20; n += 1) copy[hasard.between(0, copy.length)] = hasard.between(0, 255);
      return copy;
    case 'cut':
      return copy.slice(0, at);
    case 'zeros':
      return copy.fill(0, at);
    case 'ones':
      return copy.fill(255, at, at + hasard.between(1, 64));
    case 'number':
      if (copy.length >= 4) {
        const value = hasard.pick([0xffff_ffff, 0x7fff_ffff, 0x1000_0000, 65_536, copy.length]);
        const place = Math.min(at - (at % 4), copy.length - 4);
        new DataView(copy.buffer).setUint32(Math.max(0, place), value, true);
      }
      return copy;
    case 'twice':
      return Uint8Array.from([...copy.subarray(0, 20_000), ...copy.subarray(0, 20_000)]);
    default:
      return new Uint8Array();
  }
}

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  4_294_967_295,
  2_000_000_000,
  '',
  'a'.repeat(30_000),
  '\u0000\ud800',
  '__proto__',
  [],
  {},
  Array.from({ length: 3_000 }, (_, n) => n),
  [[[[[[[[]]]]]]]],
];

/** Replaces, takes out or repeats one value somewhere in a page of JSON. */
export function mutateJson(hasard: Hasard, page: Uint8Array): Uint8Array {
  const root = { page: parsed(page) };
  if (root.page === undefined) return mutateBytes(hasard, page);
  let holder: Record<string, unknown> = root;
  let name = 'page';
  for (let depth = hasard.between(0, 6); depth > 0; depth -= 1) {
    const inside = holder[name];
    if (typeof inside !== 'object' || inside === null) break;
    const names = Object.keys(inside);
    if (names.length === 0) break;
    holder = inside as Record<string, unknown>;
    name = hasard.pick(names);
  }
  const what = hasard.pick(['replace', 'replace', 'replace', 'remove', 'nest']);
  if (what === 'remove') delete holder[name];
  else if (what === 'nest') holder[name] = [holder[name], holder[name]];
  else holder[name] = hasard.pick(VALUES);
  return new TextEncoder().encode(JSON.stringify(root.page) ?? 'null');
}

/** Undefined for a page that was spoiled before. */
function parsed(page: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(page));
  } catch {
    return undefined;
  }
}
