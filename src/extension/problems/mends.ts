/**
 * Hazards that can be mended without thinking: the edits that do so. Pure; places are offsets in the
 * text. What does not look exactly as expected is left alone.
 */

import { callAt, type CallText, endOfStatement, isPlain, startOfLine } from './callText';

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
      // Their timer can be cancelled: the handle that would come instead cannot take that back.
      return isPlain(receiver) && isStatement(text, call) ? handedOver(text, call, receiver) : null;
    case 'cancel':
      if (!isStatement(text, call)) return null;
      return isPlain(receiver) ? handedOver(text, call, `${receiver}.get_loop()`) : null;
    case 'set_result':
    case 'set_exception':
      // Where the loop calls it, nobody catches what it raises.
      if (!isPlain(receiver) || /\bInvalidStateError\b/.test(text)) return null;
      return handedOver(text, call, `${receiver}.get_loop()`);
    case 'create_task': {
      const [only] = args;
      if (args.length !== 1 || only.keyword !== null || only.isStarred) return null;
      if (!isStatement(text, call) && !isAssigned(text, call)) return null;
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
  if (!importsAsyncio(text) || !mayAwait(text, start) || !isStatement(text, call)) return null;
  const edit = { start, end: nameStart + name.length, text: 'await asyncio.sleep' };
  return { use: 'await asyncio.sleep', edits: [edit] };
}

/** A coroutine waits for the result of a future of another kind, without letting others run. */
function waitingForResult(text: string, call: CallText): Mend | null {
  const { receiver, name, start, end, args } = call;
  if (receiver === null || name !== 'result' || args.length > 0) return null;
  if (!importsAsyncio(text) || !mayAwait(text, start)) return null;
  // An `await` makes an asynchronous generator of a generator expression.
  if (/\bfor\b/.test(text.slice(end, endOfStatement(text, end)))) return null;
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
  const { start, name } = call;
  const coroutine = /\bcoroutine '(?:.*\.)?(\w+)' was never awaited/.exec(message)?.[1];
  if (coroutine !== name) return null;
  if (!isStatement(text, call) || !mayAwait(text, start)) return null;
  return { use: 'await', edits: [{ start, end: start, text: 'await ' }] };
}

/** The same call of another method. */
function renamed({ nameStart, name }: CallText, use: string): Mend {
  return { use, edits: [{ start: nameStart, end: nameStart + name.length, text: use }] };
}

/** `x.f(1)` becomes `loop.call_soon_threadsafe(x.f, 1)`; keywords cannot be handed over. */
function handedOver(text: string, call: CallText, loop: string): Mend | null {
  const { receiver, name, args, start, open } = call;
  if (args.some(({ keyword, isGenerator }) => keyword !== null || isGenerator)) return null;
  if (args.some(({ start: at }) => text.startsWith('**', at))) return null;
  const use = `${loop}.call_soon_threadsafe`;
  // The arguments stay where they are, also on lines of their own.
  const gap = args.length === 0 ? '' : /\s/.test(text[open] ?? '') ? ',' : ', ';
  const edit = { start, end: open, text: `${use}(${receiver ?? ''}.${name}${gap}` };
  return { use, edits: [edit] };
}

/** Whether the call is a statement of its own, perhaps behind the head of a compound one. */
function isStatement(text: string, call: CallText): boolean {
  return (
    /^\s*(?:(?:if|for|while|with|else|elif|try|except|finally)\b.*:\s*|.*;\s*)?$/s.test(
      before(text, call),
    ) && endsStatement(text, call)
  );
}

/** Whether its value is kept under a name, by a function in which nobody can await it. */
function isAssigned(text: string, call: CallText): boolean {
  return (
    /^\s*[\p{L}_][\p{L}\p{N}_.]*\s*=\s*$/u.test(before(text, call)) &&
    endsStatement(text, call) &&
    !mayAwait(text, call.start)
  );
}

/** What stands before the call in its logical line. */
function before(text: string, { start }: CallText): string {
  return text.slice(startOfLine(text, start), start);
}

function endsStatement(text: string, { end }: CallText): boolean {
  return /^[ \t]*(?:[;#\r\n]|$)/.test(text.slice(end, end + 200));
}

function importsAsyncio(text: string): boolean {
  return /^[ \t]*import[ \t]+(?:[\w.]+[ \t]*,[ \t]*)*asyncio\b(?![.\w]|[ \t]+as\b)/m.test(text);
}

/** Whether the innermost function around a place is a coroutine, and no lambda lies between. */
function mayAwait(text: string, at: number): boolean {
  const begin = startOfLine(text, at);
  const lines = text.slice(0, begin).split('\n').slice(0, -1);
  const own = text.slice(begin, at);
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
