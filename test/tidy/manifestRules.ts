/** Rules about package.json, over its plain data. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where VS Code shows what stands in the manifest. */
const SHOWN_KEYS: ReadonlySet<string> = new Set([
  'contents',
  'contextualTitle',
  'deprecationMessage',
  'description',
  'enumDescriptions',
  'enumItemLabels',
  'errorMessage',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'patternErrorMessage',
  'shortTitle',
  'title',
  'unverifiedBreakpoints',
]);

/** The product's name is the same in every language. */
const PRODUCT = 'Loopscope';

/** The texts that a user sees but that package.nls.json cannot translate, with their places. */
export function untranslatableTexts(value: Json, place = '', shown = false): string[] {
  if (typeof value === 'string') {
    if (!shown || value === PRODUCT || /^%[^%]+%$/.test(value)) return [];
    return [`${place}: "${value}" is not in package.nls.json`];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Array) {
    return value.flatMap((item: Json, i) => untranslatableTexts(item, `${place}[${i}]`, shown));
  }
  return Object.entries(value).flatMap(([key, item]) => {
    // `name` is an identifier almost everywhere; it is shown for views and launch configurations.
    const isShownName = key === 'name' && /\.(views|debuggers)\b/.test(place);
    const here = place === '' ? key : `${place}.${key}`;
    return untranslatableTexts(item, here, SHOWN_KEYS.has(key) || isShownName);
  });
}

/** The keys that the manifest asks package.nls.json for. */
export function translationKeys(value: Json): string[] {
  if (typeof value === 'string') {
    const key = /^%([^%]+)%$/.exec(value)?.[1];
    return key === undefined ? [] : [key];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(translationKeys);
}

/** How much one colour stands out from another, from 1 to 21 (WCAG 2); `#RRGGBB`. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
