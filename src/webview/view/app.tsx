/** The page: the header and the tree, or what stands in their place. */

import type { PageStore } from '../store';
import { EmptyView, commandLink } from './emptyView';
import { Header } from './header';
import { TreeView } from './treeView';

export function App({ store }: { readonly store: PageStore }) {
  const snapshot = store.snapshot.value;
  // Nothing at all until the extension has spoken: a flash of "no session" would be a lie.
  if (!snapshot) return null;
  const { state, status } = snapshot;
  if (!state || state.processes.length === 0)
    return <EmptyView store={store} snapshot={snapshot} />;
  const over = status === 'none' || status === 'ended' || status === 'died';
  return (
    <main class={over ? 'page over' : 'page'}>
      <Header store={store} snapshot={snapshot} state={state} />
      <TreeView store={store} />
      {over && (
        <footer class="footer">
          {commandLink(store, 'runScenario', store.strings.emptyEndedAgain)}
        </footer>
      )}
    </main>
  );
}
