/**
 * The instruction set of the register machine: the contract between compiler and interpreter.
 *
 * An instruction is four int32: op, a, b, c. R[x] is register x of the frame's window. Registers
 * hold, in this order: parameters (positional, keyword-only, *args, **kwargs), other locals, then
 * temporaries in stack discipline. A register without a value is `undefined`.
 *
 * Calls use overlapping windows: the callee's window begins at the caller's argument registers, so
 * when a call instruction runs no register above its last argument may be live.
 *
 * A variable captured by an inner function lives in a cell: its register holds the cell for the
 * whole frame (MKCELL at the start for own ones, LOADFREE for those of the enclosing function).
 *
 * Targets of jumps are instruction indices (not word offsets). Append, never reorder.
 */

/** The opcodes; an enum, so that the bundler inlines the numbers and V8 makes a jump table. */
// prettier-ignore
export enum Op {
  NOP,
  // --- data movement
  LOADK, //      R[a] = constants[b]
  MOVE, //       R[a] = R[b]
  CLEAR, //      R[a] = unbound (drops a temporary reference; used where lifetime is visible)
  CHECK, //      if R[a] is unbound raise UnboundLocalError for local variable names[b]
  DELLOCAL, //   as CHECK, then unbind R[a]
  MKCELL, //     R[a] = new cell holding R[a] (or unbound)
  LOADFREE, //   R[a] = cell number b of the running function's closure
  GETCELL, //    R[a] = contents of cell R[b]; unbound: NameError/UnboundLocalError for names[c]
  SETCELL, //    contents of cell R[a] = R[b]
  DELCELL, //    unbind cell R[a]; was unbound: NameError for names[b]
  GETG, //       R[a] = global in slot b, else the builtin of that name, else NameError (globalNames[b])
  SETG, //       global slot a = R[b]
  DELG, //       unbind global slot a, NameError if unbound
  LOADNAME, //   class body: R[a] = namespace[names[b]], else global slot c (as GETG)
  LOADNAMECELL, // class body: R[a] = namespace[names[b]], else contents of cell R[c] (NameError if unbound)
  STORENAME, //  class body: namespace[names[a]] = R[b]
  DELNAME, //    class body: del namespace[names[a]], NameError if absent
  NSRET, //      class body: return the namespace
  // --- attributes and items
  GETATTR, //    R[a] = R[b].names[c]
  SETATTR, //    R[a].names[b] = R[c]
  DELATTR, //    del R[a].names[b]
  GETITEM, //    R[a] = R[b][R[c]]
  SETITEM, //    R[a][R[b]] = R[c]
  DELITEM, //    del R[a][R[b]]
  LOADM, //      method lookup: R[a], R[a+1] = function, self; or callable, unbound (for CALLM); object R[b], names[c]
  LOADSPECIAL, // as LOADM but looked up on the type only: b = object register, c = Special number
  LOADSUPER, //  R[a] = super(R[a+1], R[a+2]) attribute names[c]; R[a] holds the `super` global (checked)
  // --- arithmetic: R[a] = R[b] op R[c]; the I* forms are the augmented assignments
  ADD, SUB, MUL, DIV, FLOORDIV, MOD, POW, LSHIFT, RSHIFT, AND, OR, XOR, MATMUL,
  IADD, ISUB, IMUL, IDIV, IFLOORDIV, IMOD, IPOW, ILSHIFT, IRSHIFT, IAND, IOR,
  IXOR, IMATMUL,
  ADDI, //       R[a] = R[b] + c   (c a small int literal; for x - literal it is negative, and never for x + -literal)
  NEG, POS, INVERT, //  R[a] = op R[b]
  NOT, //        R[a] = not R[b]
  // --- comparison: R[a] = R[b] op R[c]
  LT, LE, EQ, NE, GT, GE,
  IS, ISNOT, IN, NOTIN, // IN: R[b] in R[c]
  // --- jumps
  JMP, //        to a
  JT, //         to b if R[a] is true
  JF, //         to b if R[a] is false
  JNONE, //      to b if R[a] is None
  JNOTNONE, //   to b if R[a] is not None
  JNLT, JNLE, JNEQ, JNNE, JNGT, JNGE, // to c unless R[a] op R[b] is true
  LOOP, //       to a, backwards: the back edge of every loop (time slices are counted here)
  // --- calls: the result goes to R[a]
  CALL, //       R[a](R[a+1] … R[a+b])
  CALLK, //      as CALL; the last of the b arguments are keywords named by the tuple constants[c]
  CALLM, //      after LOADM: b arguments from R[a+2]; R[a+1] is self if bound
  CALLMK, //     as CALLM with keyword names constants[c]
  CALLEX, //     R[a](*R[a+1], **R[a+2]); R[a+1] a list or tuple, R[a+2] a dict or unbound
  RET, //        return R[a]
  RETK, //       return constants[a]
  // --- making things
  MKFUNC, //     R[a] = function of code constants[b]; c bit 1: positional defaults tuple in R[a+1],
  //               bit 2: keyword-only defaults dict in R[a+2]; the closure is taken from the code's captures
  MKLIST, MKTUPLE, MKSET, // R[a] = container of R[b] … R[b+c-1]
  MKDICT, //     R[a] = dict of c pairs R[b],R[b+1] …
  MKSLICE, //    R[a] = slice(R[b], R[b+1], R[b+2])
  LISTAPPEND, // R[a].append(R[b])                  (of a display or comprehension)
  LISTEXTEND, // R[a].extend(R[b])                  (star in a display or in call arguments: c=1 → argument wording of the TypeError)
  SETADD, //     R[a].add(R[b])
  SETUPDATE, //  R[a].update(R[b])
  DICTSET, //    R[a][R[b]] = R[c]
  DICTUPDATE, // R[a].update(R[b])                  (** in a display)
  DICTMERGE, //  the same for call arguments: TypeError on a repeated key; R[c] is the callable (for the text)
  TOTUPLE, //    R[a] = tuple of list R[b]
  FORMAT, //     R[a] = format(convert(R[b])); c: 0 none, 1 str, 2 repr, 3 ascii
  FORMATSPEC, // as FORMAT with the format spec string in R[b+1]
  JOINSTR, //    R[a] = concatenation of the strings R[b] … R[b+c-1]
  UNPACK, //     R[a] … R[a+c-1] = items of R[b] (ValueError if not exactly c)
  UNPACKEX, //   R[a] … : c = before | after << 8: before items, a list, after items
  // --- iteration
  ITER, //       R[a] = iter(R[b])
  FORITER, //    R[a] = next of iterator R[b], or jump to c when exhausted
  // --- generators and coroutines
  YIELD, //      yield R[b]; R[a] = what is sent
  AWAITABLE, //  R[a] = the iterator that `await R[b]` runs; c: 0 await, 1 async with enter, 2 async with exit (wording)
  YFITER, //     R[a] = the iterator that `yield from R[b]` runs
  AWAIT, //      R[a] = result of running iterator R[b] to its end, yielding what it yields (await, yield from)
  AITER, //      R[a] = R[b].__aiter__()
  ANEXT, //      R[a] = awaitable of R[b].__anext__()
  ASYNCYIELD, // yield in an async generator: R[a] = sent, value R[b]
  // --- exceptions
  RAISE, //      raise R[a]
  RAISEFROM, //  raise R[a] from R[b]
  RAISE0, //     bare raise
  RERAISE, //    raise the exception R[a] again, its traceback unchanged
  PUSHEXC, //    R[a+1] = exception handled so far in this frame; handled = R[a]
  POPEXC, //     handled = R[a+1]
  EXCMATCH, //   R[a] = does exception R[b] match type or tuple R[c] (TypeError if that is no exception class)
  EXCINFO, //    R[a], R[a+1], R[a+2] = type, exception, traceback of exception R[b] (arguments of __exit__)
  // --- imports and the rest
  IMPORT, //     R[a] = module names[b]; constants[c] = tuple (level, tuple of from-names or None)
  IMPORTFROM, // R[a] = attribute names[c] of module R[b] (ImportError wording)
  IMPORTSTAR, // from R[a] import *
  INTRINSIC, //  R[a] = intrinsic b of arguments R[a] … R[a+c-1]
  // --- appended
  IADDI, //      as ADDI, but the augmented assignment (R[b] += c, or -= if c is negative)
}

