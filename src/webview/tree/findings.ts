/** Rows above the processes: why nobody can move any more, and the hazards up to this moment. Pure. */

import type { HazardReport, RelatedReport, ReportedPlace } from '../../protocol/runReport';
import type { HungThreadState, WakerState } from '../../protocol/state';
import { fill } from '../text';
import { keys } from './keys';
import {
  type Badge,
  type RowLink,
  type SourceRef,
  type TreeNode,
  joined,
  lines,
  node,
} from './node';
import type { Scene } from './scene';

export function findingNodes(scene: Scene): readonly TreeNode[] {
  const { hang, hazards } = scene.state;
  return [
    ...(hang && hang.length > 0 ? [hangNode(scene, hang)] : []),
    ...(hazards && hazards.length > 0 ? [hazardsNode(scene, hazards)] : []),
  ];
}

/** The rules that were broken in a thread, beside its name. */
export function threadBadge({ state }: Scene, pid: number, tid: number): Badge | undefined {
  const broken = (state.hazards ?? []).filter((one) => one.pid === pid && one.tid === tid);
  if (broken.length === 0) return undefined;
  const ids = [...new Set(broken.map(({ id }) => id))];
  return { text: ids.join(' '), tone: toneOf(broken) };
}

function hangNode(scene: Scene, threads: readonly HungThreadState[]): TreeNode {
  return node({
    key: keys.hang,
    icon: 'circle-slash',
    tone: 'error',
    label: scene.strings.hang,
    tooltip: scene.strings.hangTip,
    open: true,
    children: threads.map((thread) => hungThreadNode(scene, thread)),
  });
}

function hungThreadNode(scene: Scene, thread: HungThreadState): TreeNode {
  const several = scene.state.processes.length > 1;
  const { pid, tid, thread: name, waits, wakers } = thread;
  const key = keys.hungThread(tid);
  return node({
    key,
    icon: 'debug-pause',
    label: several ? fill(scene.strings.slotLoopOf, name, pid) : name,
    description: joined(waits, placeText(thread)),
    tooltip: `${name}: ${waits}`,
    source: sourceOf(thread),
    open: true,
    children: wakers.map((waker, i) => wakerNode(scene, `${key}/${String(i)}`, waker)),
  });
}

function wakerNode(scene: Scene, key: string, waker: WakerState): TreeNode {
  const link = waker.seq === null ? undefined : eventLink(scene, waker.seq);
  return node({
    key,
    icon: 'arrow-small-right',
    label: waker.message,
    description: joined(placeText(waker), link?.text),
    source: sourceOf(waker),
    link,
  });
}

function hazardsNode(scene: Scene, hazards: readonly HazardReport[]): TreeNode {
  const { strings } = scene;
  return node({
    key: keys.hazards,
    icon: 'warning',
    tone: toneOf(hazards),
    label: strings.hazards,
    tooltip: strings.hazardsTip,
    badge: { text: String(hazards.length), tone: toneOf(hazards) },
    open: true,
    children: hazards.map((hazard) => hazardNode(scene, hazard)),
  });
}

function hazardNode(scene: Scene, hazard: HazardReport): TreeNode {
  const { id, title, message, advice, seq, related } = hazard;
  const key = keys.hazard(id, seq);
  const link = eventLink(scene, seq);
  return node({
    key,
    icon: hazard.severity,
    tone: hazard.severity,
    label: id,
    description: joined(title, placeText(hazard), link.text),
    tooltip: lines(`${id}: ${title}`, message, advice),
    source: sourceOf(hazard),
    link,
    children: related.map((one, i) => relatedNode(scene, `${key}/${String(i)}`, one)),
  });
}

function relatedNode(scene: Scene, key: string, related: RelatedReport): TreeNode {
  const link = eventLink(scene, related.seq);
  return node({
    key,
    icon: 'references',
    label: related.message,
    description: joined(placeText(related), link.text),
    source: sourceOf(related),
    link,
  });
}

/** A link to the moment after an event. */
export function eventLink({ strings }: Scene, seq: number): RowLink {
  return { text: fill(strings.event, seq), tip: fill(strings.eventTip, seq), target: '', seq };
}

function toneOf(hazards: readonly HazardReport[]): 'error' | 'warning' {
  return hazards.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}

/** `main.py:12`; empty for nowhere. */
function placeText({ file, line }: ReportedPlace): string {
  return line === 0 ? '' : `${file.slice(file.lastIndexOf('/') + 1)}:${String(line)}`;
}

function sourceOf({ file, line }: ReportedPlace): SourceRef | undefined {
  return line === 0 ? undefined : { file, line };
}
