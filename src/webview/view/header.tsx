/** Above the tree: the session's status, stranded handles, and what changed since the last stop. */

import type { Snapshot } from '../../protocol/panelMessages';
import type { MachineState } from '../../protocol/state';
import { alertsOf } from '../alerts';
import type { PageStore } from '../store';
import { summarise, summariseUndone } from '../summary';
import { counted, fill, seconds } from '../text';
import { isPast } from '../tree/scene';
import { StepToolbar } from './stepToolbar';
import { Timeline } from './timeline';

interface HeaderProps {
  readonly store: PageStore;
  readonly snapshot: Snapshot;
  readonly state: MachineState;
}

export function Header({ store, snapshot, state }: HeaderProps) {
  const { strings } = store;
  const { status, changes, undone } = snapshot;
  const past = isPast(state);
  const toCome = state.linesToCome ?? 0;
  const live = status === 'stopped' || status === 'running';
  const time = fill(strings.statusTime, seconds(state.virtualSeconds));
  const words = statusWords(store, snapshot);
  const event = momentWords(store, state);
  return (
    <header class="header">
      <div class="status" title={`${words} · ${event} · ${time}`}>
        <span
          role="img"
          class={
            past && live
              ? 'status-icon codicon codicon-history status-past'
              : `status-icon codicon codicon-${STATUS_ICONS[status]} status-${status}`
          }
          aria-label={words}
        />
        <span class="status-text">
          {live ? event : words}
          <span class="status-time">{seconds(state.virtualSeconds)}</span>
        </span>
        {live && <StepToolbar store={store} enabled={status === 'stopped'} />}
      </div>
      {live && <Timeline store={store} state={state} enabled={status === 'stopped'} />}
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
            text={
              undone ? summariseUndone(strings, undone, state) : summarise(strings, changes, state)
            }
            icon={undone ? 'history' : 'diff-modified'}
            some={changes.length > 0}
          />
        )}
        {status === 'stopped' && toCome > 0 && (
          <p class="note note-quiet">
            <span class="codicon codicon-output" />
            <span>{counted(strings, 'linesToCome', toCome)}</span>
          </p>
        )}
      </div>
    </header>
  );
}

interface SummaryProps {
  readonly store: PageStore;
  readonly text: string;
  /** Name of a codicon. */
  readonly icon: string;
  readonly some: boolean;
}

function Summary({ store, text, icon, some }: SummaryProps) {
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
      <span class={`codicon codicon-${icon}`} />
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
      return state && isPast(state) ? strings.statusPast : strings.statusStopped;
  }
}

/** "Event 39", "Past · event 12 of 39, branch 1". */
function momentWords({ strings }: PageStore, state: MachineState): string {
  const { seq, last = seq, branch = 0 } = state;
  const [now, end] = [seq.toLocaleString(), last.toLocaleString()];
  if (!isPast(state)) {
    return branch === 0 ? fill(strings.statusEvent, now) : fill(strings.statusBranch, now, branch);
  }
  return branch === 0
    ? fill(strings.statusPastEvent, now, end)
    : fill(strings.statusPastBranch, now, end, branch);
}
