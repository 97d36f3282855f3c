/** The page's only door to the extension: VS Code's messages and the page's own saved state. */

import {
  type MessageFromPage,
  type MessageToPage,
  STRINGS_ELEMENT,
} from '../protocol/panelMessages';
import { PANEL_STRINGS, type PanelStrings } from '../protocol/panelStrings';

interface VsCodeApi {
  postMessage(message: MessageFromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  post(message: MessageFromPage): void;
  /** What the page saved before it was hidden; undefined the first time. */
  savedState(): unknown;
  saveState(state: unknown): void;
  onMessage(listener: (message: MessageToPage) => void): void;
}

/** The host of this page. VS Code allows this call once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => {
      api.postMessage(message);
    },
    savedState: () => api.getState(),
    saveState: (state) => {
      api.setState(state);
    },
    onMessage: (listener) => {
      // VS Code delivers nothing here but what the extension posts.
      window.addEventListener('message', (event: MessageEvent<MessageToPage>) => {
        listener(event.data);
      });
    },
  };
}

/** The sentences that the extension wrote into the page; English for what is missing. */
export function readStrings(): PanelStrings {
  const text = document.getElementById(STRINGS_ELEMENT)?.textContent ?? '{}';
  const translated = JSON.parse(text) as Partial<PanelStrings>;
  return { ...PANEL_STRINGS, ...translated };
}
