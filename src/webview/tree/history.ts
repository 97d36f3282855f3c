/** Rows of the events around the moment that is shown, the newest first. Pure. */

import type { PastEvent } from '../../protocol/panelMessages';
import { fill } from '../text';
import { eventLink } from './findings';
import { keys } from './keys';
import { type TreeNode, joined, lines, node } from './node';
import { type Scene, isPast, threadName } from './scene';

export function historyNodes(scene: Scene): readonly TreeNode[] {
  const { strings, history, state } = scene;
  const last = history.at(-1);
  if (!last) return [];
  return [
    node({
      key: keys.history,
      icon: 'history',
      label: strings.history,
      description: joined(
        isPast(state)
          ? fill(strings.historyOf, state.seq, state.last ?? last.seq)
          : fill(strings.event, state.seq),
        isPast(state) && strings.historyPast,
      ),
      tooltip: strings.historyTip,
      children: [...history].reverse().map((event) => eventNode(scene, event)),
    }),
  ];
}

function eventNode(scene: Scene, event: PastEvent): TreeNode {
  const { state, strings } = scene;
  const { seq, kind, pid, tid, story, choosesThread } = event;
  const isHere = seq === state.seq;
  const isLater = seq > state.seq;
  const link = eventLink(scene, seq);
  return node({
    key: keys.pastEvent(seq),
    icon: isHere ? 'debug-stackframe' : choosesThread ? 'git-branch' : iconOf(kind),
    tone: isHere ? 'running' : isLater ? 'later' : 'plain',
    label: story,
    description: joined(
      link.text,
      isHere ? strings.historyHere : threadName(scene, pid, tid),
      isLater && strings.historyLater,
    ),
    tooltip: lines(`${kind}: ${story}`, !isHere && link.tip, choosesThread && strings.choiceTip),
    menu: choosesThread ? { webviewSection: 'choice', seq } : undefined,
    link: isHere ? undefined : link,
  });
}

const ICONS: readonly (readonly [prefix: string, icon: string])[] = [
  ['process.', 'server-process'],
  ['thread.', 'git-compare'],
  ['selfpipe.', 'bell'],
  ['select.', 'eye'],
  ['slot.', 'key'],
  ['loop.', 'sync'],
  ['task.', 'checklist'],
];

const iconOf = (kind: string): string =>
  ICONS.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? 'circle-small';
