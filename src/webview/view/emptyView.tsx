/** What the page says when there is no state to show. */

import type { PageCommand, Snapshot } from '../../protocol/panelMessages';
import type { PageStore } from '../store';

export function EmptyView({
  store,
  snapshot,
}: {
  readonly store: PageStore;
  readonly snapshot: Snapshot;
}) {
  const { strings } = store;
  const { status, canDebugFile, problem } = snapshot;
  if (status === 'starting' || status === 'running') {
    return (
      <main class="empty">
        <p role="status">{status === 'starting' ? strings.emptyStarting : strings.emptyRunning}</p>
      </main>
    );
  }
  return (
    <main class="empty">
      {problem !== null && (
        <p class="empty-problem" role="status">
          {problem}
        </p>
      )}
      {status === 'ended' && <p>{strings.emptyEnded}</p>}
      <p>{strings.emptyIntro}</p>
      <ul>
        <li>{commandLink(store, 'runScenario', strings.emptyRunScenario)}</li>
        {canDebugFile && <li>{commandLink(store, 'debugFile', strings.emptyDebugFile)}</li>}
      </ul>
    </main>
  );
}

/** A command that reads like a link, as in VS Code's own empty views. */
export function commandLink(store: PageStore, command: PageCommand, text: string) {
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        store.command(command);
      }}
    >
      {text}
    </button>
  );
}
