/** `_unicode`: what unicodedata takes from the host's own Unicode tables. */
import { makeFunction } from '../vm/define';
import type { Value } from '../vm/object';
import type { World } from '../world';

const CATEGORIES =
  `Ll Lu Lo Lt Lm Nd Nl No Zs Zl Zp Po Pd Ps Pe Pi Pf Pc Sm Sc Sk So Mn Mc Me Cc Cf Co Cs`
    .split(' ')
    .map((name) => ({ name, pattern: new RegExp(`^\\p{${name}}$`, 'u') }));

/** The general category of one character: two letters. */
function category(character: string): string {
  return CATEGORIES.find(({ pattern }) => pattern.test(character))?.name ?? 'Cn';
}

/** What `import _unicode` gives. */
export const unicodeNames: Readonly<Record<string, (w: World) => Value>> = {
  _category: () => makeFunction('_category', 1, 1, (_w, a, at) => category(a[at] as string)),
  _normalize: () =>
    makeFunction('_normalize', 2, 2, (_w, a, at) =>
      (a[at + 1] as string).normalize(a[at] as string),
    ),
};
