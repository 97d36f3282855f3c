/** The legend: what the families and kinds of events mean, for the panel and for `--help`. */

import { EVENT_TABLE, FAMILIES, type Family } from './table';

export interface LegendFamily {
  readonly family: Family;
  readonly kinds: readonly { readonly kind: string; readonly doc: string }[];
}

/** All kinds by family, in the order of the table. */
export function legend(): LegendFamily[] {
  return FAMILIES.map((family) => ({
    family,
    kinds: EVENT_TABLE.filter((entry) => entry.family === family).map(({ kind, doc }) => ({
      kind,
      doc,
    })),
  }));
}
