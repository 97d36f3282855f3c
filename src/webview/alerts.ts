/**
 * The sentences that no user may miss: loops that sleep over a ready handle, and
 * loops that no wakeup reaches. Pure.
 */

import type { PanelStrings } from '../protocol/panelStrings';
import type { MachineState } from '../protocol/state';
import { counted, fill, seconds } from './text';
import { keys } from './tree/keys';
import { isDeaf, type Stranded, strandedIn } from './tree/stranded';

export interface Alert {
  /** The row that it speaks of. */
  readonly key: string;
  readonly text: string;
}

/** At most one alert for each loop. */
export function alertsOf(state: MachineState, strings: PanelStrings): readonly Alert[] {
  const several = state.processes.length > 1;
  return state.processes.flatMap((process) =>
    process.loops.flatMap((loop): Alert[] => {
      const { pid } = process;
      const short = fill(strings.loop, loop.id);
      const name = several ? fill(strings.slotLoopOf, short, pid) : short;
      const stranded = strandedIn(process, loop);
      if (stranded) {
        return [{ key: keys.part(pid, loop.id, 'ready'), text: sentence(strings, name, stranded) }];
      }
      if (!isDeaf(loop)) return [];
      return [{ key: keys.part(pid, loop.id, 'selfPipe'), text: fill(strings.deaf, name) }];
    }),
  );
}

function sentence(strings: PanelStrings, name: string, stranded: Stranded): string {
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
