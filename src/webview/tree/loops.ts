/** Rows of one event loop. Pure. */

import type { PanelStringKey, PanelStrings } from '../../protocol/panelStrings';
import type { LoopState, ProcessState } from '../../protocol/state';
import { fill } from '../text';
import { handleNode, readyNode, timersNode } from './handles';
import { keys } from './keys';
import { type Tone, type TreeNode, joined, lines, node } from './node';
import { type Scene, ownerOf } from './scene';
import { type Stranded, strandedIn } from './stranded';
import { tasksNode } from './tasks';
import { selectorNode, selfPipeNode } from './wakeups';

/** A loop with its ready queue, timers, selector map, self-pipe and tasks. */
export function loopNode(scene: Scene, process: ProcessState, loop: LoopState): TreeNode {
  const { strings } = scene;
  const key = keys.loop(process.pid, loop.id);
  const stranded = strandedIn(process, loop);
  const owner = ownerOf(process, loop);
  const closed = loop.phase === 'closed';
  const words = joined(
    loop.copyOf !== null && fill(strings.loopCopy, loop.copyOf),
    phaseWords(strings, loop.phase),
    !closed && loop.iteration > 0 && fill(strings.loopIteration, loop.iteration),
  );
  const owned = owner ? fill(strings.loopOwned, owner.name) : strings.loopNoOwner;
  return node({
    key,
    icon: loop.copyOf !== null ? 'repo-forked' : 'sync',
    tone: loopTone(loop, owner !== undefined),
    label: fill(strings.loop, loop.id),
    description: words,
    tooltip: lines(
      fill(strings.loopTip, loop.id, process.pid, joined(words, owned)),
      stranded && strings.strandedTip,
    ),
    badge: strandedBadge(strings, stranded),
    mark: scene.marks.get(key),
    open: !closed,
    children: closed ? [] : loopParts(scene, process, loop, stranded),
  });
}

/** "in select", "running callbacks"; a phase that the page does not know is shown as it is. */
export function phaseWords(strings: PanelStrings, phase: string): string {
  const key = PHASES[phase];
  return key ? strings[key] : phase;
}

const PHASES: Readonly<Record<string, PanelStringKey | undefined>> = {
  created: 'phaseCreated',
  between: 'phaseBetween',
  preparing: 'phasePreparing',
  select: 'phaseSelect',
  events: 'phaseEvents',
  running: 'phaseRunning',
  idle: 'phaseIdle',
  closed: 'phaseClosed',
  stale: 'phaseStale',
};

function loopParts(
  scene: Scene,
  process: ProcessState,
  loop: LoopState,
  stranded: Stranded | undefined,
): TreeNode[] {
  const parts = [
    readyNode(scene, process, loop, stranded),
    timersNode(scene, process, loop),
    selectorNode(scene, process, loop),
    selfPipeNode(scene, process, loop),
    tasksNode(scene, process, loop),
  ];
  if (!loop.current) return parts;
  const row = handleNode(scene, process, loop, 'current', loop.current, '');
  const description = joined(scene.strings.runningNow, row.description);
  return [{ ...row, icon: 'debug-stackframe', tone: 'running', description }, ...parts];
}

function loopTone(loop: LoopState, owned: boolean): Tone {
  if (loop.phase === 'closed') return 'dim';
  if (loop.copyOf !== null) return 'fork';
  if (loop.phase === 'select') return 'select';
  return owned ? 'running' : 'plain';
}

function strandedBadge(strings: PanelStrings, stranded: Stranded | undefined): TreeNode['badge'] {
  if (!stranded) return undefined;
  return { text: fill(strings.strandedBadge, stranded.handles.length), tone: 'stranded' };
}
