/** Which rows differ from the last stop. Pure. */

import { assertNever } from '../../base/assert';
import type { Change } from '../../protocol/panelChanges';
import { keys } from './keys';
import type { Mark } from './node';

/** Marks by key of the row. What is gone marks the row that held it. */
export function marksOf(changes: readonly Change[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const change of changes) {
    const mark: Mark = change.how === 'added' ? 'added' : 'changed';
    const key = change.how === 'removed' ? holderOf(change) : keyOf(change);
    if (key !== undefined && marks.get(key) !== 'added') marks.set(key, mark);
  }
  return marks;
}

function keyOf(change: Change): string {
  switch (change.part) {
    case 'process':
      return keys.process(change.pid);
    case 'thread':
      return keys.thread(change.pid, change.tid);
    case 'slot':
      return keys.slot(change.pid, change.tid, change.slot);
    case 'loop':
      return keys.loop(change.pid, change.loop);
    case 'selfPipe':
      return keys.part(change.pid, change.loop, 'selfPipe');
    case 'ready':
    case 'timer':
    case 'selector':
    case 'task':
      return keys.item(change.pid, change.loop, change.part, change.id);
    default:
      return assertNever(change);
  }
}

function holderOf(change: Change): string | undefined {
  switch (change.part) {
    case 'process':
      return undefined;
    case 'thread':
      return keys.process(change.pid);
    case 'loop':
      // A closed loop keeps its row; one that is gone altogether has none, and no harm is done.
      return keys.loop(change.pid, change.loop);
    case 'ready':
    case 'timer':
    case 'selector':
    case 'task':
      return keys.part(change.pid, change.loop, change.part);
    case 'slot':
    case 'selfPipe':
      return keyOf(change);
    default:
      return assertNever(change);
  }
}
