/** "Did you mean": the known name nearest to a wrong one, as CPython's `suggestions.c` finds it. */

const MOVE = 2;
const CASE = 1;
const LONGEST = 40;
const MOST = 750;

/** The nearest of the names, if one is near enough. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  if (names.length >= MOST || name.length > LONGEST) return undefined;
  let nearest: string | undefined;
  let distance = Infinity;
  for (const candidate of names) {
    if (candidate === name || candidate.length > LONGEST) continue;
    const limit = Math.min(((name.length + candidate.length + 3) * MOVE) / 6, distance - 1);
    const found = editDistance(name, candidate);
    if (found > limit) continue;
    nearest = candidate;
    distance = found;
  }
  return nearest;
}

/** What follows a message: `. Did you mean 'name'?` or nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === undefined ? '' : `. Did you mean '${nearest}'?`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * MOVE);
  for (let i = 1; i <= a.length; i++) {
    const next = [i * MOVE];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + substitution(a[i - 1], b[j - 1]);
      next.push(Math.min(change, row[j] + MOVE, next[j - 1] + MOVE));
    }
    row = next;
  }
  return row[b.length];
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}
