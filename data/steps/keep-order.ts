/** Something that has a place in a table; its parent, where it has one, stands before it. */
export interface Placed {
  readonly id: string;
  readonly parent: string | null;
}

/** Above this share of fresh places out of order, reading one service's offers costs too many pages. */
const MOST_SCATTERED = 0.35;

/**
 * Gives each item the place that it had in the previous index, so that what points at places stays the
 * same: items that are gone leave holes, new ones fill them or go to the end, and the holes that are
 * left are filled from further on. A parent always stands before its children.
 * `items` come in their natural order, which is returned when nothing is gained by another.
 */
export function keepOrder<T extends Placed>(items: readonly T[], previous: readonly string[]): T[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const slots: (T | null)[] = previous.map((id) => byId.get(id) ?? null);
  const place = new Map<string, number>();
  slots.forEach((item, slot) => {
    if (item) place.set(item.id, slot);
  });
  takeOutMoved(items, slots, place);
  const holes = slots.flatMap((item, slot) => (item ? [] : [slot]));
  let nextHole = 0;
  for (const item of items) {
    if (place.has(item.id)) continue;
    const after = item.parent === null ? -1 : (place.get(item.parent) ?? -1);
    const hole = holes[nextHole];
    // Holes are taken in order: one before the parent stays for another.
    if (hole !== undefined && hole > after) {
      nextHole += 1;
      slots[hole] = item;
      place.set(item.id, hole);
    } else {
      place.set(item.id, slots.length);
      slots.push(item);
    }
  }
  closeHoles(slots, place);
  const kept = slots.filter((item) => item !== null);
  return isScattered(items, kept) ? [...items] : kept;
}

/** Items that now have a parent further on leave their place, and so do those below them. */
function takeOutMoved<T extends Placed>(
  items: readonly T[],
  slots: (T | null)[],
  place: Map<string, number>,
): void {
  for (const item of items) {
    const own = place.get(item.id);
    if (own === undefined || item.parent === null) continue;
    const parent = place.get(item.parent);
    if (parent !== undefined && parent < own) continue;
    place.delete(item.id);
    slots[own] = null;
  }
}

/**
 * Moves into each hole the last item whose parent stands before it, which leaves a hole further on, and
 * so on to the end: a few moves a hole, one a level of the tree.
 */
function closeHoles<T extends Placed>(slots: (T | null)[], place: Map<string, number>): void {
  const parentOf = (item: T): number =>
    item.parent === null ? -1 : (place.get(item.parent) ?? -1);
  const holes = slots.flatMap((item, slot) => (item ? [] : [slot]));
  for (let hole = holes.pop(); hole !== undefined; hole = holes.pop()) {
    while (slots.length > 0 && slots[slots.length - 1] === null) slots.pop();
    if (hole >= slots.length) continue;
    // The item next to a hole has its parent before it, so there is always one to move.
    let from = slots.length - 1;
    for (; from > hole; from -= 1) {
      const item = slots[from];
      if (item && parentOf(item) < hole) break;
    }
    const item = slots[from];
    if (!item) continue;
    slots[hole] = item;
    slots[from] = null;
    place.set(item.id, hole);
    holes.push(from);
  }
  while (slots.length > 0 && slots[slots.length - 1] === null) slots.pop();
}

function isScattered<T extends Placed>(natural: readonly T[], kept: readonly T[]): boolean {
  const rank = new Map(natural.map((item, index) => [item.id, index]));
  let steps = 0;
  for (let index = 1; index < kept.length; index += 1) {
    const here = rank.get(kept[index]?.id ?? '') ?? 0;
    const before = rank.get(kept[index - 1]?.id ?? '') ?? 0;
    if (here < before) steps += 1;
  }
  return steps > kept.length * MOST_SCATTERED;
}
