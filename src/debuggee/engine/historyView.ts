/** What a client can ask about the history of a run: moments, branches, events. */

import { tokenOf } from '../../engine/kernel/scheduleToken';
import type { Branch, History } from '../../engine/timeTravel/history';
import type { MachineState } from '../../protocol/state';
import type { EventsBody } from '../../protocol/customRequests';
import { encodePage } from '../../trace/encodePage';
import type { TraceEvent } from '../../trace/event';
import { storyOf } from '../../trace/story';
import type { BranchInfo, PositionInfo } from '../debuggee';

export function positionOf({ seq, branch, world }: History): PositionInfo {
  const schedule = tokenOf(world.kernel.schedule);
  return { seq: seq - 1, branch: branch.id, last: branch.store.nextSeq - 1, schedule };
}

/** Where this moment lies in the run. */
export function momentOf(
  history: History,
): Required<Pick<MachineState, 'last' | 'branch' | 'linesToCome'>> {
  const { id, store } = history.branch;
  return { last: store.nextSeq - 1, branch: id, linesToCome: history.linesToCome };
}

export function branchesOf({ branches }: History): readonly BranchInfo[] {
  return branches.map(({ id, parent, from, why, store }) => ({
    id,
    parent,
    from,
    last: store.nextSeq - 1,
    why,
  }));
}

/** At most `limit` events of a branch from number `from` on. */
export function pageOf(
  { store, models }: Branch,
  from: number,
  limit: number,
  decoded: boolean,
): EventsBody {
  const page = encodePage(store, from, limit);
  if (!decoded) return page;
  const events: TraceEvent[] = [];
  for (let seq = page.from; seq < page.from + page.count; seq++) events.push(store.read(seq));
  const stories = events.map((event) => storyOf(event, models.at(event.seq)));
  return { ...page, events, stories };
}
