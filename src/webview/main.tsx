/** Starts the page of the view `loopscope.eventLoops`. */

import { render } from 'preact';
import { connectHost, readStrings } from './host';
import { PageStore } from './store';
import { App } from './view/app';

const host = connectHost();
const store = new PageStore(host, readStrings());

host.onMessage((message) => {
  if (message.type === 'snapshot') store.snapshot.value = message;
  else store.focusTree();
});

render(<App store={store} />, document.body);
host.post({ type: 'ready' });
