import type { TraceEvent } from '../../trace/event';
import type { Model, ProcessModel } from '../../trace/model';
import { sight, type Rule } from '../rule';

/** The process that opened an epoll instance which another one uses, if it is alive and has it. */
function otherOwner(
  openers: ReadonlyMap<number, number>,
  ofd: number,
  pid: number,
  model: Model,
): number {
  const opener = openers.get(ofd) ?? pid;
  if (opener === pid) return 0;
  const process = model.processes.get(opener);
  if (process?.state !== 'running') return 0;
  for (const held of process.fds.values()) if (held === ofd) return opener;
  return 0;
}

/** What an event does to an epoll instance; null for nothing. */
function selectorUse(
  event: TraceEvent,
  process: ProcessModel | undefined,
): { readonly ofd: number; readonly did: string } | null {
  if (event.kind === 'epoll.ctl') {
    if (event.errno !== 0) return null;
    const verb = event.op === 'DEL' ? 'takes descriptor' : 'changes descriptor';
    const where = event.op === 'DEL' ? 'out of the selector' : 'in the selector';
    return { ofd: event.epoll, did: `${verb} ${event.fd} ${where}` };
  }
  if (event.kind === 'epoll.poll') return { ofd: event.epoll, did: 'waits on the selector' };
  if (event.kind !== 'thread.block' || event.on !== 'select') return null;
  return { ofd: process?.fds.get(event.object) ?? 0, did: 'waits on the selector' };
}

/** A child waits on, or changes, the epoll instance that it shares with its parent. */
export const ls005: Rule = {
  id: 'LS005',
  title: 'A selector is shared with another process',
  severity: 'error',
  advice: 'In the child, neither run nor close an inherited loop; leave with os._exit().',
  kinds: ['fd.open', 'epoll.ctl', 'epoll.poll', 'thread.block'],
  begin: () => {
    const openers = new Map<number, number>();
    const told = new Set<string>();
    return {
      memory: [openers, told],
      see(event, before) {
        if (event.kind === 'fd.open') {
          if (event.type === 'epoll') openers.set(event.ofd, event.pid);
          return null;
        }
        const process = before.processes.get(event.pid);
        const use = selectorUse(event, process);
        if (use === null) return null;
        const { ofd, did } = use;
        const other = otherOwner(openers, ofd, event.pid, before);
        if (other === 0 || process === undefined) return null;
        const key = `${event.pid} ${did}`;
        if (told.has(key)) return null;
        told.add(key);
        const loss =
          event.kind === 'epoll.ctl' && event.op === 'DEL'
            ? `: process ${other} never hears of it again`
            : `: what becomes ready wakes only one of the two`;
        const message = `process ${event.pid} ${did} that it shares with process ${other}${loss}`;
        return sight(event, message, [{ seq: process.bornAt, message: 'forked here' }]);
      },
    };
  },
};
