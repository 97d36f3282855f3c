/** Value classes of built-in types that the machine itself does not know: code, frames, unions … */
import { declareState } from '../../state/declare';
import type { DynamicSource } from '../../../compiler/dynamic';
import type { Code } from '../codeObject';
import {
  PyObject, T, type PyGenerator, type PyModule, type PyTuple, type Value,
} from '../object'; // prettier-ignore

/** A code object as a value; one for each code, shared by all worlds. */
export class PyCode extends PyObject {
  readonly code: Code;
  /** Of what compile() made: the text, which is compiled anew for each namespace that it runs in. */
  readonly source: DynamicSource | null;
  constructor(code: Code, source: DynamicSource | null = null) {
    super(T['code']);
    this.code = code;
    this.source = source;
    this.shared = true;
  }
}
declareState(PyCode, { code: 'plain', source: 'plain' }, PyObject);

/** What gi_frame, tb_frame and f_back show of a frame. */
export class PyFrameObject extends PyObject {
  readonly code: Code;
  /** Instruction at which the frame was. */
  readonly at: number;
  readonly module: PyModule | null;
  readonly back: Value;
  /** The generator whose frame it is: its position is read there. */
  readonly generator: PyGenerator | null;
  /** Where the frame of the machine was: in which thread, and how deep; -1 for no such frame. */
  readonly tid: number;
  readonly depth: number;
  constructor(
    code: Code,
    at: number,
    module: PyModule | null,
    back: Value,
    generator: PyGenerator | null,
    tid = -1,
    depth = -1,
  ) {
    super(T['frame']);
    this.code = code;
    this.at = at;
    this.module = module;
    this.back = back;
    this.generator = generator;
    this.tid = tid;
    this.depth = depth;
  }
}
declareState(
  PyFrameObject,
  {
    code: 'plain', at: 'plain', module: 'ref', back: 'ref', generator: 'ref', tid: 'plain',
    depth: 'plain',
  }, // prettier-ignore
  PyObject,
);

/** What `coro.__await__()` answers: an iterator that runs the coroutine. */
export class PyCoroutineWrapper extends PyObject {
  readonly coroutine: PyGenerator;
  constructor(coroutine: PyGenerator) {
    super(T['coroutineWrapper']);
    this.coroutine = coroutine;
  }
}
declareState(PyCoroutineWrapper, { coroutine: 'ref' }, PyObject);

/** `int | str`: its members are types, None or aliases, each once. */
export class PyUnion extends PyObject {
  readonly members: PyTuple;
  constructor(members: PyTuple) {
    super(T['UnionType']);
    this.members = members;
  }
}
declareState(PyUnion, { members: 'ref' }, PyObject);

/** `list[int]` */
export class PyAlias extends PyObject {
  readonly origin: Value;
  readonly args: PyTuple;
  constructor(origin: Value, args: PyTuple) {
    super(T['GenericAlias']);
    this.origin = origin;
    this.args = args;
  }
}
declareState(PyAlias, { origin: 'ref', args: 'ref' }, PyObject);

/** A value that stands in for one whose str and repr are known already. */
export class PyText extends PyObject {
  readonly str: string;
  readonly repr: string;
  constructor(str: string, repr: string) {
    super(T['preludeText']);
    this.str = str;
    this.repr = repr;
  }
}
declareState(PyText, { str: 'plain', repr: 'plain' }, PyObject);
