/** Rows of a loop's tasks. Pure. */

import type { PanelStringKey } from '../../protocol/panelStrings';
import type { LoopState, ProcessState, TaskState } from '../../protocol/state';
import { baseName, fill, seconds } from '../text';
import { opensByDefault, sourceOf, sourceTip } from './handles';
import { keys } from './keys';
import { type Tone, type TreeNode, joined, lines, node } from './node';
import type { Scene } from './scene';

/** The tasks of a loop, in the order of their creation. */
export function tasksNode(scene: Scene, process: ProcessState, loop: LoopState): TreeNode {
  const { strings } = scene;
  const key = keys.part(process.pid, loop.id, 'task');
  const count = loop.tasks.length;
  return node({
    key,
    icon: 'checklist',
    tone: count === 0 ? 'dim' : 'plain',
    label: strings.tasks,
    description: count === 0 ? strings.none : '',
    tooltip: strings.tasksTip,
    badge: count === 0 ? undefined : { text: String(count), tone: 'plain' },
    mark: scene.marks.get(key),
    open: opensByDefault(count),
    children: loop.tasks.map((task) => taskNode(scene, process, loop, task)),
  });
}

interface TaskLook {
  readonly icon: string;
  readonly tone: Tone;
  readonly words: PanelStringKey;
}

const TASK_LOOKS: Readonly<Record<string, TaskLook | undefined>> = {
  pending: { icon: 'circle-large-outline', tone: 'plain', words: 'taskPending' },
  running: { icon: 'play-circle', tone: 'running', words: 'taskRunning' },
  finished: { icon: 'pass', tone: 'dim', words: 'taskFinished' },
  cancelled: { icon: 'circle-slash', tone: 'dim', words: 'taskCancelled' },
  exception: { icon: 'error', tone: 'error', words: 'taskException' },
};

function taskNode(scene: Scene, process: ProcessState, loop: LoopState, task: TaskState): TreeNode {
  const { strings } = scene;
  const key = keys.item(process.pid, loop.id, 'task', task.id);
  const look = TASK_LOOKS[task.state];
  const words = joined(doing(scene, task), place(task), task.coro ?? '');
  const source = sourceOf(task.waitsAt?.file ?? task.file, task.waitsAt?.line ?? task.line);
  return node({
    key,
    icon: look?.icon ?? 'circle-large-outline',
    tone: look?.tone ?? 'plain',
    label: task.name,
    description: words,
    tooltip: lines(fill(strings.taskTip, task.name, words), sourceTip(scene, source)),
    source,
    mark: scene.marks.get(key),
  });
}

/** What the task does: "sleeping until 4.5 s". */
function doing({ strings }: Scene, { state, sleepsUntil, waitingOn }: TaskState): string {
  if (sleepsUntil !== undefined) return fill(strings.taskSleeping, seconds(sleepsUntil));
  if (waitingOn !== null) return fill(strings.taskWaiting, waitingOn);
  const look = TASK_LOOKS[state];
  return look ? strings[look.words] : state;
}

/** Where it waits, which may be in a coroutine that its own one awaits. */
function place({ waitsAt }: TaskState): string {
  return waitsAt === undefined ? '' : `${baseName(waitsAt.file)}:${waitsAt.line}`;
}
