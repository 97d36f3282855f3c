/** How often a breakpoint must have been met before it stops: `3`, `== 3`, `>= 3`, `% 2` and the like. */

/** Given the how-maniest hit it is, from 1. */
export type HitTest = (count: number) => boolean;

const TESTS: Readonly<Record<string, (n: number) => HitTest>> = {
  '': (n) => (count) => count === n,
  '=': (n) => (count) => count === n,
  '==': (n) => (count) => count === n,
  '>': (n) => (count) => count > n,
  '>=': (n) => (count) => count >= n,
  '<': (n) => (count) => count < n,
  '<=': (n) => (count) => count <= n,
  '%': (n) => (count) => count % n === 0,
};

/** Null if the text is no such condition. */
export function parseHitCondition(text: string): HitTest | null {
  const match = /^\s*(==|=|>=|>|<=|<|%|)\s*(\d+)\s*$/.exec(text);
  if (match === null) return null;
  const n = Number(match[2]);
  return match[1] === '%' && n === 0 ? null : TESTS[match[1]](n);
}

/** What to say of a text that is none. */
export function hitConditionProblem(text: string): string {
  return `The hit count "${text}" is not understood: write a number, or one of == > >= < <= % and a number.`;
}
