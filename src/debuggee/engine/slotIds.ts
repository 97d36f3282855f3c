/** The two loop slots of a thread, as data that can be watched and set. */

export const SLOTS = { 'running slot': 'running', 'policy slot': 'policy' } as const;

export interface SlotPlace {
  readonly tid: number;
  readonly slot: 'running' | 'policy';
}

export function slotId({ tid, slot }: SlotPlace): string {
  return `slot:${slot}:${tid}`;
}

/** Null if the text names no slot. */
export function readSlotId(id: string): SlotPlace | null {
  const match = /^slot:(running|policy):(\d+)$/.exec(id);
  return match === null ? null : { slot: match[1] as SlotPlace['slot'], tid: Number(match[2]) };
}
