/**
 * What the extension and the panel's page say to each other. The page is a pure function of the
 * newest snapshot: it asks with `ready`, and a page that was hidden asks again, because messages to
 * a hidden page are lost.
 */

import { bool, count, decoded, int, oneOf, record, text } from '../trace/decode';
import type { Change } from './panelChanges';
import type { MachineState } from './state';

/**
 * `none`: no session. `starting`: a session without a state yet. `died`: its adapter ended without
 * saying so. In the last two the state, if any, is the last known one.
 */
export type SessionStatus = 'none' | 'starting' | 'running' | 'stopped' | 'ended' | 'died';

/** An event around the moment that is shown. */
export interface PastEvent {
  readonly seq: number;
  readonly kind: string;
  readonly pid: number;
  readonly tid: number;
  readonly story: string;
  /** Whether a thread was chosen of several, so that another one can be taken. */
  readonly choosesThread: boolean;
}

export interface Snapshot {
  readonly type: 'snapshot';
  readonly status: SessionStatus;
  readonly state: MachineState | null;
  /** What differs from the last stop; null at the first. */
  readonly changes: readonly Change[] | null;
  /** At a moment before the last stop: what had happened between the two, and has not yet here. */
  readonly undone: readonly Change[] | null;
  /** The last events before the moment that is shown, and in the past those after it; ascending. */
  readonly history: readonly PastEvent[];
  /** Whether there is a Python file to debug. */
  readonly canDebugFile: boolean;
  /** One sentence to show above everything else. */
  readonly problem: string | null;
}

/** Move the focus to the tree. */
export interface FocusTree {
  readonly type: 'focusTree';
}

export type MessageToPage = Snapshot | FocusTree;

/** The commands that the page offers, without their prefix `loopscope.`. */
export const PAGE_COMMANDS = [
  'runScenario',
  'debugFile',
  'stepCallback',
  'stepIteration',
  'stepToWakeup',
  'stepToFork',
  'stepBackCallback',
  'goToPresent',
] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

export type MessageFromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'command'; readonly command: PageCommand }
  /** To the moment after an event. */
  | { readonly type: 'seek'; readonly seq: number }
  /** `line` counts from 1. With `keepFocus` the tree keeps the focus. */
  | {
      readonly type: 'openSource';
      readonly file: string;
      readonly line: number;
      readonly keepFocus: boolean;
    };

/** The id of the element of the page that holds its sentences (`PanelStrings`) as JSON. */
export const STRINGS_ELEMENT = 'loopscope-strings';

const decoders = {
  ready: record({ type: oneOf('ready') }),
  command: record({ type: oneOf('command'), command: oneOf(...PAGE_COMMANDS) }),
  seek: record({ type: oneOf('seek'), seq: count }),
  openSource: record({ type: oneOf('openSource'), file: text, line: int(1), keepFocus: bool }),
};

/** Checks a message from the page; undefined for anything else. */
export function decodeMessageFromPage(value: unknown): MessageFromPage | undefined {
  const kind = decoded(
    record({ type: oneOf('ready', 'command', 'seek', 'openSource') }),
    value,
    'message',
  );
  if (!kind.ok) return undefined;
  const message = decoded<MessageFromPage>(decoders[kind.value.type], value, 'message');
  return message.ok ? message.value : undefined;
}
