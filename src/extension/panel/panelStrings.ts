/** The sentences of pages in the user's language. */

import * as vscode from 'vscode';

export function translated<S extends Readonly<Record<string, string>>>(
  strings: S,
): { readonly [K in keyof S]: string } {
  const entries = Object.entries(strings);
  return Object.fromEntries(entries.map(([key, text]) => [key, vscode.l10n.t(text)])) as {
    readonly [K in keyof S]: string;
  };
}
