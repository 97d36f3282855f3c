/**
 * Code, frame and traceback objects: what f.__code__, gi_frame and __traceback__ show.
 *
 * The machine's own frames are reused, so a frame object of a running function is a still picture;
 * that of a generator looks at the generator.
 */
import type { World } from '../../world';
import { CodeFlag } from '../../../compiler/code';
import { OPERANDS } from '../../../compiler/operands';
import { Op } from '../../../compiler/opcodes';
import type { Code } from '../codeObject';
import { getter, method } from '../define';
import { dictEntries, PyDict } from '../dict';
import type { Frame, ThreadState } from '../frame';
import { shownPlaces } from '../exceptions/shownFrames';
import {
  GenState, PyCell, PyModule, PyTraceback, PyTuple, T, type PyGenerator, type Slot,
} from '../object'; // prettier-ignore
import { address, reprString } from '../text/format';
import { PyCode, PyFrameObject } from './values';

const codes = new WeakMap<Code, PyCode>();

export function codeValue(code: Code): PyCode {
  let made = codes.get(code);
  if (made === undefined) {
    made = new PyCode(code);
    codes.set(code, made);
  }
  return made;
}

/** The frames of a thread without the innermost `left` of them, as a chain of pictures; null for none. */
export function frameValue(t: ThreadState, left = 0): PyFrameObject | null {
  let picture: PyFrameObject | null = null;
  for (const [depth, frame] of t.frames.entries()) {
    for (const { code, at } of shownPlaces(frame))
      picture = new PyFrameObject(code, at, frame.module, picture, frame.gen, t.tid, depth);
  }
  return outwards(picture, () => left-- <= 0);
}

/** The first picture of a chain that is it; null for none. */
function outwards(
  picture: PyFrameObject | null,
  isIt: (picture: PyFrameObject) => boolean,
): PyFrameObject | null {
  while (picture !== null && !isIt(picture)) picture = picture.back as PyFrameObject | null;
  return picture;
}

export function generatorFrame(w: World, gen: PyGenerator): PyFrameObject | null {
  const { frame } = gen;
  if (gen.state === GenState.running) {
    const picture = outwards(frameValue(w.thread), ({ generator }) => generator === gen);
    if (picture !== null) return picture;
  }
  return frame === null
    ? null
    : new PyFrameObject(frame.code, frame.pc >> 2, frame.module, null, gen);
}

/** The machine's frame while it runs the function still, or is that of a generator. */
function machineFrame(w: World, { code, generator, tid, depth }: PyFrameObject): Frame | undefined {
  if (generator !== null) return generator.frame ?? undefined;
  const frame = w.threads.get(tid)?.frames[depth];
  return frame?.code === code ? frame : undefined;
}

function lineOf(w: World, v: PyFrameObject): number {
  const frame = machineFrame(w, v);
  return v.code.lineAt(frame === undefined ? v.at : frame.pc >> 2);
}

/** Does the code bind its names in a dict, as that of a class body does? */
export function hasNamespace(frame: Frame): boolean {
  return (frame.code.flags & (CodeFlag.classBody | CodeFlag.named)) !== 0;
}

/** The variables of a generator's frame, or of one on a thread's stack. */
export function localsOf(frame: Frame, regs: readonly Slot[]): PyDict {
  const out = new PyDict();
  if (frame.ns !== null && hasNamespace(frame)) {
    out.copyFrom(frame.ns);
    return out;
  }
  for (const { name, reg, cell } of frame.code.unit.locals) {
    const held = regs[frame.base + reg];
    const v = cell && held instanceof PyCell ? held.value : held;
    if (v !== undefined && !(cell && held === undefined)) out.setStr(name, v);
  }
  return out;
}

/** The global variables of a module: a dict that stays what they are, but for a shared module. */
export function globalsOf(module: PyModule): PyDict {
  if (module.namespace !== null) return module.namespace;
  const out = new PyDict();
  module.bindLater();
  module.globals.names.forEach((name, i) => {
    const v = module.slots[i];
    if (v !== undefined) out.setStr(name, v);
  });
  if (!module.shared) {
    out.module = module;
    module.namespace = out;
  }
  return out;
}

/** The module of this process whose names a code uses; null if it is in no module that was imported. */
function moduleOf(w: World, { globals }: Code): PyModule | null {
  for (const [, module] of dictEntries(w.process.modules))
    if (module instanceof PyModule && module.globals === globals) return module;
  return null;
}

const code = T['code'];
const co = (a: Slot[], at: number): Code => (a[at] as PyCode).code;
const names = (list: readonly string[]): PyTuple => new PyTuple([...list]);
getter(code, 'co_name', (_w, a, at) => co(a, at).name);
getter(code, 'co_qualname', (_w, a, at) => co(a, at).qualname);
getter(code, 'co_filename', (_w, a, at) => co(a, at).file);
getter(code, 'co_firstlineno', (_w, a, at) => co(a, at).unit.firstLine);
getter(code, 'co_argcount', (_w, a, at) => co(a, at).unit.posCount);
getter(code, 'co_posonlyargcount', (_w, a, at) => co(a, at).unit.posOnlyCount);
getter(code, 'co_kwonlyargcount', (_w, a, at) => co(a, at).unit.kwOnlyCount);
getter(code, 'co_nlocals', (_w, a, at) => co(a, at).unit.locals.filter((v) => !v.free).length);
getter(code, 'co_varnames', (_w, a, at) => {
  const { paramNames, locals } = co(a, at).unit;
  const rest = locals.filter((v) => !v.free && !paramNames.includes(v.name)).map((v) => v.name);
  return names([...paramNames, ...rest]);
});
getter(code, 'co_freevars', (_w, a, at) => names(co(a, at).unit.freeNames));
getter(code, 'co_names', (_w, a, at) => names(namesUsed(co(a, at))));
getter(code, 'co_flags', (_w, a, at) => pythonFlags(co(a, at)));
method(code, '__repr__', 1, 1, (w, a, at) => {
  const { name, file, unit } = co(a, at);
  const place = address(w, a[at] as PyCode);
  return `<code object ${name} at ${place}, file "${file}", line ${unit.firstLine}>`;
});

