/** Rows of what can wake a loop: its selector map and its self-pipe. Pure. */

import type { PanelStrings } from '../../protocol/panelStrings';
import type { LoopState, ProcessState, SelectorEntry } from '../../protocol/state';
import { counted, fill } from '../text';
import { opensByDefault } from './handles';
import { keys } from './keys';
import { type TreeNode, joined, lines, node } from './node';
import { type Scene, sharers } from './scene';
import { isDeaf } from './stranded';

/** The descriptors for which the loop waits. */
export function selectorNode(scene: Scene, process: ProcessState, loop: LoopState): TreeNode {
  const { strings } = scene;
  const key = keys.part(process.pid, loop.id, 'selector');
  const count = loop.selector.length;
  return node({
    key,
    icon: 'eye',
    tone: count === 0 ? 'dim' : 'plain',
    label: strings.selector,
    description: count === 0 ? strings.empty : '',
    tooltip: strings.selectorTip,
    badge: count === 0 ? undefined : { text: String(count), tone: 'plain' },
    mark: scene.marks.get(key),
    // The self-pipe is always there; what the program added is worth a look.
    open: count > 1 && opensByDefault(count),
    children: loop.selector.map((entry) => selectorEntryNode(scene, process, loop, entry)),
  });
}

function selectorEntryNode(
  scene: Scene,
  process: ProcessState,
  loop: LoopState,
  entry: SelectorEntry,
): TreeNode {
  const { strings } = scene;
  const key = keys.item(process.pid, loop.id, 'selector', entry.fd);
  const what = entry.fd === loop.selfPipe.readFd ? strings.fdSelfPipe : entry.what;
  return node({
    key,
    icon: 'plug',
    label: fill(strings.fd, entry.fd),
    description: joined(what, eventWords(strings, entry.events)),
    tooltip: fill(strings.fdTip, entry.fd, what, eventWords(strings, entry.events)),
    mark: scene.marks.get(key),
  });
}

function eventWords(strings: PanelStrings, events: string): string {
  const words: Readonly<Record<string, string | undefined>> = {
    r: strings.eventsRead,
    w: strings.eventsWrite,
    rw: strings.eventsBoth,
  };
  return words[events] ?? events;
}

/** The self-pipe: bytes in it, which other processes hold it too, and whether it still wakes. */
export function selfPipeNode(scene: Scene, process: ProcessState, loop: LoopState): TreeNode {
  const { strings } = scene;
  const { readFd, writeFd, bytes } = loop.selfPipe;
  const key = keys.part(process.pid, loop.id, 'selfPipe');
  const shared = sharers(scene, process, readFd).join(', ');
  const pending = bytes > 0;
  const deaf = isDeaf(loop);
  return node({
    key,
    icon: deaf ? 'bell-slash' : pending ? 'bell-dot' : 'bell',
    tone: deaf ? 'stranded' : pending ? 'wakeup' : 'dim',
    label: strings.selfPipe,
    description: joined(
      deaf && strings.selfPipeDeaf,
      pending ? counted(strings, 'byte', bytes) : strings.empty,
      shared !== '' && fill(strings.sharedWith, shared),
    ),
    tooltip: lines(
      fill(strings.selfPipeTip, readFd ?? '–', writeFd ?? '–'),
      deaf && strings.selfPipeDeafTip,
      shared !== '' && fill(strings.sharedWithTip, shared),
    ),
    badge: pending ? { text: String(bytes), tone: deaf ? 'stranded' : 'wakeup' } : undefined,
    mark: scene.marks.get(key),
  });
}
