/** Above the tree: the session's status, stranded handles, and what changed since the last stop. */

import type { Snapshot } from '../../protocol/panelMessages';
import type { MachineState } from '../../protocol/state';
import { alertsOf } from '../alerts';
import type { PageStore } from '../store';
import { summarise } from '../summary';
import { fill, seconds } from '../text';
import { StepToolbar } from './stepToolbar';

interface HeaderProps {
  readonly store: PageStore;
  readonly snapshot: Snapshot;
  readonly state: MachineState;
}

export function Header({ store, snapshot, state }: HeaderProps) {
  const { strings } = store;
  const { status, changes } = snapshot;
  const live = status === 'stopped' || status === 'running';
  const time = fill(strings.statusTime, seconds(state.virtualSeconds));
  const words = statusWords(store, snapshot);
  const event = fill(strings.statusEvent, state.seq.toLocaleString());
  return (
    <header class="header">
      <div class="status" title={`${words} · ${event} · ${time}`}>
        <span
          role="img"
          class={`status-icon codicon codicon-${STATUS_ICONS[status]} status-${status}`}
          aria-label={words}
        />
        <span class="status-text">
          {live ? event : words}
          <span class="status-time">{seconds(state.virtualSeconds)}</span>
        </span>
        {live && <StepToolbar store={store} enabled={status === 'stopped'} />}
      </div>
      {/* Polite: it is read after what the user is doing, and only when its text changes. */}
      <div role="status">
        {snapshot.problem !== null && (
          <p class="note note-error">
            <span class="codicon codicon-error" />
            <span>{snapshot.problem}</span>
          </p>
        )}
        {alertsOf(state, strings).map((alert) => (
          <button
            key={alert.key}
            type="button"
            class="note note-stranded"
            title={strings.strandedTip}
            onClick={() => {
              store.reveal(alert.key);
            }}
          >
            <span class="codicon codicon-warning" />
            <span>{alert.text}</span>
          </button>
        ))}
        {status === 'stopped' && changes && (
          <Summary
            store={store}
            text={summarise(strings, changes, state)}
            some={changes.length > 0}
          />
        )}
      </div>
    </header>
  );
}

interface SummaryProps {
  readonly store: PageStore;
  readonly text: string;
  readonly some: boolean;
}

function Summary({ store, text, some }: SummaryProps) {
  if (!some) return <p class="note note-quiet">{text}</p>;
  return (
    <button
      type="button"
      class="note note-changes"
      title={`${text}\n${store.strings.showNextChange}`}
      onClick={() => {
        store.revealNextChange();
      }}
    >
      <span class="codicon codicon-diff-modified" />
      <span>{text}</span>
    </button>
  );
}

const STATUS_ICONS: Readonly<Record<Snapshot['status'], string>> = {
  none: 'circle-outline',
  starting: 'loading',
  running: 'debug-start',
  stopped: 'debug-pause',
  ended: 'debug-stop',
  died: 'error',
};

function statusWords({ strings }: PageStore, { status, state }: Snapshot): string {
  switch (status) {
    case 'none':
    case 'ended':
      // A session can end before its program does; the tree then shows processes that were alive.
      return state?.processes.some(({ exitCode }) => exitCode === null)
        ? strings.statusCut
        : strings.statusEnded;
    case 'died':
      return strings.statusDied;
    case 'starting':
      return strings.emptyStarting;
    case 'running':
      return strings.statusRunning;
    case 'stopped':
      return strings.statusStopped;
  }
}
