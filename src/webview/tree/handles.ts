/** Rows of the ready queue and of the timers. Pure. */

import type { HandleState, LoopState, ProcessState } from '../../protocol/state';
import { baseName, fill, seconds } from '../text';
import { type LoopPart, keys } from './keys';
import { type SourceRef, type TreeNode, joined, lines, node } from './node';
import { type Scene, threadName } from './scene';
import type { Stranded } from './stranded';

/** Up to so many rows of a list are shown without being asked for. */
const OPEN_UP_TO = 20;

/** Whether a list of so many items is open until the user decides. */
export function opensByDefault(count: number): boolean {
  return count > 0 && count <= OPEN_UP_TO;
}

/** The ready queue with its handles in the order in which they will run. */
export function readyNode(
  scene: Scene,
  process: ProcessState,
  loop: LoopState,
  stranded: Stranded | undefined,
): TreeNode {
  const { strings } = scene;
  const key = keys.part(process.pid, loop.id, 'ready');
  const count = loop.ready.length;
  const unique = uniqueKeys();
  return node({
    key,
    icon: stranded ? 'warning' : 'inbox',
    tone: stranded ? 'stranded' : count === 0 ? 'dim' : 'plain',
    label: strings.ready,
    description: stranded ? strings.stranded : count === 0 ? strings.empty : '',
    tooltip: stranded ? strings.strandedTip : strings.readyTip,
    badge: count === 0 ? undefined : { text: String(count), tone: stranded ? 'stranded' : 'plain' },
    mark: scene.marks.get(key),
    open: opensByDefault(count),
    children: loop.ready.map((handle) => {
      const lost = stranded !== undefined && !handle.cancelled;
      const words = lost ? strings.stranded : '';
      const row = handleNode(scene, process, loop, 'ready', handle, words);
      return { ...row, key: unique(row.key), tone: lost ? 'stranded' : row.tone };
    }),
  });
}

/** The timers, the earliest first (the heap's own order says little to a reader). */
export function timersNode(scene: Scene, process: ProcessState, loop: LoopState): TreeNode {
  const { strings } = scene;
  const key = keys.part(process.pid, loop.id, 'timer');
  const count = loop.timers.length;
  const sorted = [...loop.timers].sort((a, b) => a.when - b.when);
  const unique = uniqueKeys();
  return node({
    key,
    icon: 'watch',
    tone: count === 0 ? 'dim' : 'plain',
    label: strings.timers,
    description: count === 0 ? strings.none : '',
    tooltip: strings.timersTip,
    badge: count === 0 ? undefined : { text: String(count), tone: 'plain' },
    mark: scene.marks.get(key),
    open: opensByDefault(count),
    children: sorted.map(({ when, handle }) => {
      const row = handleNode(scene, process, loop, 'timer', handle, '');
      const tooltip = lines(row.tooltip, fill(strings.dueTip, seconds(when)));
      const badge = { text: dueWords(scene, when), tone: 'plain' } as const;
      return { ...row, key: unique(row.key), tooltip, badge };
    }),
  });
}

/** One handle; `words` are said after who scheduled it. */
export function handleNode(
  scene: Scene,
  process: ProcessState,
  loop: LoopState,
  part: LoopPart,
  handle: HandleState,
  words: string,
): TreeNode {
  const { strings } = scene;
  const key = keys.item(process.pid, loop.id, part, handle.id);
  const source = sourceOf(handle.file, handle.line);
  return node({
    key,
    icon: handle.copyOf !== null ? 'repo-forked' : part === 'timer' ? 'watch' : 'symbol-method',
    tone: handle.cancelled ? 'dim' : handle.copyOf !== null ? 'fork' : 'plain',
    label: handle.callback,
    description: joined(
      handle.cancelled && strings.cancelled,
      handle.wakes !== undefined && fill(strings.handleWakes, handle.wakes),
      origin(scene, process, handle),
      words,
    ),
    tooltip: handleTip(scene, handle, source),
    struck: handle.cancelled,
    source,
    mark: scene.marks.get(key),
  });
}

/** Where a click leads; nowhere for native callbacks. */
export function sourceOf(file?: string | null, line?: number | null): SourceRef | undefined {
  return file !== undefined && file !== null && file !== '' && typeof line === 'number'
    ? { file, line }
    : undefined;
}

/** "Open call-soon.py:31". */
export function sourceTip(scene: Scene, source: SourceRef | undefined): string {
  if (!source) return '';
  return fill(scene.strings.openSource, `${baseName(source.file)}:${String(source.line)}`);
}

/** Appends a number to a key that came before: a program can queue one handle twice. */
export function uniqueKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${String(count)}`;
  };
}

function origin(scene: Scene, process: ProcessState, handle: HandleState): string {
  const { pid, tid } = handle.scheduledBy;
  const name = threadName(scene, pid, tid);
  return pid === process.pid
    ? fill(scene.strings.handleBy, name)
    : fill(scene.strings.handleByProcess, name, pid);
}

function handleTip(scene: Scene, handle: HandleState, source: SourceRef | undefined): string {
  const { strings } = scene;
  const { seq, pid, tid } = handle.scheduledBy;
  return lines(
    fill(strings.handleTip, handle.id, handle.callback),
    fill(strings.handleScheduled, threadName(scene, pid, tid), pid, seq),
    handle.copyOf !== null && fill(strings.handleCopy, handle.copyOf),
    handle.cancelled && strings.cancelled,
    sourceTip(scene, source),
  );
}

function dueWords(scene: Scene, when: number): string {
  const left = when - scene.state.virtualSeconds;
  if (left > 0) return fill(scene.strings.dueIn, seconds(left));
  return left === 0 ? scene.strings.dueNow : fill(scene.strings.overdue, seconds(-left));
}
