/** The exceptions of asyncio and concurrent.futures: which class a version has under a name. */
import type { World } from '../world';
import { defineException } from '../vm/coreTypes';
import { T, type PyType } from '../vm/object';

defineException('Error', T['Exception'], 'concurrent.futures._base');
const FuturesError = T['concurrent.futures._base.Error'];
for (const name of ['CancelledError', 'TimeoutError', 'InvalidStateError'])
  defineException(name, FuturesError, 'concurrent.futures._base');
defineException('CancelledError', T['BaseException'], 'asyncio.exceptions');
defineException('TimeoutError', T['Exception'], 'asyncio.exceptions');
for (const module of ['asyncio.futures', 'asyncio.base_futures'])
  defineException('InvalidStateError', FuturesError, module);
defineException('InvalidStateError', T['Exception'], 'asyncio.exceptions');

/** asyncio.CancelledError: concurrent.futures' own up to 3.7, a BaseException from 3.8 on. */
export function cancelledErrorType(isBaseException: boolean): PyType {
  return T[
    isBaseException
      ? 'asyncio.exceptions.CancelledError'
      : 'concurrent.futures._base.CancelledError'
  ];
}

/** The key in T of asyncio.InvalidStateError. */
export function invalidStateKey(w: World): string {
  return `${w.traits.asyncioErrorsModule}.InvalidStateError`;
}

/** asyncio.TimeoutError. */
export function timeoutErrorType(w: World): PyType {
  if (w.traits.timeoutErrorsAreOne) return T['TimeoutError'];
  const module = w.traits.cancelledIsBaseException
    ? 'asyncio.exceptions'
    : 'concurrent.futures._base';
  return T[`${module}.TimeoutError`];
}

/** concurrent.futures.TimeoutError. */
export function futuresTimeoutErrorType(w: World): PyType {
  return T[w.traits.timeoutErrorsAreOne ? 'TimeoutError' : 'concurrent.futures._base.TimeoutError'];
}
