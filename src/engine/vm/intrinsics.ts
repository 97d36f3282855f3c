/** Rare operations of compiled code (INTRINSIC); numbers and arguments are in `opcodes.ts`. */
import { Intrinsic } from '../../compiler/opcodes';
import { leftAsyncFor } from '../asyncgenDeath';
import { isDropped } from '../death';
import { nameGone } from '../finalizers';
import type { World } from '../world';
import { isSubclass } from './typeLookup';
import { isMatchMapping, isMatchSequence } from './patterns';
import type { Frame, ThreadState } from './frame';
import { ownBuiltin } from './ownBuiltins';
import { PyDict } from './dict';
import { PyException, PyFunction, PyTuple, PyType, T, type Slot, type Value } from './object';

export function intrinsic(
  w: World,
  t: ThreadState,
  frame: Frame,
  which: number,
  regs: Slot[],
  at: number,
  n: number,
): Slot {
  const arg = (i: number): Value => regs[at + i]!;
  switch (which) {
    case Intrinsic.buildClass:
      if (frame.module.ownBuiltins && ownBuiltin(frame.module, '__build_class__') === undefined)
        return w.raise('NameError', '__build_class__ not found');
      return w.tail(w.prelude('build_class'), [arg(0), arg(1), arg(2), arg(3)]);
    case Intrinsic.printExpr:
      if (arg(0) === null) return null;
      return w.tail(w.prelude('print_expr'), [arg(0)]);
    case Intrinsic.assertionError: {
      const args = n > 0 && regs[at] !== undefined ? [arg(0)] : [];
      return new PyException(T['AssertionError'], new PyTuple(args));
    }
    case Intrinsic.isStopAsyncIteration: {
      const exc = arg(0);
      return exc instanceof PyException && isSubclass(exc.cls, T['StopAsyncIteration']);
    }
    case Intrinsic.splitGroup:
      return w.tail(w.prelude('split_star'), [arg(0), arg(1)]);
    case Intrinsic.prepReraiseStar:
      return w.tail(w.prelude('end_of_star'), [arg(0), arg(1)]);
    case Intrinsic.matchSequence:
      return isMatchSequence(arg(0));
    case Intrinsic.matchMapping:
      return isMatchMapping(arg(0));
    case Intrinsic.matchLength:
      return w.tail(w.prelude('match_length'), [arg(0)]);
    case Intrinsic.matchKeys:
      return w.tail(w.prelude('match_keys'), [arg(0), arg(1)]);
    case Intrinsic.matchRest:
      return w.tail(w.prelude('match_rest'), [arg(0), arg(1)]);
    case Intrinsic.matchClass:
      return w.tail(w.prelude('match_class'), [arg(0), arg(1), arg(2), arg(3)]);
    case Intrinsic.typeParam:
      return w.tail(w.prelude('type_param'), [arg(0), arg(1), arg(2), arg(3)]);
    case Intrinsic.genericBase:
      return w.tail(w.prelude('generic_base'), [arg(0)]);
    case Intrinsic.typeAlias:
      return w.tail(w.prelude('type_alias'), [arg(0), arg(1), arg(2)]);
    case Intrinsic.keepTypeParams: {
      const made = arg(0);
      if (made instanceof PyType) made.attrs.set('__type_params__', arg(1));
      else if (made instanceof PyFunction)
        (made.dict ??= new PyDict()).setStr('__type_params__', arg(1));
      return made;
    }
    case Intrinsic.leftFor: {
      const iterator = regs[at];
      regs[at] = null;
      return isDropped(w, iterator) ? w.tail(w.prelude('close_dropped'), [iterator!]) : null;
    }
    case Intrinsic.nameGone:
      regs[at] = null;
      return nameGone(w);
    case Intrinsic.leftAsyncFor:
      leftAsyncFor(w, t);
      return null;
    default:
      return w.refuse(`this construct (intrinsic ${which})`);
  }
}
