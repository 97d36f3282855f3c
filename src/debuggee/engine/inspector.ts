/**
 * Shows a machine that stands still: stacks, scopes, variables. It reads the machine's own objects
 * and changes nothing; texts that only Python code can make come from throw-away clones
 * (`glassWorld.ts`). What it hands out is valid until the machine moves on.
 */

import type { DebugNode, Inside } from '../../engine/debug/node';
import { named } from '../../engine/debug/node';
import { frameVariables, moduleVariables, type Variable } from '../../engine/debug/frameVariables';
import { type StackEntry, stackOf } from '../../engine/debug/stackView';
import { isDunder, valueNode } from '../../engine/debug/valueNodes';
import { type Code, CodeOrigin } from '../../engine/vm/codeObject';
import { registersOf } from '../../engine/vm/exceptions/completion';
import type { Frame, ThreadState } from '../../engine/vm/frame';
import type { World } from '../../engine/world';
import type { MachineState } from '../../protocol/state';
import { noSuchFrame, noSuchThread, noSuchVariables } from '../failures';
import { HandleTree } from '../handleTree';
import type {
  FrameInfo,
  ScopeInfo,
  SourceInfo,
  StackPage,
  ValueInfo,
  VariableInfo,
  VariablesPage,
} from '../inspection';
import type { GlassWorld } from './glassWorld';
import type { LibrarySources } from './librarySources';
import { SLOTS, type SlotPlace } from './slotIds';
import { loopNodes, loopOfThread, slotNodes, threadIn } from './loopScopes';

/** A frame that was handed out. */
export interface ShownFrame {
  readonly thread: ThreadState;
  readonly entry: StackEntry;
}

export interface InspectedMachine {
  readonly world: World;
  /** In the middle of a statement: the instruction of the innermost frame that was executed last. */
  readonly done: { readonly frame: Frame; readonly pc: number } | null;
  /** Where texts of values are made in this stop. */
  glass(): GlassWorld;
}

export class Inspector {
  readonly #machine: InspectedMachine;
  readonly #library: LibrarySources;
  readonly #state: () => MachineState;
  readonly #frames = new HandleTree<ShownFrame>(1000);
  readonly #insides = new HandleTree<Inside>(1000);
  /** The frame in which the expressions of what is inside a reference hold. */
  readonly #frameOf = new Map<number, number>();

  constructor(machine: InspectedMachine, library: LibrarySources, state: () => MachineState) {
    this.#machine = machine;
    this.#library = library;
    this.#state = state;
  }

  /** The machine has moved, or is about to. */
  advance(): void {
    this.#frames.advance();
    this.#insides.advance();
    this.#frameOf.clear();
  }

