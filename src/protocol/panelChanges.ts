/**
 * What became different between two states of the machine, as the panel marks and words it. The
 * extension compares, because a hidden page loses its memory; the page finds the rows.
 */

export type SlotName = 'running' | 'policy' | 'getEventLoop';

/** The parts of a loop that are lists: handles by id, descriptors by number, tasks by id. */
export type ListName = 'ready' | 'timer' | 'selector' | 'task';

export type How = 'added' | 'removed' | 'changed';

/** One difference. What lies inside a thing that is new is not listed as well. */
export type Change =
  | { readonly part: 'process'; readonly how: How; readonly pid: number }
  | { readonly part: 'thread'; readonly how: How; readonly pid: number; readonly tid: number }
  | {
      readonly part: 'slot';
      readonly how: 'changed';
      readonly pid: number;
      readonly tid: number;
      readonly slot: SlotName;
    }
  | {
      /** `phase` if that differs: the new one. */
      readonly part: 'loop';
      readonly how: How;
      readonly pid: number;
      readonly loop: number;
      readonly phase?: string;
    }
  | {
      readonly part: ListName;
      readonly how: How;
      readonly pid: number;
      readonly loop: number;
      readonly id: number;
    }
  | {
      /** `bytes`: how many are pending now. `deafened`: the kernel has ceased to watch it. */
      readonly part: 'selfPipe';
      readonly how: 'changed';
      readonly pid: number;
      readonly loop: number;
      readonly bytes: number;
      readonly deafened: boolean;
    };
