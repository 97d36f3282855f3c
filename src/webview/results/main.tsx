/** The page of results: of a comparison of versions, or of an exploration of schedules. */

import { render } from 'preact';
import { STRINGS_ELEMENT } from '../../protocol/panelMessages';
import type { KeptResult, ResultsMessage } from '../../protocol/results';
import { RESULT_STRINGS, type ResultStrings } from '../../protocol/resultStrings';
import { ComparisonView } from './comparisonView';
import { ExplorationView } from './explorationView';

interface VsCodeApi {
  postMessage(message: ResultsMessage): void;
  setState(state: KeptResult): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const post = (message: ResultsMessage): void => {
  api.postMessage(message);
};
const strings = readStrings();

render(
  <main>
    <p role="status">{strings.waiting}</p>
  </main>,
  document.body,
);

// VS Code delivers nothing here but what the extension posts: what there is to show.
window.addEventListener('message', ({ data }: MessageEvent<KeptResult>) => {
  api.setState(data);
  const view =
    data.type === 'comparison' ? (
      <ComparisonView result={data} strings={strings} post={post} />
    ) : (
      <ExplorationView result={data} strings={strings} post={post} />
    );
  render(view, document.body);
});
post({ type: 'ready' });

/** The sentences that the extension wrote into the page; English for what is missing. */
function readStrings(): ResultStrings {
  const text = document.getElementById(STRINGS_ELEMENT)?.textContent ?? '{}';
  return { ...RESULT_STRINGS, ...(JSON.parse(text) as Partial<ResultStrings>) };
}