export type OpName = keyof typeof Op;

/** The name of each opcode, by number. */
export const OP_NAMES: readonly OpName[] = Object.values(Op).filter(
  (name): name is OpName => typeof name === 'string',
);

/** Special methods looked up on the type (LOADSPECIAL), with the wording of the TypeError. */
export const Special = { enter: 0, exit: 1, aenter: 2, aexit: 3 } as const;

/** Rare operations (INTRINSIC), implemented out of the hot function. */
export const Intrinsic = {
  /** (name, bases tuple, keywords dict or None, body) → the new class. */
  buildClass: 0,
  /** (value) → prints it: the expression statement of an interactive console. */
  printExpr: 1,
  /** (exception or None, type) → tuple of the matching part or None and the rest or None (except*). */
  splitGroup: 2,
  /** (original, list of raised and, last, the unmatched rest or None) → exception to raise or None (end of except*). */
  prepReraiseStar: 3,
  /** (subject) → bool. */
  matchSequence: 4,
  matchMapping: 5,
  /** (subject, keys tuple) → tuple of values or None. */
  matchKeys: 6,
  /** (subject, class, number of positional patterns, keyword names tuple) → tuple or None. */
  matchClass: 7,
  /** (name, function that gives the value, tuple of type parameters) → TypeAliasType. */
  typeAlias: 8,
  /** (message or unbound) → AssertionError instance with it as argument. */
  assertionError: 9,
  /** (exception) → is it StopAsyncIteration. */
  isStopAsyncIteration: 10,
  /** (mapping, tuple of keys) → copy of the mapping without these keys (match **rest). */
  matchRest: 11,
  /** (template parts tuple) → Template (t-strings, 3.14). */
  templateString: 12,
  // --- appended by the compiler
  /** (subject) → len(subject), as `match` asks it. */
  matchLength: 13,
  /** (name with `*` or `**` before it; functions that give bound, constraints and default, or None) → TypeVar, TypeVarTuple or ParamSpec (PEP 695). */
  typeParam: 14,
  /** (tuple of type parameters) → the base class `Generic[…]`. */
  genericBase: 15,
  /** () → None, behind an `async for`: what it ran through may be dead now. */
  leftAsyncFor: 16,
  /** (function or class, tuple of its type parameters) → the same, which now has them. */
  keepTypeParams: 17,
  /** (iterator) → None: a `for` over it is left early; a generator that nobody else has is closed. */
  leftFor: 18,
  /** () → None, behind `del` and `name = None`: what had that name may be dead now. */
  nameGone: 19,
} as const;
