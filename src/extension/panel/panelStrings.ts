/** The sentences of the page in the user's language. */

import * as vscode from 'vscode';
import { PANEL_STRINGS, type PanelStrings } from '../../protocol/panelStrings';

export function translatedPanelStrings(): PanelStrings {
  const entries = Object.entries(PANEL_STRINGS);
  return Object.fromEntries(
    entries.map(([key, text]) => [key, vscode.l10n.t(text)]),
  ) as PanelStrings;
}
