/** The sentences that no user may miss: loops that sleep over a ready handle. Pure. */

import type { PanelStrings } from '../protocol/panelStrings';
import type { MachineState } from '../protocol/state';
import { counted, fill, seconds } from './text';
import { keys } from './tree/keys';
import { type Stranded, strandedIn } from './tree/stranded';

export interface Alert {
  /** The row that it speaks of. */
  readonly key: string;
  readonly text: string;
}

/** One alert for each loop with stranded handles. */
export function alertsOf(state: MachineState, strings: PanelStrings): readonly Alert[] {
  return state.processes.flatMap((process) =>
    process.loops.flatMap((loop) => {
      const stranded = strandedIn(process, loop);
      if (!stranded) return [];
      const several = state.processes.length > 1;
      const text = sentence(strings, stranded, several);
      return [{ key: keys.part(process.pid, loop.id, 'ready'), text }];
    }),
  );
}

function sentence(strings: PanelStrings, stranded: Stranded, several: boolean): string {
  const short = fill(strings.loop, stranded.loop.id);
  const name = several ? fill(strings.slotLoopOf, short, stranded.pid) : short;
  const handles = counted(strings, 'strandedHandle', stranded.handles.length);
  switch (stranded.why) {
    case 'deaf':
      return fill(
        strings.strandedDeaf,
        name,
        handles,
        counted(strings, 'byte', stranded.loop.selfPipe.bytes),
      );
    case 'forEver':
      return fill(strings.strandedForEver, name, handles);
    case 'until':
      return fill(strings.strandedUntil, name, seconds(stranded.until ?? 0), handles);
  }
}
