/** Two branches of a run side by side, from a little before where they part. */

import { ComparedRun } from '../../compare/comparedRun';
import { partedPairs, partingReport } from '../../compare/comparison';
import type { Branch, History } from '../../engine/timeTravel/history';
import type { BranchComparison } from '../debuggee';
import { noSuchBranch } from '../failures';

/** So many events before the parting are told, and after it. */
const BEFORE = 200;
const AFTER = 2000;

export function compareBranches(history: History, a: number, b: number): BranchComparison {
  const [runA, runB] = [a, b].map((id) => comparedRun(history, id));
  const [pair] = partedPairs([runA, runB]);
  if (pair === undefined) return { parting: null, a: [], b: [] };
  const { seq, seqB, eventA, eventB, pid, thread } = partingReport(pair);
  const told = (run: ComparedRun, at: number): readonly string[] =>
    run
      .lines(Math.max(0, at - BEFORE), Math.min(run.end, at + AFTER))
      .map((line) => `${line.thread} (pid ${line.pid}): ${line.text}`);
  return {
    parting: {
      a: { seq, story: eventA?.story ?? null },
      b: { seq: seqB, story: eventB?.story ?? null },
      pid,
      thread,
    },
    a: told(runA, seq),
    b: told(runB, seqB),
  };
}

function comparedRun(history: History, id: number): ComparedRun {
  const branch: Branch | undefined = history.branches.find((one) => one.id === id);
  if (branch === undefined) throw noSuchBranch(id);
  return new ComparedRun(String(id), branch.store);
}
