/** The run as a bar: what has happened up to this moment, what comes later, and a handle to drag. */

import { useState } from 'preact/hooks';
import type { MachineState } from '../../protocol/state';
import type { PageCommand } from '../../protocol/panelMessages';
import type { PageStore } from '../store';
import { fill } from '../text';
import { isPast } from '../tree/scene';

interface TimelineProps {
  readonly store: PageStore;
  readonly state: MachineState;
  readonly enabled: boolean;
}

/** What was asked for, and the moment that it was asked at. */
interface Wish {
  readonly seq: number;
  readonly at: number;
}

export function Timeline({ store, state, enabled }: TimelineProps) {
  const { strings } = store;
  const { seq, last = seq } = state;
  const [wish, setWish] = useState<Wish>();
  if (last < 1) return null;
  // A moment in the middle of a statement leads to the statement's end, which may be where we are:
  // from there the next key goes on from what was asked for.
  const value = wish?.at === seq ? wish.seq : seq;
  const past = isPast(state);
  const button = (command: PageCommand & keyof typeof strings, icon: string, usable: boolean) => (
    <button
      type="button"
      class={`action codicon codicon-${icon}`}
      title={strings[command]}
      aria-label={strings[command]}
      aria-disabled={!usable}
      onClick={() => {
        if (usable) store.command(command);
      }}
    />
  );
  return (
    <div class={past ? 'timeline past' : 'timeline'}>
      {button('stepBackCallback', 'debug-reverse-continue', enabled)}
      <input
        type="range"
        min={0}
        max={last}
        value={value}
        disabled={!enabled}
        title={strings.timelineTip}
        aria-label={strings.timeline}
        aria-valuetext={fill(strings.timelineValue, value, last)}
        style={{ '--done': `${String((100 * value) / last)}%` }}
        onInput={({ currentTarget }) => {
          setWish({ seq: currentTarget.valueAsNumber, at: seq });
        }}
        onChange={({ currentTarget }) => {
          store.seek(currentTarget.valueAsNumber);
        }}
      />
      {button('goToPresent', 'debug-continue', enabled && past)}
    </div>
  );
}