  stack(threadId: number, start: number, levels: number): StackPage {
    const thread = this.#machine.world.threads.get(threadId);
    if (thread === undefined) throw noSuchThread(threadId);
    const { done } = this.#machine;
    const entries = stackOf(thread).map((entry) =>
      entry.kind === 'python' && entry.frame === done?.frame
        ? { ...entry, at: done.pc >> 2 }
        : entry,
    );
    const page = entries.slice(start, levels === 0 ? undefined : start + levels);
    return { frames: page.map((entry) => this.#frameInfo(thread, entry)), total: entries.length };
  }

  frame(id: number): ShownFrame {
    const frame = this.#frames.get(id);
    if (frame === undefined) throw noSuchFrame(id);
    return frame;
  }

  scopes(frameId: number): readonly ScopeInfo[] {
    const { thread, entry } = this.frame(frameId);
    const scopes: ScopeInfo[] = [];
    if (entry.kind === 'python') {
      const { frame } = entry;
      const registers = registersOf(thread, frame);
      const locals = this.#variables(() => frameVariables(frame, registers));
      scopes.push(this.#scope(frameId, 'locals', 'Locals', locals));
      const globals = this.#variables(() => sortedGlobals(moduleVariables(frame.module)));
      scopes.push(this.#scope(frameId, 'globals', 'Globals', globals, true));
    }
    const found = threadIn(this.#state(), thread.tid);
    if (found === null) return scopes;
    // Read anew each time: they can be changed while the machine stands still.
    const slots = (): readonly DebugNode[] => {
      const now = threadIn(this.#state(), thread.tid);
      return now === null ? [] : slotNodes(now.process, now.thread);
    };
    scopes.push(
      this.#scope(frameId, 'slots', 'Loop slots', { ...named(slots), slotsOf: thread.tid }),
    );
    const loop = loopOfThread(found.process, found.thread);
    if (loop !== null) {
      const nodes = loopNodes(loop);
      scopes.push(
        this.#scope(
          frameId,
          'loop',
          'Event loop',
          named(() => nodes),
        ),
      );
    }
    return scopes;
  }

  variables(reference: number, { filter, start, count }: VariablesPage): readonly VariableInfo[] {
    const inside = this.#insides.get(reference);
    if (inside === undefined) throw noSuchVariables(reference);
    const nodes: DebugNode[] = [];
    if (filter !== 'indexed') nodes.push(...inside.named());
    if (filter === 'named') return this.#page(reference, nodes, start, count);
    const offset = nodes.length;
    const end = Math.min(count === 0 ? Infinity : start + count, offset + inside.indexed);
    const page = nodes.slice(start, end);
    for (let i = Math.max(start - offset, 0); i < end - offset; i++) page.push(inside.at(i));
    return this.#page(reference, page, 0, 0);
  }

  /** The loop slot that is a child of variables; null for another variable. */
  slotAt(reference: number, name: string): SlotPlace | null {
    const tid = this.#insides.get(reference)?.slotsOf;
    if (tid === undefined || !Object.hasOwn(SLOTS, name)) return null;
    return { tid, slot: SLOTS[name as keyof typeof SLOTS] };
  }

  /** A child of variables, and the frame they belong to; null if there is none of that name. */
  child(reference: number, name: string): { node: DebugNode; frameId: number | null } | null {
    const inside = this.#insides.get(reference);
    if (inside === undefined) throw noSuchVariables(reference);
    const node = inside.named().find((one) => one.name === name) ?? indexedChild(inside, name);
    return node === undefined ? null : { node, frameId: this.#frameOf.get(reference) ?? null };
  }

  /**
   * A value that an evaluation gave, under a name that makes its reference; `frameId`: where it was
   * evaluated.
   */
  value(name: string, node: DebugNode, frameId: number | null = null): ValueInfo {
    const info = this.#valueInfo(0, name, node);
    if (frameId !== null) this.#frameOf.set(info.reference, frameId);
    return info;
  }

  #frameInfo(thread: ThreadState, entry: StackEntry): FrameInfo {
    const id = this.#frames.create(thread.tid, entry.key, { thread, entry });
    const nowhere = { id, name: entry.name, line: 0, column: 0, endLine: null, endColumn: null };
    if (entry.kind === 'label') return { ...nowhere, kind: 'label', source: null };
    const library = this.#library;
    if (entry.kind === 'native') {
      return { ...nowhere, kind: 'native', source: { ...library.info(entry.file), reference: 0 } };
    }
    const { code } = entry.frame;
    const at = entry.at * 4;
    return {
      id,
      name: entry.name,
      kind: 'python',
      source: !code.hasFile
        ? null
        : entry.origin === CodeOrigin.user
          ? fileInfo(code.file)
          : library.info(code.file),
      line: code.positions[at],
      column: columnOf(code, entry.at),
      endLine: null,
      endColumn: null,
    };
  }

  #variables(variables: () => readonly Variable[]): Inside {
    return named(() => {
      const { show } = this.#machine.glass();
      return variables().map(({ name, value }) => valueNode(show, name, value, name));
    });
  }

  #scope(
    frameId: number,
    kind: ScopeInfo['kind'],
    name: string,
    inside: Inside,
    expensive = false,
  ): ScopeInfo {
    // Frames and values have numbers of their own, so scopes hang below the negative frame number.
    const reference = this.#insides.create(-frameId, kind, inside);
    this.#frameOf.set(reference, frameId);
    return { name, kind, reference, named: 0, indexed: 0, expensive };
  }

  #page(
    parent: number,
    nodes: readonly DebugNode[],
    start: number,
    count: number,
  ): readonly VariableInfo[] {
    const page = nodes.slice(start, count === 0 ? undefined : start + count);
    return page.map((node) => ({
      name: node.name,
      expression: node.expression,
      kind: node.kind,
      ...this.#valueInfo(parent, node.name, node),
    }));
  }

  #valueInfo(parent: number, key: string, { value, type, inside }: DebugNode): ValueInfo {
    if (inside === null) return { value, type, reference: 0, named: 0, indexed: 0 };
    const reference = this.#insides.create(parent, key, inside);
    const frameId = this.#frameOf.get(parent);
    if (frameId !== undefined) this.#frameOf.set(reference, frameId);
    return { value, type, reference, named: 0, indexed: inside.indexed };
  }
}

/**
 * Where in its line a frame is, from 0. A statement that starts is at the line as a whole, whatever
 * it evaluates first, and so is a call with nothing before it: clients draw a second mark elsewhere.
 */
function columnOf({ positions, starts }: Code, at: number): number {
  const line = positions[at * 4];
  const column = positions[at * 4 + 1];
  if (starts[at] !== 0) return 0;
  for (let i = 0; i < positions.length; i += 4) {
    if (positions[i] === line && positions[i + 1] < column) return column;
  }
  return 0;
}

function fileInfo(path: string): SourceInfo {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { name, path, reference: 0, library: false };
}

/** What a person looks for first: data, then classes and functions, then the module's own names. */
function sortedGlobals(variables: readonly Variable[]): readonly Variable[] {
  const rank = ({ name, value }: Variable): number => {
    if (isDunder(name)) return 2;
    return typeof value === 'object' && value !== null && DEFINED.has(value.cls.name) ? 1 : 0;
  };
  return [...variables].sort((a, b) => rank(a) - rank(b));
}

const DEFINED: ReadonlySet<string> = new Set(['function', 'type', 'module', 'ABCMeta']);

/** The numbered child of a name: that is its number in a sequence, its key in a dict. */
function indexedChild(inside: Inside, name: string): DebugNode | undefined {
  const number = /^\d+$/.test(name) ? Number(name) : Infinity;
  const first = number < inside.indexed ? inside.at(number) : undefined;
  if (first?.name === name) return first;
  for (let i = 0; i < inside.indexed; i++) {
    const node = inside.at(i);
    if (node.name === name) return node;
  }
  return undefined;
}
