import { type End, LockHolders, type Waiting } from './lockHolders';
import { sight, type Rule, type Sighting } from '../rule';

/** Whoever waits for whom for ever, from one on, up to where it closes or ends. */
function circleFrom(start: End, waitOf: (end: End) => Waiting | null): readonly Waiting[] | null {
  const circle: Waiting[] = [];
  let end = start;
  for (;;) {
    const waiting = waitOf(end);
    if (waiting === null) return null;
    circle.push(waiting);
    end = waiting.holder;
    if (end.id === start.id) return circle;
    if (circle.some(({ who }) => who.id === end.id)) return null;
  }
}

/** Threads and tasks wait in a circle for locks that the others hold. */
export const ls011: Rule = {
  id: 'LS011',
  title: "Threads or tasks wait for each other's locks",
  severity: 'error',
  advice:
    'Take the locks in the same order everywhere; a lock that its holder takes again has to be an RLock.',
  kinds: ['lock.acquire', 'task.lock', 'task.new', 'task.done'],
  begin: () => {
    const locks = new LockHolders();
    return {
      memory: locks.memory,
      see(event, before) {
        if (event.kind === 'lock.acquire') locks.noteAcquire(event, before);
        else if (event.kind === 'task.lock') locks.noteTaskLock(event);
        else if (event.kind === 'task.new') locks.noteTask(event, before, true);
        else if (event.kind === 'task.done') locks.noteTask(event, before, false);
        return null;
      },
      end(last, hang) {
        const found: Sighting[] = [];
        if (!hang) return found;
        const told = new Set<string>();
        for (const start of locks.ends(last)) {
          const circle = circleFrom(start, (end) => locks.waitOf(last, end));
          if (circle === null || circle.some(({ who }) => told.has(who.id))) continue;
          for (const { who } of circle) told.add(who.id);
          const [{ seq, tid }] = circle as [Waiting];
          const message = circle.map((one) => one.message).join('; ');
          found.push(
            sight(
              { seq, pid: start.pid, tid },
              message,
              circle.slice(1).filter((one) => one.seq > 0),
            ),
          );
        }
        return found;
      },
    };
  },
};
