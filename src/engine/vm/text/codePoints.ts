/**
 * Strings as sequences of code points. Most strings are their own sequence, since each of their
 * characters takes one UTF-16 unit. What long strings are is kept for the last two, as programs
 * index one text many times.
 */

const LONG = 64;
const kept: { text: string; points: string | readonly string[] }[] = [
  { text: '', points: '' },
  { text: '', points: '' },
];
let next = 0;

/** Something whose length counts the code points, and whose elements are they. */
export function pointsOf(s: string): string | readonly string[] {
  if (s.length < LONG) return split(s);
  for (const { text, points } of kept) if (text === s) return points;
  const points = split(s);
  kept[next] = { text: s, points };
  next = 1 - next;
  return points;
}

const split = (s: string): string | string[] => (hasPairs(s) ? [...s] : s);

/** Is there half of a surrogate pair in it? No encoding has bytes for that. */
export function hasHalfPair(s: string): boolean {
  return hasPairs(s) && /\p{Surrogate}/u.test(s);
}

function hasPairs(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const unit = s.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff) return true;
  }
  return false;
}
