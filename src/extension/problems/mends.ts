/**
 * Hazards that can be mended without thinking: the edits that do so. Pure; places are offsets in the
 * text. What does not look exactly as expected is left alone.
 */

import { callAt, type CallText, isPlain } from './callText';

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Mend {
  /** Of the program's own words, such as `call_soon_threadsafe`, for the title. */
  readonly use: string;
  readonly edits: readonly TextEdit[];
}

/** A hazard, and where the expression stands that it was seen in. */
export interface MendWish {
  readonly id: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** How to mend a hazard; null if only a person can. */
export function mendOf(text: string, { id, message, start, end }: MendWish): Mend | null {
  const call = callAt(text, start, end);
  if (call === null) return null;
  switch (id) {
    case 'LS001':
      return fromOtherThread(text, call);
    case 'LS008':
      return sleeping(text, call);
    case 'LS010':
      return waitingForResult(text, call);
    case 'LS013':
      return neverAwaited(text, call, message);
    default:
      return null;
  }
}

/** Work is given to the loop of another thread. */
function fromOtherThread(text: string, call: CallText): Mend | null {
  const { receiver, name, nameStart, args } = call;
  switch (name) {
    case 'call_soon':
      return receiver === null ? null : renamed(call, 'call_soon_threadsafe');
    case 'call_later':
    case 'call_at':
      return isPlain(receiver) ? handedOver(text, call, receiver) : null;
    case 'set_result':
    case 'set_exception':
    case 'cancel':
      return isPlain(receiver) ? handedOver(text, call, `${receiver}.get_loop()`) : null;
    case 'create_task': {
      const [only] = args;
      if (args.length !== 1 || only.keyword !== null || only.isStarred) return null;
      if (!isPlain(receiver) || receiver === 'asyncio' || !importsAsyncio(text)) return null;
      const loop = `${call.trailingComma ? '' : ','} ${receiver}`;
      return {
        use: 'asyncio.run_coroutine_threadsafe',
        edits: [
          {
            start: call.start,
            end: nameStart + name.length,
            text: 'asyncio.run_coroutine_threadsafe',
          },
          { start: call.lastToken, end: call.lastToken, text: loop },
        ],
      };
    }
    case 'ensure_future': {
      const [coroutine, loop] = args;
      if (args.length !== 2 || loop.keyword !== 'loop' || coroutine.keyword !== null) return null;
      const { edits, use } = renamed(call, 'run_coroutine_threadsafe');
      return { use, edits: [...edits, { start: loop.start, end: loop.valueStart, text: '' }] };
    }
    default:
      return null;
  }
}

/** A coroutine sleeps without letting others run. */
function sleeping(text: string, call: CallText): Mend | null {
  const { receiver, name, nameStart, start } = call;
  if (receiver !== 'time' || name !== 'sleep') return null;
  if (!importsAsyncio(text) || !mayAwait(text, start)) return null;
  const edit = { start, end: nameStart + name.length, text: 'await asyncio.sleep' };
  return { use: 'await asyncio.sleep', edits: [edit] };
}

/** A coroutine waits for the result of a future of another kind, without letting others run. */
function waitingForResult(text: string, call: CallText): Mend | null {
  const { receiver, name, start, end, args } = call;
  if (receiver === null || name !== 'result' || args.length > 0) return null;
  if (!importsAsyncio(text) || !mayAwait(text, start)) return null;
  const dot = text.lastIndexOf('.', call.nameStart);
  // `await` binds less than what may follow.
  const [before, after] = /^\s*[.([]|^\s*\*\*/.test(text.slice(end, end + 80))
    ? ['(', ')']
    : ['', ''];
  return {
    use: 'await asyncio.wrap_future',
    edits: [
      { start, end: start, text: `${before}await asyncio.wrap_future(` },
      { start: dot, end, text: `)${after}` },
    ],
  };
}

/** A coroutine was made and dropped. */
function neverAwaited(text: string, call: CallText, message: string): Mend | null {
  const { start, end, name } = call;
  const coroutine = /\bcoroutine '(?:.*\.)?(\w+)' was never awaited/.exec(message)?.[1];
  if (coroutine !== name) return null;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const rest = text.slice(end, (text.indexOf('\n', end) + 1 || text.length + 1) - 1);
  if (line.trim() !== '' || !/^\s*(#.*)?$/.test(rest) || !mayAwait(text, start)) return null;
  return { use: 'await', edits: [{ start, end: start, text: 'await ' }] };
}

/** The same call of another method. */
function renamed({ nameStart, name }: CallText, use: string): Mend {
  return { use, edits: [{ start: nameStart, end: nameStart + name.length, text: use }] };
}

/** `x.f(1)` becomes `loop.call_soon_threadsafe(x.f, 1)`; keywords cannot be handed over. */
function handedOver(text: string, call: CallText, loop: string): Mend | null {
  const { receiver, name, args, start, open } = call;
  if (args.some(({ keyword }) => keyword !== null)) return null;
  const use = `${loop}.call_soon_threadsafe`;
  // The arguments stay where they are, also on lines of their own.
  const gap = args.length === 0 ? '' : /\s/.test(text[open] ?? '') ? ',' : ', ';
  const edit = { start, end: open, text: `${use}(${receiver ?? ''}.${name}${gap}` };
  return { use, edits: [edit] };
}

function importsAsyncio(text: string): boolean {
  return /^[ \t]*import[ \t]+(?:[\w.]+[ \t]*,[ \t]*)*asyncio\b(?![.\w]|[ \t]+as\b)/m.test(text);
}

/** Whether the innermost function around a place is a coroutine, and no lambda lies between. */
function mayAwait(text: string, at: number): boolean {
  const lines = text.slice(0, at).split('\n');
  const own = lines.pop() ?? '';
  if (/\blambda\b/.test(own)) return false;
  let indent = /^\s*/.exec(own)?.[0].length ?? 0;
  for (const line of lines.reverse()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const depth = /^\s*/.exec(line)?.[0].length ?? 0;
    if (depth >= indent) continue;
    indent = depth;
    const found = /^\s*(async\s+)?(def|class)\b/.exec(line);
    if (found) return found[1] !== undefined && found[2] === 'def';
  }
  return false;
}