/** The names of globals, attributes and modules, in the order in which the code comes to them. */
function namesUsed({ unit }: Code): readonly string[] {
  const found = new Set<string>();
  const { ops } = unit;
  for (let at = 0; at < ops.length; at += 4) {
    const shape = OPERANDS[ops[at]];
    const global = shape.indexOf('g');
    const name = shape.indexOf('n');
    if (global >= 0) found.add(unit.globals.names[ops[at + 1 + global]]);
    else if (name >= 0 && !LOCAL_NAMES.has(ops[at])) found.add(unit.names[ops[at + 1 + name]]);
  }
  return [...found];
}

/** Instructions that name a variable only for what they may raise. */
const LOCAL_NAMES: ReadonlySet<number> = new Set([Op.CHECK, Op.DELLOCAL, Op.GETCELL, Op.DELCELL]);

/** co_flags as `inspect.CO_*` names them. */
function pythonFlags({ flags, unit }: Code): number {
  let out = 0x3;
  if ((flags & CodeFlag.varArgs) !== 0) out |= 0x4;
  if ((flags & CodeFlag.varKeywords) !== 0) out |= 0x8;
  if (unit.freeNames.length > 0) out |= 0x10;
  if ((flags & CodeFlag.generator) !== 0) out |= 0x20;
  if ((flags & CodeFlag.coroutine) !== 0) out |= 0x80;
  if ((flags & CodeFlag.asyncGenerator) !== 0) out |= 0x200;
  return out;
}

const frame = T['frame'];
const fr = (a: Slot[], at: number): PyFrameObject => a[at] as PyFrameObject;
getter(frame, 'f_code', (_w, a, at) => codeValue(fr(a, at).code));
getter(frame, 'f_lineno', (w, a, at) => lineOf(w, fr(a, at)));
getter(frame, 'f_back', (_w, a, at) => {
  const { generator, back } = fr(a, at);
  return generator === null || generator.state === GenState.running ? back : null;
});
getter(frame, 'f_globals', (_w, a, at) => {
  const { module } = fr(a, at);
  return module === null ? new PyDict() : globalsOf(module);
});
getter(frame, 'f_locals', (w, a, at) => {
  const { code, module, generator, tid } = fr(a, at);
  if ((code.flags & CodeFlag.module) !== 0 && module !== null) return globalsOf(module);
  const frame = machineFrame(w, fr(a, at));
  if (frame === undefined && generator === null)
    return w.refuse('the variables of a function that has ended');
  if (frame === undefined) return new PyDict();
  return localsOf(frame, generator === null ? w.threads.get(tid)!.stack : generator.regs);
});
method(frame, '__repr__', 1, 1, (w, a, at) => {
  const place = address(w, fr(a, at));
  const { code } = fr(a, at);
  return w.traits.frameReprHasPlace
    ? `<frame at ${place}, file ${reprString(code.file)}, line ${lineOf(w, fr(a, at))}, code ${code.name}>`
    : `<frame object at ${place}>`;
});
getter(frame, 'f_builtins', (w: World) => globalsOf(w.builtins));
getter(frame, 'f_lasti', (_w, a, at) => fr(a, at).at * 2);
getter(frame, 'f_trace', () => null);
method(frame, 'clear', 1, 1, () => null);

const traceback = T['traceback'];
const tb = (a: Slot[], at: number): PyTraceback => a[at] as PyTraceback;
getter(traceback, 'tb_lineno', (_w, a, at) => tb(a, at).code.lineAt(tb(a, at).at));
getter(traceback, 'tb_next', (_w, a, at) => tb(a, at).next, (w, a, at) => {
  const v = a[at + 1]!;
  if (v !== null && !(v instanceof PyTraceback)) return w.raise('TypeError', 'expected traceback object or None');
  tb(a, at).next = v;
  return null;
}); // prettier-ignore
getter(traceback, 'tb_lasti', (_w, a, at) => tb(a, at).at * 2);
getter(
  traceback,
  'tb_frame',
  (w, a, at) => handlingFrame(w.thread, tb(a, at)) ?? endedFrame(w, tb(a, at)),
);

/** The frame that handles the exception whose traceback begins there: it runs still. */
function handlingFrame(t: ThreadState, v: PyTraceback): PyFrameObject | null {
  const depth = t.frames.findLastIndex((frame) => frame.handled?.traceback === v);
  if (depth < 0 || t.frames[depth].code !== v.code) return null;
  return outwards(frameValue(t), (picture) => picture.depth === depth);
}

function endedFrame(w: World, { code, at }: PyTraceback): PyFrameObject {
  return new PyFrameObject(code, at, moduleOf(w, code), null, null);
}
