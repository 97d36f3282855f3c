import type { Model } from '../../trace/model';
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

/** A child waits on, or changes, the epoll instance that it shares with its parent. */
export const ls005: Rule = {
  id: 'LS005',
  title: 'A selector is shared with another process',
  severity: 'error',
  advice: 'In the child, neither run nor close an inherited loop; leave with os._exit().',
  kinds: ['fd.open', 'epoll.ctl', 'thread.block'],
  begin: () => {
    const openers = new Map<number, number>();
    const told = new Set<string>();
    return {
      see(event, before) {
        if (event.kind === 'fd.open') {
          if (event.type === 'epoll') openers.set(event.ofd, event.pid);
          return null;
        }
        const process = before.processes.get(event.pid);
        let ofd = 0;
        let did = '';
        if (event.kind === 'epoll.ctl') {
          ofd = event.epoll;
          did =
            event.op === 'DEL'
              ? `takes descriptor ${event.fd} out of the selector`
              : `changes descriptor ${event.fd} in the selector`;
          if (event.errno !== 0) return null;
        } else if (event.kind === 'thread.block' && event.on === 'select') {
          ofd = process?.fds.get(event.object) ?? 0;
          did = 'waits on the selector';
        } else return null;
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
