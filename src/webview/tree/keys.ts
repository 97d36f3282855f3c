/**
 * Keys of rows. They are made of pids, tids and object ids, which stay the same over stops, so that
 * expansion, selection and marks stay with their thing.
 */

/** The parts of a loop that hold things of their own. */
export type LoopPart = 'current' | 'ready' | 'timer' | 'selector' | 'task';

export const keys = {
  hang: 'hang',
  hungThread: (tid: number) => `hang/t${String(tid)}`,
  hazards: 'hazards',
  hazard: (id: string, seq: number) => `hazards/${id}/${String(seq)}`,
  history: 'history',
  pastEvent: (seq: number) => `history/${String(seq)}`,
  process: (pid: number) => `p${String(pid)}`,
  thread: (pid: number, tid: number) => `p${String(pid)}/t${String(tid)}`,
  slots: (pid: number, tid: number) => `p${String(pid)}/t${String(tid)}/slots`,
  slot: (pid: number, tid: number, slot: string) => `p${String(pid)}/t${String(tid)}/slots/${slot}`,
  loop: (pid: number, loop: number) => `p${String(pid)}/l${String(loop)}`,
  part: (pid: number, loop: number, part: LoopPart | 'selfPipe') =>
    `p${String(pid)}/l${String(loop)}/${part}`,
  item: (pid: number, loop: number, part: LoopPart, id: number) =>
    `p${String(pid)}/l${String(loop)}/${part}/${String(id)}`,
} as const;
