/**
 * What tracebacks and stacks show of the machine's own frames: the functions that CPython has in their
 * place. A hidden frame shows nothing unless it is named here, a loop's frame shows three functions.
 */
import { PyLoop } from '../../asyncio/objects';
import type { Code } from '../codeObject';
import { CodeOrigin } from '../codeObject';
import type { Frame } from '../frame';
import { nativeCode } from '../nativeCode';
import { PyTraceback, type PyException } from '../object';

/** One for each function, so that the tracebacks of equal worlds are equal. */
const made = new Map<string, Code>();

function inLibrary(name: string, file: string): Code {
  const key = `${file} ${name}`;
  let code = made.get(key);
  if (code === undefined) made.set(key, (code = nativeCode(name, `/usr/lib/python3/${file}`)));
  return code;
}

const HANDLE_RUN = inLibrary('_run', 'asyncio/events.py');
const TURN = [
  inLibrary('run_forever', 'asyncio/base_events.py'),
  inLibrary('_run_once', 'asyncio/base_events.py'),
] as const;
const CALLBACK = [...TURN, HANDLE_RUN];

/** Functions of the prelude that stand for ones of CPython's library, outermost first. */
const PRELUDE: ReadonlyMap<string, readonly Code[]> = new Map([
  [
    'thread_main',
    [inLibrary('_bootstrap', 'threading.py'), inLibrary('_bootstrap_inner', 'threading.py')],
  ],
  ['thread_run', [inLibrary('run', 'threading.py')]],
]);

const NOTHING: readonly Code[] = [];

interface Place {
  readonly code: Code;
  /** Instruction index. */
  readonly at: number;
}

/** What a stack shows of a frame, outermost first. */
export function shownPlaces(frame: Frame): readonly Place[] {
  if (frame.kind === 0 && frame.code.origin !== CodeOrigin.prelude)
    return [{ code: frame.code, at: frame.pc >> 2 }];
  return pseudoCodes(frame).map((code) => ({ code, at: 0 }));
}

function pseudoCodes(frame: Frame): readonly Code[] {
  if (frame.data instanceof PyLoop) {
    if (frame.data.inTurn) return TURN.slice(0, 1);
    return frame.data.current === null ? TURN : CALLBACK;
  }
  return PRELUDE.get(frame.code.name) ?? NOTHING;
}

/** An exception passes a hidden frame. */
export function passHidden(exc: PyException, frame: Frame): void {
  const code = PRELUDE.get(frame.code.name)?.at(-1);
  if (code !== undefined) pass(exc, [code]);
}

/** An exception of a callback has been caught by `Handle._run`. */
export function passHandle(exc: PyException): void {
  pass(exc, [HANDLE_RUN]);
}

/** An exception leaves run_forever(): out of a callback, the loop's own work, or a turn made by Python code. */
export function passLoop(exc: PyException, from: 'callback' | 'loop' | 'turn'): void {
  pass(exc, from === 'callback' ? CALLBACK : from === 'loop' ? TURN : TURN.slice(0, 1));
}

/** An exception is raised by a native that is these functions of a file in CPython, outermost first. */
export function passNative(exc: PyException, file: string, ...names: string[]): void {
  const codes = names.filter((name) => name !== '').map((name) => inLibrary(name, file));
  pass(exc, codes);
}

function pass(exc: PyException, codes: readonly Code[]): void {
  for (const code of codes.toReversed()) exc.traceback = new PyTraceback(code, 0, exc.traceback);
}
