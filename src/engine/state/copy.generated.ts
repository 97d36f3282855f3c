/**
 * Clone, equality, hash and size of machine state, one function each for every class.
 *
 * Generated from the declarations that src/engine/state/all.ts imports, by scripts/generate/state.mjs; do not edit.
 */

import { Prng } from '../../base/prng';
import { PyFuture, PyHandle, PyLocal, PyLoop, PyPolicy, PySelector, PySelectorKey, PySocket, PyTask, PyTaskStep } from '../asyncio/objects';
import { Endpoint } from '../kernel/endpoint';
import { Epoll } from '../kernel/epoll';
import { FileNode } from '../kernel/files/node';
import { OpenedNode } from '../kernel/files/regular';
import { Kernel } from '../kernel/kernel';
import { OpenFile } from '../kernel/openFile';
import { KProcess } from '../kernel/process';
import { Schedule } from '../kernel/schedule';
import { KSemaphore, KShared } from '../kernel/shared';
import { KThread } from '../kernel/thread';
import { PyConcurrentFuture } from '../library/concurrentFuture';
import { PyRandom } from '../library/randomModule';
import { UnfinishedMatch } from '../library/reModule';
import { PySemLock } from '../library/semLock';
import { InterruptedWait } from '../library/signalDelivery';
import { PyEvent, PyLock, PyThread } from '../library/threadObjects';
import { ProcessState } from '../process';
import { PyTextFile } from '../vm/builtins/textFile';
import { PyAlias, PyCode, PyCoroutineWrapper, PyFrameObject, PyText, PyUnion } from '../vm/builtins/values';
import { PyByteArray, PyMemoryView } from '../vm/byteObjects';
import { PyGetSet, PyProperty, PyWrapped } from '../vm/classes/descriptorObjects';
import { PyMember } from '../vm/classes/members';
import { PySuper } from '../vm/classes/superObject';
import { PyComplex } from '../vm/complexNumbers';
import { Bindings, PyContext, PyContextVar, PyToken } from '../vm/contexts';
import { PyAsyncGenStep, PyAsyncGenerator } from '../vm/coroutines/asyncGenObjects';
import { PyDeque } from '../vm/deque';
import { PyDict, PySet } from '../vm/dict';
import { Frame, ThreadState } from '../vm/frame';
import { PyDictView } from '../vm/iterators';
import { PyBytes, PyCell, PyException, PyFloat, PyFunction, PyGenerator, PyInstance, PyIterator, PyList, PyMethod, PyModule, PyNative, PyRange, PySlice, PyTraceback, PyTuple, PyType } from '../vm/object';
import { PySingleton } from '../vm/singletons';
import { PyWeakLink } from '../vm/weakLink';
import { World } from '../world';
import { copyMap, copyMapOfRefs, copyPlainMap, copyPlains, copyRef, copyRefs } from './clone';
import { numberKinds } from './declare';
import { sameMap, sameMapOfRefs, samePlain, samePlainMap, sameRef, sameRefs } from './equal';
import { hashHistory, hashInt, hashMap, hashMapOfRefs, hashPlain, hashPlainMap, hashPlains, hashRef, hashRefs } from './hash';
import { keptList, keptMap } from './sameContents';
import { sizeMap, sizeMapOfRefs, sizeObject, sizePlainMap, sizePlains, sizeRef, sizeRefs } from './size';
import { type Visit, visitAll, visitEntries, visitValues } from './visit';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Stated {
  readonly stateKind?: number;
}

let numbered = false;

/** Numbers the classes. Whoever uses the functions below calls it first. */
export function prepare(): void {
  if (numbered) return;
  numbered = true;
  numberKinds([
    PyType,
    PyInstance,
    PyFloat,
    PyBytes,
    PyTuple,
    PyList,
    PySlice,
    PyRange,
    PyCell,
    PyModule,
    PyFunction,
    PyMethod,
    PyNative,
    PyTraceback,
    PyException,
    PyGenerator,
    PyIterator,
    PySuper,
    PyDeque,
    PyComplex,
    PyDict,
    PySet,
    PyGetSet,
    PyProperty,
    PyWrapped,
    PyLocal,
    PySocket,
    PySelector,
    PyTaskStep,
    PyHandle,
    PySelectorKey,
    PyLoop,
    PyFuture,
    PyTask,
    PyPolicy,
    OpenFile,
    Endpoint,
    FileNode,
    KProcess,
    KThread,
    Kernel,
    Prng,
    Schedule,
    Epoll,
    OpenedNode,
    PyMember,
    PySingleton,
    PyAsyncGenerator,
    PyAsyncGenStep,
    Frame,
    ThreadState,
    PyDictView,
    PyCode,
    PyFrameObject,
    PyCoroutineWrapper,
    PyUnion,
    PyAlias,
    PyText,
    PyContextVar,
    Bindings,
    PyContext,
    PyToken,
    KSemaphore,
    KShared,
    PyConcurrentFuture,
    PyRandom,
    UnfinishedMatch,
    PySemLock,
    InterruptedWait,
    PyThread,
    PyLock,
    PyEvent,
    ProcessState,
    PyTextFile,
    PyByteArray,
    PyMemoryView,
    PyWeakLink,
    World,
  ]);
}

/**
 * A new object of the class of `object`, whose contents mean nothing yet. Where a constructor takes
 * fields it gets the values of the original, so that V8 sees the types that it knows.
 */
export function makeShell(object: object): object {
  switch ((object as Stated).stateKind) {
    case 1: {
      const o = object as PyType;
      return new PyType(o.name as never, o.bases as never, o.alloc as never, o.layout as never, o.cls as never);
    }
    case 2: {
      const o = object as PyInstance;
      return new PyInstance(o.cls as never);
    }
    case 3: {
      const o = object as PyFloat;
      return new PyFloat(o.value as never, o.cls as never);
    }
    case 4: {
      const o = object as PyBytes;
      return new PyBytes(o.data as never);
    }
    case 5: {
      const o = object as PyTuple;
      return new PyTuple(o.items as never, o.cls as never);
    }
    case 6: {
      const o = object as PyList;
      return new PyList(o.items as never, o.cls as never);
    }
    case 7: {
      const o = object as PySlice;
      return new PySlice(o.start as never, o.stop as never, o.step as never);
    }
    case 8: {
      const o = object as PyRange;
      return new PyRange(o.start as never, o.stop as never, o.step as never);
    }
    case 9:
      return new PyCell();
    case 10: {
      const o = object as PyModule;
      return new PyModule(o.name as never, o.globals as never);
    }
    case 11: {
      const o = object as PyFunction;
      return new PyFunction(o.code as never, o.module as never);
    }
    case 12: {
      const o = object as PyMethod;
      return new PyMethod(o.func as never, o.self as never);
    }
    case 13: {
      const o = object as PyNative;
      return new PyNative(o.native as never);
    }
    case 14: {
      const o = object as PyTraceback;
      return new PyTraceback(o.code as never, o.at as never, o.next as never);
    }
    case 15: {
      const o = object as PyException;
      return new PyException(o.cls as never, o.args as never);
    }
    case 16: {
      const o = object as PyGenerator;
      return new PyGenerator(o.cls as never, o.code as never, o.frame as never, o.regs as never, o.name as never, o.qualname as never);
    }
    case 17: {
      const o = object as PyIterator;
      return new PyIterator(o.cls as never, o.kind as never, o.source as never, o.index as never, o.end as never, o.step as never);
    }
    case 18: {
      const o = object as PySuper;
      return new PySuper(o.cls as never);
    }
    case 19: {
      const o = object as PyDeque;
      return new PyDeque(o.cls as never);
    }
    case 20: {
      const o = object as PyComplex;
      return new PyComplex(o.real as never, o.imag as never);
    }
    case 21: {
      const o = object as PyDict;
      return new PyDict(o.cls as never);
    }
    case 22: {
      const o = object as PySet;
      return new PySet(o.cls as never);
    }
    case 23: {
      const o = object as PyGetSet;
      return new PyGetSet(o.name as never, o.getter as never, o.setter as never);
    }
    case 24: {
      const o = object as PyProperty;
      return new PyProperty(o.cls as never);
    }
    case 25: {
      const o = object as PyWrapped;
      return new PyWrapped(o.cls as never);
    }
    case 26: {
      const o = object as PyLocal;
      return new PyLocal(o.cls as never);
    }
    case 27: {
      const o = object as PySocket;
      return new PySocket(o.cls as never);
    }
    case 28: {
      const o = object as PySelector;
      return new PySelector(o.cls as never);
    }
    case 29: {
      const o = object as PyTaskStep;
      return new PyTaskStep(o.cls as never, o.task as never, o.kind as never, o.arg as never);
    }
    case 30: {
      const o = object as PyHandle;
      return new PyHandle(o.cls as never, o.loop as never, o.callback as never, o.args as never);
    }
    case 31: {
      const o = object as PySelectorKey;
      return new PySelectorKey(o.fileobj as never, o.fd as never, o.events as never);
    }
    case 32: {
      const o = object as PyLoop;
      return new PyLoop(o.cls as never);
    }
    case 33: {
      const o = object as PyFuture;
      return new PyFuture(o.cls as never, o.loop as never);
    }
    case 34: {
      const o = object as PyTask;
      return new PyTask(o.cls as never, o.loop as never);
    }
    case 35: {
      const o = object as PyPolicy;
      return new PyPolicy(o.cls as never);
    }
    case 36: {
      const o = object as OpenFile;
      return new OpenFile(o.id as never, o.kind as never);
    }
    case 37: {
      const o = object as Endpoint;
      return new Endpoint(o.family as never, o.type as never);
    }
    case 38: {
      const o = object as FileNode;
      return new FileNode(o.number as never, o.kind as never, o.mode as never, o.accessed as never);
    }
    case 39: {
      const o = object as KProcess;
      return new KProcess(o.pid as never, o.ppid as never, o.program as never);
    }
    case 40: {
      const o = object as KThread;
      return new KThread(o.tid as never, o.process as never, o.name as never, o.daemon as never, o.main as never, o.clock as never);
    }
    case 41: {
      const o = object as Kernel;
      return new Kernel(o.schedule as never, undefined as never);
    }
    case 42: {
      const o = object as Prng;
      return new Prng(o.a as never, o.b as never, o.c as never, o.d as never);
    }
    case 43: {
      const o = object as Schedule;
      return new Schedule(o.seed as never, o.prng as never, o.forced as never, o.grain as never, o.mayBeLate as never);
    }
    case 44:
      return new Epoll();
    case 45: {
      const o = object as OpenedNode;
      return new OpenedNode(o.node as never, o.readable as never, o.writable as never, o.appends as never);
    }
    case 46: {
      const o = object as PyMember;
      return new PyMember(o.name as never, o.owner as never);
    }
    case 47: {
      const o = object as PySingleton;
      return new PySingleton(o.cls as never, o.text as never);
    }
    case 48: {
      const o = object as PyAsyncGenerator;
      return new PyAsyncGenerator(o.code as never, o.frame as never, o.regs as never, o.name as never, o.qualname as never);
    }
    case 49: {
      const o = object as PyAsyncGenStep;
      return new PyAsyncGenStep(o.gen as never, o.kind as never, o.arg as never);
    }
    case 50: {
      const o = object as Frame;
      return new Frame(o.code as never, o.module as never);
    }
    case 51: {
      const o = object as ThreadState;
      return new ThreadState(o.tid as never, o.pid as never);
    }
    case 52: {
      const o = object as PyDictView;
      return new PyDictView(o.cls as never, o.dict as never, o.kind as never);
    }
    case 53: {
      const o = object as PyCode;
      return new PyCode(o.code as never, o.source as never);
    }
    case 54: {
      const o = object as PyFrameObject;
      return new PyFrameObject(o.code as never, o.at as never, o.module as never, o.back as never, o.generator as never, o.tid as never, o.depth as never);
    }
    case 55: {
      const o = object as PyCoroutineWrapper;
      return new PyCoroutineWrapper(o.coroutine as never);
    }
    case 56: {
      const o = object as PyUnion;
      return new PyUnion(o.members as never);
    }
    case 57: {
      const o = object as PyAlias;
      return new PyAlias(o.origin as never, o.args as never);
    }
    case 58: {
      const o = object as PyText;
      return new PyText(o.str as never, o.repr as never);
    }
    case 59: {
      const o = object as PyContextVar;
      return new PyContextVar(o.name as never, o.default as never);
    }
    case 60:
      return new Bindings();
    case 61: {
      const o = object as PyContext;
      return new PyContext(o.cls as never);
    }
    case 62: {
      const o = object as PyToken;
      return new PyToken(o.context as never, o.variable as never, o.old as never);
    }
    case 63: {
      const o = object as KSemaphore;
      return new KSemaphore(o.value as never);
    }
    case 64: {
      const o = object as KShared;
      return new KShared(o.cells as never);
    }
    case 65: {
      const o = object as PyConcurrentFuture;
      return new PyConcurrentFuture(o.cls as never);
    }
    case 66: {
      const o = object as PyRandom;
      return new PyRandom(o.cls as never);
    }
    case 67: {
      const o = object as UnfinishedMatch;
      return new UnfinishedMatch(o.given as never, undefined as never);
    }
    case 68: {
      const o = object as PySemLock;
      return new PySemLock(o.cls as never);
    }
    case 69:
      return new InterruptedWait();
    case 70: {
      const o = object as PyThread;
      return new PyThread(o.cls as never);
    }
    case 71: {
      const o = object as PyLock;
      return new PyLock(o.cls as never);
    }
    case 72: {
      const o = object as PyEvent;
      return new PyEvent(o.cls as never);
    }
    case 73: {
      const o = object as ProcessState;
      return new ProcessState(o.pid as never);
    }
    case 74: {
      const o = object as PyTextFile;
      return new PyTextFile(o.fd as never);
    }
    case 75: {
      const o = object as PyByteArray;
      return new PyByteArray(undefined as never, o.cls as never);
    }
    case 76: {
      const o = object as PyMemoryView;
      return new PyMemoryView(o.source as never, o.start as never, o.step as never, o.length as never);
    }
    case 77: {
      const o = object as PyWeakLink;
      return new PyWeakLink(o.target as never, o.owner as never);
    }
    case 78: {
      const o = object as World;
      return new World(o.kernel as never, o.options as never, o.traits as never, o.builtins as never);
    }
  }
  throw new Error(`no generated copy for ${object.constructor.name}: npm run generate`);
}

/** Gives a copy that `makeShell` made the contents of its original. */
export function fillCopy(object: object, copy: object): void {
  switch ((object as Stated).stateKind) {
    case 1:
      return fillPyType(object as PyType, copy as PyType);
    case 2:
      return fillPyInstance(object as PyInstance, copy as PyInstance);
    case 3:
      return fillPyFloat(object as PyFloat, copy as PyFloat);
    case 4:
      return fillPyBytes(object as PyBytes, copy as PyBytes);
    case 5:
      return fillPyTuple(object as PyTuple, copy as PyTuple);
    case 6:
      return fillPyList(object as PyList, copy as PyList);
    case 7:
      return fillPySlice(object as PySlice, copy as PySlice);
    case 8:
      return fillPyRange(object as PyRange, copy as PyRange);
    case 9:
      return fillPyCell(object as PyCell, copy as PyCell);
    case 10:
      return fillPyModule(object as PyModule, copy as PyModule);
    case 11:
      return fillPyFunction(object as PyFunction, copy as PyFunction);
    case 12:
      return fillPyMethod(object as PyMethod, copy as PyMethod);
    case 13:
      return fillPyNative(object as PyNative, copy as PyNative);
    case 14:
      return fillPyTraceback(object as PyTraceback, copy as PyTraceback);
    case 15:
      return fillPyException(object as PyException, copy as PyException);
    case 16:
      return fillPyGenerator(object as PyGenerator, copy as PyGenerator);
    case 17:
      return fillPyIterator(object as PyIterator, copy as PyIterator);
    case 18:
      return fillPySuper(object as PySuper, copy as PySuper);
    case 19:
      return fillPyDeque(object as PyDeque, copy as PyDeque);
    case 20:
      return fillPyComplex(object as PyComplex, copy as PyComplex);
    case 21:
      return fillPyDict(object as PyDict, copy as PyDict);
    case 22:
      return fillPySet(object as PySet, copy as PySet);
    case 23:
      return fillPyGetSet(object as PyGetSet, copy as PyGetSet);
    case 24:
      return fillPyProperty(object as PyProperty, copy as PyProperty);
    case 25:
      return fillPyWrapped(object as PyWrapped, copy as PyWrapped);
    case 26:
      return fillPyLocal(object as PyLocal, copy as PyLocal);
    case 27:
      return fillPySocket(object as PySocket, copy as PySocket);
    case 28:
      return fillPySelector(object as PySelector, copy as PySelector);
    case 29:
      return fillPyTaskStep(object as PyTaskStep, copy as PyTaskStep);
    case 30:
      return fillPyHandle(object as PyHandle, copy as PyHandle);
    case 31:
      return fillPySelectorKey(object as PySelectorKey, copy as PySelectorKey);
    case 32:
      return fillPyLoop(object as PyLoop, copy as PyLoop);
    case 33:
      return fillPyFuture(object as PyFuture, copy as PyFuture);
    case 34:
      return fillPyTask(object as PyTask, copy as PyTask);
    case 35:
      return fillPyPolicy(object as PyPolicy, copy as PyPolicy);
    case 36:
      return fillOpenFile(object as OpenFile, copy as OpenFile);
    case 37:
      return fillEndpoint(object as Endpoint, copy as Endpoint);
    case 38:
      return fillFileNode(object as FileNode, copy as FileNode);
    case 39:
      return fillKProcess(object as KProcess, copy as KProcess);
    case 40:
      return fillKThread(object as KThread, copy as KThread);
    case 41:
      return fillKernel(object as Kernel, copy as Kernel);
    case 42:
      return fillPrng(object as Prng, copy as Prng);
    case 43:
      return fillSchedule(object as Schedule, copy as Schedule);
    case 44:
      return fillEpoll(object as Epoll, copy as Epoll);
    case 45:
      return fillOpenedNode(object as OpenedNode, copy as OpenedNode);
    case 46:
      return fillPyMember(object as PyMember, copy as PyMember);
    case 47:
      return fillPySingleton(object as PySingleton, copy as PySingleton);
    case 48:
      return fillPyAsyncGenerator(object as PyAsyncGenerator, copy as PyAsyncGenerator);
    case 49:
      return fillPyAsyncGenStep(object as PyAsyncGenStep, copy as PyAsyncGenStep);
    case 50:
      return fillFrame(object as Frame, copy as Frame);
    case 51:
      return fillThreadState(object as ThreadState, copy as ThreadState);
    case 52:
      return fillPyDictView(object as PyDictView, copy as PyDictView);
    case 53:
      return fillPyCode(object as PyCode, copy as PyCode);
    case 54:
      return fillPyFrameObject(object as PyFrameObject, copy as PyFrameObject);
    case 55:
      return fillPyCoroutineWrapper(object as PyCoroutineWrapper, copy as PyCoroutineWrapper);
    case 56:
      return fillPyUnion(object as PyUnion, copy as PyUnion);
    case 57:
      return fillPyAlias(object as PyAlias, copy as PyAlias);
    case 58:
      return fillPyText(object as PyText, copy as PyText);
    case 59:
      return fillPyContextVar(object as PyContextVar, copy as PyContextVar);
    case 60:
      return fillBindings(object as Bindings, copy as Bindings);
    case 61:
      return fillPyContext(object as PyContext, copy as PyContext);
    case 62:
      return fillPyToken(object as PyToken, copy as PyToken);
    case 63:
      return fillKSemaphore(object as KSemaphore, copy as KSemaphore);
    case 64:
      return fillKShared(object as KShared, copy as KShared);
    case 65:
      return fillPyConcurrentFuture(object as PyConcurrentFuture, copy as PyConcurrentFuture);
    case 66:
      return fillPyRandom(object as PyRandom, copy as PyRandom);
    case 67:
      return fillUnfinishedMatch(object as UnfinishedMatch, copy as UnfinishedMatch);
    case 68:
      return fillPySemLock(object as PySemLock, copy as PySemLock);
    case 69:
      return fillInterruptedWait(object as InterruptedWait, copy as InterruptedWait);
    case 70:
      return fillPyThread(object as PyThread, copy as PyThread);
    case 71:
      return fillPyLock(object as PyLock, copy as PyLock);
    case 72:
      return fillPyEvent(object as PyEvent, copy as PyEvent);
    case 73:
      return fillProcessState(object as ProcessState, copy as ProcessState);
    case 74:
      return fillPyTextFile(object as PyTextFile, copy as PyTextFile);
    case 75:
      return fillPyByteArray(object as PyByteArray, copy as PyByteArray);
    case 76:
      return fillPyMemoryView(object as PyMemoryView, copy as PyMemoryView);
    case 77:
      return fillPyWeakLink(object as PyWeakLink, copy as PyWeakLink);
    case 78:
      return fillWorld(object as World, copy as World);
  }
  return;
}

/** Whether two objects have equal contents. */
export function sameFields(object: object, other: object): boolean {
  if (Object.getPrototypeOf(object) !== Object.getPrototypeOf(other)) return false;
  switch ((object as Stated).stateKind) {
    case 1:
      return samePyType(object as PyType, other as PyType);
    case 2:
      return samePyInstance(object as PyInstance, other as PyInstance);
    case 3:
      return samePyFloat(object as PyFloat, other as PyFloat);
    case 4:
      return samePyBytes(object as PyBytes, other as PyBytes);
    case 5:
      return samePyTuple(object as PyTuple, other as PyTuple);
    case 6:
      return samePyList(object as PyList, other as PyList);
    case 7:
      return samePySlice(object as PySlice, other as PySlice);
    case 8:
      return samePyRange(object as PyRange, other as PyRange);
    case 9:
      return samePyCell(object as PyCell, other as PyCell);
    case 10:
      return samePyModule(object as PyModule, other as PyModule);
    case 11:
      return samePyFunction(object as PyFunction, other as PyFunction);
    case 12:
      return samePyMethod(object as PyMethod, other as PyMethod);
    case 13:
      return samePyNative(object as PyNative, other as PyNative);
    case 14:
      return samePyTraceback(object as PyTraceback, other as PyTraceback);
    case 15:
      return samePyException(object as PyException, other as PyException);
    case 16:
      return samePyGenerator(object as PyGenerator, other as PyGenerator);
    case 17:
      return samePyIterator(object as PyIterator, other as PyIterator);
    case 18:
      return samePySuper(object as PySuper, other as PySuper);
    case 19:
      return samePyDeque(object as PyDeque, other as PyDeque);
    case 20:
      return samePyComplex(object as PyComplex, other as PyComplex);
    case 21:
      return samePyDict(object as PyDict, other as PyDict);
    case 22:
      return samePySet(object as PySet, other as PySet);
    case 23:
      return samePyGetSet(object as PyGetSet, other as PyGetSet);
    case 24:
      return samePyProperty(object as PyProperty, other as PyProperty);
    case 25:
      return samePyWrapped(object as PyWrapped, other as PyWrapped);
    case 26:
      return samePyLocal(object as PyLocal, other as PyLocal);
    case 27:
      return samePySocket(object as PySocket, other as PySocket);
    case 28:
      return samePySelector(object as PySelector, other as PySelector);
    case 29:
      return samePyTaskStep(object as PyTaskStep, other as PyTaskStep);
    case 30:
      return samePyHandle(object as PyHandle, other as PyHandle);
    case 31:
      return samePySelectorKey(object as PySelectorKey, other as PySelectorKey);
    case 32:
      return samePyLoop(object as PyLoop, other as PyLoop);
    case 33:
      return samePyFuture(object as PyFuture, other as PyFuture);
    case 34:
      return samePyTask(object as PyTask, other as PyTask);
    case 35:
      return samePyPolicy(object as PyPolicy, other as PyPolicy);
    case 36:
      return sameOpenFile(object as OpenFile, other as OpenFile);
    case 37:
      return sameEndpoint(object as Endpoint, other as Endpoint);
    case 38:
      return sameFileNode(object as FileNode, other as FileNode);
    case 39:
      return sameKProcess(object as KProcess, other as KProcess);
    case 40:
      return sameKThread(object as KThread, other as KThread);
    case 41:
      return sameKernel(object as Kernel, other as Kernel);
    case 42:
      return samePrng(object as Prng, other as Prng);
    case 43:
      return sameSchedule(object as Schedule, other as Schedule);
    case 44:
      return sameEpoll(object as Epoll, other as Epoll);
    case 45:
      return sameOpenedNode(object as OpenedNode, other as OpenedNode);
    case 46:
      return samePyMember(object as PyMember, other as PyMember);
    case 47:
      return samePySingleton(object as PySingleton, other as PySingleton);
    case 48:
      return samePyAsyncGenerator(object as PyAsyncGenerator, other as PyAsyncGenerator);
    case 49:
      return samePyAsyncGenStep(object as PyAsyncGenStep, other as PyAsyncGenStep);
    case 50:
      return sameFrame(object as Frame, other as Frame);
    case 51:
      return sameThreadState(object as ThreadState, other as ThreadState);
    case 52:
      return samePyDictView(object as PyDictView, other as PyDictView);
    case 53:
      return samePyCode(object as PyCode, other as PyCode);
    case 54:
      return samePyFrameObject(object as PyFrameObject, other as PyFrameObject);
    case 55:
      return samePyCoroutineWrapper(object as PyCoroutineWrapper, other as PyCoroutineWrapper);
    case 56:
      return samePyUnion(object as PyUnion, other as PyUnion);
    case 57:
      return samePyAlias(object as PyAlias, other as PyAlias);
    case 58:
      return samePyText(object as PyText, other as PyText);
    case 59:
      return samePyContextVar(object as PyContextVar, other as PyContextVar);
    case 60:
      return sameBindings(object as Bindings, other as Bindings);
    case 61:
      return samePyContext(object as PyContext, other as PyContext);
    case 62:
      return samePyToken(object as PyToken, other as PyToken);
    case 63:
      return sameKSemaphore(object as KSemaphore, other as KSemaphore);
    case 64:
      return sameKShared(object as KShared, other as KShared);
    case 65:
      return samePyConcurrentFuture(object as PyConcurrentFuture, other as PyConcurrentFuture);
    case 66:
      return samePyRandom(object as PyRandom, other as PyRandom);
    case 67:
      return sameUnfinishedMatch(object as UnfinishedMatch, other as UnfinishedMatch);
    case 68:
      return samePySemLock(object as PySemLock, other as PySemLock);
    case 69:
      return sameInterruptedWait(object as InterruptedWait, other as InterruptedWait);
    case 70:
      return samePyThread(object as PyThread, other as PyThread);
    case 71:
      return samePyLock(object as PyLock, other as PyLock);
    case 72:
      return samePyEvent(object as PyEvent, other as PyEvent);
    case 73:
      return sameProcessState(object as ProcessState, other as ProcessState);
    case 74:
      return samePyTextFile(object as PyTextFile, other as PyTextFile);
    case 75:
      return samePyByteArray(object as PyByteArray, other as PyByteArray);
    case 76:
      return samePyMemoryView(object as PyMemoryView, other as PyMemoryView);
    case 77:
      return samePyWeakLink(object as PyWeakLink, other as PyWeakLink);
    case 78:
      return sameWorld(object as World, other as World);
  }
  return false;
}

/** Whether two objects of one kind have the very same contents. */
export function keptFields(kind: number, object: object, other: object): boolean {
  switch (kind) {
    case 1:
      return keptPyType(object as PyType, other as PyType);
    case 2:
      return keptPyInstance(object as PyInstance, other as PyInstance);
    case 3:
      return keptPyFloat(object as PyFloat, other as PyFloat);
    case 4:
      return keptPyBytes(object as PyBytes, other as PyBytes);
    case 5:
      return keptPyTuple(object as PyTuple, other as PyTuple);
    case 6:
      return keptPyList(object as PyList, other as PyList);
    case 7:
      return keptPySlice(object as PySlice, other as PySlice);
    case 8:
      return keptPyRange(object as PyRange, other as PyRange);
    case 9:
      return keptPyCell(object as PyCell, other as PyCell);
    case 10:
      return keptPyModule(object as PyModule, other as PyModule);
    case 11:
      return keptPyFunction(object as PyFunction, other as PyFunction);
    case 12:
      return keptPyMethod(object as PyMethod, other as PyMethod);
    case 13:
      return keptPyNative(object as PyNative, other as PyNative);
    case 14:
      return keptPyTraceback(object as PyTraceback, other as PyTraceback);
    case 15:
      return keptPyException(object as PyException, other as PyException);
    case 16:
      return keptPyGenerator(object as PyGenerator, other as PyGenerator);
    case 17:
      return keptPyIterator(object as PyIterator, other as PyIterator);
    case 18:
      return keptPySuper(object as PySuper, other as PySuper);
    case 19:
      return keptPyDeque(object as PyDeque, other as PyDeque);
    case 20:
      return keptPyComplex(object as PyComplex, other as PyComplex);
    case 21:
      return keptPyDict(object as PyDict, other as PyDict);
    case 22:
      return keptPySet(object as PySet, other as PySet);
    case 23:
      return keptPyGetSet(object as PyGetSet, other as PyGetSet);
    case 24:
      return keptPyProperty(object as PyProperty, other as PyProperty);
    case 25:
      return keptPyWrapped(object as PyWrapped, other as PyWrapped);
    case 26:
      return keptPyLocal(object as PyLocal, other as PyLocal);
    case 27:
      return keptPySocket(object as PySocket, other as PySocket);
    case 28:
      return keptPySelector(object as PySelector, other as PySelector);
    case 29:
      return keptPyTaskStep(object as PyTaskStep, other as PyTaskStep);
    case 30:
      return keptPyHandle(object as PyHandle, other as PyHandle);
    case 31:
      return keptPySelectorKey(object as PySelectorKey, other as PySelectorKey);
    case 32:
      return keptPyLoop(object as PyLoop, other as PyLoop);
    case 33:
      return keptPyFuture(object as PyFuture, other as PyFuture);
    case 34:
      return keptPyTask(object as PyTask, other as PyTask);
    case 35:
      return keptPyPolicy(object as PyPolicy, other as PyPolicy);
    case 36:
      return keptOpenFile(object as OpenFile, other as OpenFile);
    case 37:
      return keptEndpoint(object as Endpoint, other as Endpoint);
    case 38:
      return keptFileNode(object as FileNode, other as FileNode);
    case 39:
      return keptKProcess(object as KProcess, other as KProcess);
    case 40:
      return keptKThread(object as KThread, other as KThread);
    case 41:
      return keptKernel(object as Kernel, other as Kernel);
    case 42:
      return keptPrng(object as Prng, other as Prng);
    case 43:
      return keptSchedule(object as Schedule, other as Schedule);
    case 44:
      return keptEpoll(object as Epoll, other as Epoll);
    case 45:
      return keptOpenedNode(object as OpenedNode, other as OpenedNode);
    case 46:
      return keptPyMember(object as PyMember, other as PyMember);
    case 47:
      return keptPySingleton(object as PySingleton, other as PySingleton);
    case 48:
      return keptPyAsyncGenerator(object as PyAsyncGenerator, other as PyAsyncGenerator);
    case 49:
      return keptPyAsyncGenStep(object as PyAsyncGenStep, other as PyAsyncGenStep);
    case 50:
      return keptFrame(object as Frame, other as Frame);
    case 51:
      return keptThreadState(object as ThreadState, other as ThreadState);
    case 52:
      return keptPyDictView(object as PyDictView, other as PyDictView);
    case 53:
      return keptPyCode(object as PyCode, other as PyCode);
    case 54:
      return keptPyFrameObject(object as PyFrameObject, other as PyFrameObject);
    case 55:
      return keptPyCoroutineWrapper(object as PyCoroutineWrapper, other as PyCoroutineWrapper);
    case 56:
      return keptPyUnion(object as PyUnion, other as PyUnion);
    case 57:
      return keptPyAlias(object as PyAlias, other as PyAlias);
    case 58:
      return keptPyText(object as PyText, other as PyText);
    case 59:
      return keptPyContextVar(object as PyContextVar, other as PyContextVar);
    case 60:
      return keptBindings(object as Bindings, other as Bindings);
    case 61:
      return keptPyContext(object as PyContext, other as PyContext);
    case 62:
      return keptPyToken(object as PyToken, other as PyToken);
    case 63:
      return keptKSemaphore(object as KSemaphore, other as KSemaphore);
    case 64:
      return keptKShared(object as KShared, other as KShared);
    case 65:
      return keptPyConcurrentFuture(object as PyConcurrentFuture, other as PyConcurrentFuture);
    case 66:
      return keptPyRandom(object as PyRandom, other as PyRandom);
    case 67:
      return keptUnfinishedMatch(object as UnfinishedMatch, other as UnfinishedMatch);
    case 68:
      return keptPySemLock(object as PySemLock, other as PySemLock);
    case 69:
      return keptInterruptedWait(object as InterruptedWait, other as InterruptedWait);
    case 70:
      return keptPyThread(object as PyThread, other as PyThread);
    case 71:
      return keptPyLock(object as PyLock, other as PyLock);
    case 72:
      return keptPyEvent(object as PyEvent, other as PyEvent);
    case 73:
      return keptProcessState(object as ProcessState, other as ProcessState);
    case 74:
      return keptPyTextFile(object as PyTextFile, other as PyTextFile);
    case 75:
      return keptPyByteArray(object as PyByteArray, other as PyByteArray);
    case 76:
      return keptPyMemoryView(object as PyMemoryView, other as PyMemoryView);
    case 77:
      return keptPyWeakLink(object as PyWeakLink, other as PyWeakLink);
    case 78:
      return keptWorld(object as World, other as World);
  }
  return false;
}

/** Gives `copy` what `object` holds; lists and Maps like those of `like` are those of `like`. */
export function updateCopy(kind: number, object: object, copy: object, like: object): void {
  switch (kind) {
    case 1:
      return updatePyType(object as PyType, copy as PyType, like as PyType);
    case 2:
      return updatePyInstance(object as PyInstance, copy as PyInstance, like as PyInstance);
    case 3:
      return updatePyFloat(object as PyFloat, copy as PyFloat);
    case 4:
      return updatePyBytes(object as PyBytes, copy as PyBytes);
    case 5:
      return updatePyTuple(object as PyTuple, copy as PyTuple, like as PyTuple);
    case 6:
      return updatePyList(object as PyList, copy as PyList, like as PyList);
    case 7:
      return updatePySlice(object as PySlice, copy as PySlice);
    case 8:
      return updatePyRange(object as PyRange, copy as PyRange);
    case 9:
      return updatePyCell(object as PyCell, copy as PyCell);
    case 10:
      return updatePyModule(object as PyModule, copy as PyModule, like as PyModule);
    case 11:
      return updatePyFunction(object as PyFunction, copy as PyFunction, like as PyFunction);
    case 12:
      return updatePyMethod(object as PyMethod, copy as PyMethod);
    case 13:
      return updatePyNative(object as PyNative, copy as PyNative);
    case 14:
      return updatePyTraceback(object as PyTraceback, copy as PyTraceback);
    case 15:
      return updatePyException(object as PyException, copy as PyException);
    case 16:
      return updatePyGenerator(object as PyGenerator, copy as PyGenerator, like as PyGenerator);
    case 17:
      return updatePyIterator(object as PyIterator, copy as PyIterator);
    case 18:
      return updatePySuper(object as PySuper, copy as PySuper);
    case 19:
      return updatePyDeque(object as PyDeque, copy as PyDeque, like as PyDeque);
    case 20:
      return updatePyComplex(object as PyComplex, copy as PyComplex);
    case 21:
      return updatePyDict(object as PyDict, copy as PyDict, like as PyDict);
    case 22:
      return updatePySet(object as PySet, copy as PySet, like as PySet);
    case 23:
      return updatePyGetSet(object as PyGetSet, copy as PyGetSet);
    case 24:
      return updatePyProperty(object as PyProperty, copy as PyProperty);
    case 25:
      return updatePyWrapped(object as PyWrapped, copy as PyWrapped);
    case 26:
      return updatePyLocal(object as PyLocal, copy as PyLocal, like as PyLocal);
    case 27:
      return updatePySocket(object as PySocket, copy as PySocket);
    case 28:
      return updatePySelector(object as PySelector, copy as PySelector, like as PySelector);
    case 29:
      return updatePyTaskStep(object as PyTaskStep, copy as PyTaskStep);
    case 30:
      return updatePyHandle(object as PyHandle, copy as PyHandle, like as PyHandle);
    case 31:
      return updatePySelectorKey(object as PySelectorKey, copy as PySelectorKey);
    case 32:
      return updatePyLoop(object as PyLoop, copy as PyLoop, like as PyLoop);
    case 33:
      return updatePyFuture(object as PyFuture, copy as PyFuture, like as PyFuture);
    case 34:
      return updatePyTask(object as PyTask, copy as PyTask, like as PyTask);
    case 35:
      return updatePyPolicy(object as PyPolicy, copy as PyPolicy);
    case 36:
      return updateOpenFile(object as OpenFile, copy as OpenFile, like as OpenFile);
    case 37:
      return updateEndpoint(object as Endpoint, copy as Endpoint, like as Endpoint);
    case 38:
      return updateFileNode(object as FileNode, copy as FileNode, like as FileNode);
    case 39:
      return updateKProcess(object as KProcess, copy as KProcess, like as KProcess);
    case 40:
      return updateKThread(object as KThread, copy as KThread, like as KThread);
    case 41:
      return updateKernel(object as Kernel, copy as Kernel, like as Kernel);
    case 42:
      return updatePrng(object as Prng, copy as Prng);
    case 43:
      return updateSchedule(object as Schedule, copy as Schedule, like as Schedule);
    case 44:
      return updateEpoll(object as Epoll, copy as Epoll, like as Epoll);
    case 45:
      return updateOpenedNode(object as OpenedNode, copy as OpenedNode);
    case 46:
      return updatePyMember(object as PyMember, copy as PyMember);
    case 47:
      return updatePySingleton(object as PySingleton, copy as PySingleton);
    case 48:
      return updatePyAsyncGenerator(object as PyAsyncGenerator, copy as PyAsyncGenerator, like as PyAsyncGenerator);
    case 49:
      return updatePyAsyncGenStep(object as PyAsyncGenStep, copy as PyAsyncGenStep);
    case 50:
      return updateFrame(object as Frame, copy as Frame, like as Frame);
    case 51:
      return updateThreadState(object as ThreadState, copy as ThreadState, like as ThreadState);
    case 52:
      return updatePyDictView(object as PyDictView, copy as PyDictView);
    case 53:
      return updatePyCode(object as PyCode, copy as PyCode);
    case 54:
      return updatePyFrameObject(object as PyFrameObject, copy as PyFrameObject);
    case 55:
      return updatePyCoroutineWrapper(object as PyCoroutineWrapper, copy as PyCoroutineWrapper);
    case 56:
      return updatePyUnion(object as PyUnion, copy as PyUnion);
    case 57:
      return updatePyAlias(object as PyAlias, copy as PyAlias);
    case 58:
      return updatePyText(object as PyText, copy as PyText);
    case 59:
      return updatePyContextVar(object as PyContextVar, copy as PyContextVar);
    case 60:
      return updateBindings(object as Bindings, copy as Bindings, like as Bindings);
    case 61:
      return updatePyContext(object as PyContext, copy as PyContext);
    case 62:
      return updatePyToken(object as PyToken, copy as PyToken);
    case 63:
      return updateKSemaphore(object as KSemaphore, copy as KSemaphore);
    case 64:
      return updateKShared(object as KShared, copy as KShared, like as KShared);
    case 65:
      return updatePyConcurrentFuture(object as PyConcurrentFuture, copy as PyConcurrentFuture, like as PyConcurrentFuture);
    case 66:
      return updatePyRandom(object as PyRandom, copy as PyRandom, like as PyRandom);
    case 67:
      return updateUnfinishedMatch(object as UnfinishedMatch, copy as UnfinishedMatch, like as UnfinishedMatch);
    case 68:
      return updatePySemLock(object as PySemLock, copy as PySemLock);
    case 69:
      return updateInterruptedWait(object as InterruptedWait, copy as InterruptedWait);
    case 70:
      return updatePyThread(object as PyThread, copy as PyThread);
    case 71:
      return updatePyLock(object as PyLock, copy as PyLock);
    case 72:
      return updatePyEvent(object as PyEvent, copy as PyEvent);
    case 73:
      return updateProcessState(object as ProcessState, copy as ProcessState, like as ProcessState);
    case 74:
      return updatePyTextFile(object as PyTextFile, copy as PyTextFile);
    case 75:
      return updatePyByteArray(object as PyByteArray, copy as PyByteArray);
    case 76:
      return updatePyMemoryView(object as PyMemoryView, copy as PyMemoryView);
    case 77:
      return updatePyWeakLink(object as PyWeakLink, copy as PyWeakLink);
    case 78:
      return updateWorld(object as World, copy as World, like as World);
  }
  return;
}

/** Shows everything that an object refers to. */
export function visitRefs(object: object, visit: Visit): void {
  switch ((object as Stated).stateKind) {
    case 1:
      return visitPyType(object as PyType, visit);
    case 2:
      return visitPyInstance(object as PyInstance, visit);
    case 3:
      return visitPyFloat(object as PyFloat, visit);
    case 4:
      return visitPyBytes(object as PyBytes, visit);
    case 5:
      return visitPyTuple(object as PyTuple, visit);
    case 6:
      return visitPyList(object as PyList, visit);
    case 7:
      return visitPySlice(object as PySlice, visit);
    case 8:
      return visitPyRange(object as PyRange, visit);
    case 9:
      return visitPyCell(object as PyCell, visit);
    case 10:
      return visitPyModule(object as PyModule, visit);
    case 11:
      return visitPyFunction(object as PyFunction, visit);
    case 12:
      return visitPyMethod(object as PyMethod, visit);
    case 13:
      return visitPyNative(object as PyNative, visit);
    case 14:
      return visitPyTraceback(object as PyTraceback, visit);
    case 15:
      return visitPyException(object as PyException, visit);
    case 16:
      return visitPyGenerator(object as PyGenerator, visit);
    case 17:
      return visitPyIterator(object as PyIterator, visit);
    case 18:
      return visitPySuper(object as PySuper, visit);
    case 19:
      return visitPyDeque(object as PyDeque, visit);
    case 20:
      return visitPyComplex(object as PyComplex, visit);
    case 21:
      return visitPyDict(object as PyDict, visit);
    case 22:
      return visitPySet(object as PySet, visit);
    case 23:
      return visitPyGetSet(object as PyGetSet, visit);
    case 24:
      return visitPyProperty(object as PyProperty, visit);
    case 25:
      return visitPyWrapped(object as PyWrapped, visit);
    case 26:
      return visitPyLocal(object as PyLocal, visit);
    case 27:
      return visitPySocket(object as PySocket, visit);
    case 28:
      return visitPySelector(object as PySelector, visit);
    case 29:
      return visitPyTaskStep(object as PyTaskStep, visit);
    case 30:
      return visitPyHandle(object as PyHandle, visit);
    case 31:
      return visitPySelectorKey(object as PySelectorKey, visit);
    case 32:
      return visitPyLoop(object as PyLoop, visit);
    case 33:
      return visitPyFuture(object as PyFuture, visit);
    case 34:
      return visitPyTask(object as PyTask, visit);
    case 35:
      return visitPyPolicy(object as PyPolicy, visit);
    case 36:
      return visitOpenFile(object as OpenFile, visit);
    case 40:
      return visitKThread(object as KThread, visit);
    case 41:
      return visitKernel(object as Kernel, visit);
    case 43:
      return visitSchedule(object as Schedule, visit);
    case 46:
      return visitPyMember(object as PyMember, visit);
    case 47:
      return visitPySingleton(object as PySingleton, visit);
    case 48:
      return visitPyAsyncGenerator(object as PyAsyncGenerator, visit);
    case 49:
      return visitPyAsyncGenStep(object as PyAsyncGenStep, visit);
    case 50:
      return visitFrame(object as Frame, visit);
    case 51:
      return visitThreadState(object as ThreadState, visit);
    case 52:
      return visitPyDictView(object as PyDictView, visit);
    case 53:
      return visitPyCode(object as PyCode, visit);
    case 54:
      return visitPyFrameObject(object as PyFrameObject, visit);
    case 55:
      return visitPyCoroutineWrapper(object as PyCoroutineWrapper, visit);
    case 56:
      return visitPyUnion(object as PyUnion, visit);
    case 57:
      return visitPyAlias(object as PyAlias, visit);
    case 58:
      return visitPyText(object as PyText, visit);
    case 59:
      return visitPyContextVar(object as PyContextVar, visit);
    case 60:
      return visitBindings(object as Bindings, visit);
    case 61:
      return visitPyContext(object as PyContext, visit);
    case 62:
      return visitPyToken(object as PyToken, visit);
    case 65:
      return visitPyConcurrentFuture(object as PyConcurrentFuture, visit);
    case 66:
      return visitPyRandom(object as PyRandom, visit);
    case 67:
      return visitUnfinishedMatch(object as UnfinishedMatch, visit);
    case 68:
      return visitPySemLock(object as PySemLock, visit);
    case 69:
      return visitInterruptedWait(object as InterruptedWait, visit);
    case 70:
      return visitPyThread(object as PyThread, visit);
    case 71:
      return visitPyLock(object as PyLock, visit);
    case 72:
      return visitPyEvent(object as PyEvent, visit);
    case 73:
      return visitProcessState(object as ProcessState, visit);
    case 74:
      return visitPyTextFile(object as PyTextFile, visit);
    case 75:
      return visitPyByteArray(object as PyByteArray, visit);
    case 76:
      return visitPyMemoryView(object as PyMemoryView, visit);
    case 77:
      return visitPyWeakLink(object as PyWeakLink, visit);
    case 78:
      return visitWorld(object as World, visit);
  }
  return;
}

/** Mixes the contents of an object into the hash. */
export function hashFields(object: object): void {
  switch ((object as Stated).stateKind) {
    case 1:
      return hashPyType(object as PyType);
    case 2:
      return hashPyInstance(object as PyInstance);
    case 3:
      return hashPyFloat(object as PyFloat);
    case 4:
      return hashPyBytes(object as PyBytes);
    case 5:
      return hashPyTuple(object as PyTuple);
    case 6:
      return hashPyList(object as PyList);
    case 7:
      return hashPySlice(object as PySlice);
    case 8:
      return hashPyRange(object as PyRange);
    case 9:
      return hashPyCell(object as PyCell);
    case 10:
      return hashPyModule(object as PyModule);
    case 11:
      return hashPyFunction(object as PyFunction);
    case 12:
      return hashPyMethod(object as PyMethod);
    case 13:
      return hashPyNative(object as PyNative);
    case 14:
      return hashPyTraceback(object as PyTraceback);
    case 15:
      return hashPyException(object as PyException);
    case 16:
      return hashPyGenerator(object as PyGenerator);
    case 17:
      return hashPyIterator(object as PyIterator);
    case 18:
      return hashPySuper(object as PySuper);
    case 19:
      return hashPyDeque(object as PyDeque);
    case 20:
      return hashPyComplex(object as PyComplex);
    case 21:
      return hashPyDict(object as PyDict);
    case 22:
      return hashPySet(object as PySet);
    case 23:
      return hashPyGetSet(object as PyGetSet);
    case 24:
      return hashPyProperty(object as PyProperty);
    case 25:
      return hashPyWrapped(object as PyWrapped);
    case 26:
      return hashPyLocal(object as PyLocal);
    case 27:
      return hashPySocket(object as PySocket);
    case 28:
      return hashPySelector(object as PySelector);
    case 29:
      return hashPyTaskStep(object as PyTaskStep);
    case 30:
      return hashPyHandle(object as PyHandle);
    case 31:
      return hashPySelectorKey(object as PySelectorKey);
    case 32:
      return hashPyLoop(object as PyLoop);
    case 33:
      return hashPyFuture(object as PyFuture);
    case 34:
      return hashPyTask(object as PyTask);
    case 35:
      return hashPyPolicy(object as PyPolicy);
    case 36:
      return hashOpenFile(object as OpenFile);
    case 37:
      return hashEndpoint(object as Endpoint);
    case 38:
      return hashFileNode(object as FileNode);
    case 39:
      return hashKProcess(object as KProcess);
    case 40:
      return hashKThread(object as KThread);
    case 41:
      return hashKernel(object as Kernel);
    case 42:
      return hashPrng(object as Prng);
    case 43:
      return hashSchedule(object as Schedule);
    case 44:
      return hashEpoll(object as Epoll);
    case 45:
      return hashOpenedNode(object as OpenedNode);
    case 46:
      return hashPyMember(object as PyMember);
    case 47:
      return hashPySingleton(object as PySingleton);
    case 48:
      return hashPyAsyncGenerator(object as PyAsyncGenerator);
    case 49:
      return hashPyAsyncGenStep(object as PyAsyncGenStep);
    case 50:
      return hashFrame(object as Frame);
    case 51:
      return hashThreadState(object as ThreadState);
    case 52:
      return hashPyDictView(object as PyDictView);
    case 53:
      return hashPyCode(object as PyCode);
    case 54:
      return hashPyFrameObject(object as PyFrameObject);
    case 55:
      return hashPyCoroutineWrapper(object as PyCoroutineWrapper);
    case 56:
      return hashPyUnion(object as PyUnion);
    case 57:
      return hashPyAlias(object as PyAlias);
    case 58:
      return hashPyText(object as PyText);
    case 59:
      return hashPyContextVar(object as PyContextVar);
    case 60:
      return hashBindings(object as Bindings);
    case 61:
      return hashPyContext(object as PyContext);
    case 62:
      return hashPyToken(object as PyToken);
    case 63:
      return hashKSemaphore(object as KSemaphore);
    case 64:
      return hashKShared(object as KShared);
    case 65:
      return hashPyConcurrentFuture(object as PyConcurrentFuture);
    case 66:
      return hashPyRandom(object as PyRandom);
    case 67:
      return hashUnfinishedMatch(object as UnfinishedMatch);
    case 68:
      return hashPySemLock(object as PySemLock);
    case 69:
      return hashInterruptedWait(object as InterruptedWait);
    case 70:
      return hashPyThread(object as PyThread);
    case 71:
      return hashPyLock(object as PyLock);
    case 72:
      return hashPyEvent(object as PyEvent);
    case 73:
      return hashProcessState(object as ProcessState);
    case 74:
      return hashPyTextFile(object as PyTextFile);
    case 75:
      return hashPyByteArray(object as PyByteArray);
    case 76:
      return hashPyMemoryView(object as PyMemoryView);
    case 77:
      return hashPyWeakLink(object as PyWeakLink);
    case 78:
      return hashWorld(object as World);
  }
  return;
}

/** Counts an object. */
export function sizeFields(object: object): void {
  switch ((object as Stated).stateKind) {
    case 1:
      return sizePyType(object as PyType);
    case 2:
      return sizePyInstance(object as PyInstance);
    case 3:
      return sizePyFloat(object as PyFloat);
    case 4:
      return sizePyBytes(object as PyBytes);
    case 5:
      return sizePyTuple(object as PyTuple);
    case 6:
      return sizePyList(object as PyList);
    case 7:
      return sizePySlice(object as PySlice);
    case 8:
      return sizePyRange(object as PyRange);
    case 9:
      return sizePyCell(object as PyCell);
    case 10:
      return sizePyModule(object as PyModule);
    case 11:
      return sizePyFunction(object as PyFunction);
    case 12:
      return sizePyMethod(object as PyMethod);
    case 13:
      return sizePyNative(object as PyNative);
    case 14:
      return sizePyTraceback(object as PyTraceback);
    case 15:
      return sizePyException(object as PyException);
    case 16:
      return sizePyGenerator(object as PyGenerator);
    case 17:
      return sizePyIterator(object as PyIterator);
    case 18:
      return sizePySuper(object as PySuper);
    case 19:
      return sizePyDeque(object as PyDeque);
    case 20:
      return sizePyComplex(object as PyComplex);
    case 21:
      return sizePyDict(object as PyDict);
    case 22:
      return sizePySet(object as PySet);
    case 23:
      return sizePyGetSet(object as PyGetSet);
    case 24:
      return sizePyProperty(object as PyProperty);
    case 25:
      return sizePyWrapped(object as PyWrapped);
    case 26:
      return sizePyLocal(object as PyLocal);
    case 27:
      return sizePySocket(object as PySocket);
    case 28:
      return sizePySelector(object as PySelector);
    case 29:
      return sizePyTaskStep(object as PyTaskStep);
    case 30:
      return sizePyHandle(object as PyHandle);
    case 31:
      return sizePySelectorKey(object as PySelectorKey);
    case 32:
      return sizePyLoop(object as PyLoop);
    case 33:
      return sizePyFuture(object as PyFuture);
    case 34:
      return sizePyTask(object as PyTask);
    case 35:
      return sizePyPolicy(object as PyPolicy);
    case 36:
      return sizeOpenFile(object as OpenFile);
    case 37:
      return sizeEndpoint(object as Endpoint);
    case 38:
      return sizeFileNode(object as FileNode);
    case 39:
      return sizeKProcess(object as KProcess);
    case 40:
      return sizeKThread(object as KThread);
    case 41:
      return sizeKernel(object as Kernel);
    case 42:
      return sizePrng(object as Prng);
    case 43:
      return sizeSchedule(object as Schedule);
    case 44:
      return sizeEpoll(object as Epoll);
    case 45:
      return sizeOpenedNode(object as OpenedNode);
    case 46:
      return sizePyMember(object as PyMember);
    case 47:
      return sizePySingleton(object as PySingleton);
    case 48:
      return sizePyAsyncGenerator(object as PyAsyncGenerator);
    case 49:
      return sizePyAsyncGenStep(object as PyAsyncGenStep);
    case 50:
      return sizeFrame(object as Frame);
    case 51:
      return sizeThreadState(object as ThreadState);
    case 52:
      return sizePyDictView(object as PyDictView);
    case 53:
      return sizePyCode(object as PyCode);
    case 54:
      return sizePyFrameObject(object as PyFrameObject);
    case 55:
      return sizePyCoroutineWrapper(object as PyCoroutineWrapper);
    case 56:
      return sizePyUnion(object as PyUnion);
    case 57:
      return sizePyAlias(object as PyAlias);
    case 58:
      return sizePyText(object as PyText);
    case 59:
      return sizePyContextVar(object as PyContextVar);
    case 60:
      return sizeBindings(object as Bindings);
    case 61:
      return sizePyContext(object as PyContext);
    case 62:
      return sizePyToken(object as PyToken);
    case 63:
      return sizeKSemaphore(object as KSemaphore);
    case 64:
      return sizeKShared(object as KShared);
    case 65:
      return sizePyConcurrentFuture(object as PyConcurrentFuture);
    case 66:
      return sizePyRandom(object as PyRandom);
    case 67:
      return sizeUnfinishedMatch(object as UnfinishedMatch);
    case 68:
      return sizePySemLock(object as PySemLock);
    case 69:
      return sizeInterruptedWait(object as InterruptedWait);
    case 70:
      return sizePyThread(object as PyThread);
    case 71:
      return sizePyLock(object as PyLock);
    case 72:
      return sizePyEvent(object as PyEvent);
    case 73:
      return sizeProcessState(object as ProcessState);
    case 74:
      return sizePyTextFile(object as PyTextFile);
    case 75:
      return sizePyByteArray(object as PyByteArray);
    case 76:
      return sizePyMemoryView(object as PyMemoryView);
    case 77:
      return sizePyWeakLink(object as PyWeakLink);
    case 78:
      return sizeWorld(object as World);
  }
  return;
}

function fillPyType(o: PyType, n: Mutable<PyType>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.module = o.module;
  n.qualname = o.qualname;
  n.bases = copyRefs(o.bases);
  n.mro = copyRefs(o.mro);
  n.attrs = copyMap(o.attrs);
  n.alloc = o.alloc;
  n.subclasses = copyRefs(o.subclasses);
  n.version = o.version;
  n.layout = o.layout;
  n.abstractMessage = o.abstractMessage;
  n.heap = o.heap;
  n.finalizes = o.finalizes;
  n.body = copyRef(o.body);
  n.annotations = copyRef(o.annotations);
}

function samePyType(a: PyType, b: PyType): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.name, b.name) &&
    samePlain(a.module, b.module) &&
    samePlain(a.qualname, b.qualname) &&
    sameRefs(a.bases, b.bases) &&
    sameRefs(a.mro, b.mro) &&
    sameMap(a.attrs, b.attrs) &&
    samePlain(a.alloc, b.alloc) &&
    sameRefs(a.subclasses, b.subclasses) &&
    samePlain(a.version, b.version) &&
    samePlain(a.layout, b.layout) &&
    samePlain(a.abstractMessage, b.abstractMessage) &&
    samePlain(a.heap, b.heap) &&
    samePlain(a.finalizes, b.finalizes) &&
    sameRef(a.body, b.body) &&
    sameRef(a.annotations, b.annotations)
  );
}

function keptPyType(a: PyType, b: PyType): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.name === b.name &&
    a.module === b.module &&
    a.qualname === b.qualname &&
    keptList(a.bases, b.bases) &&
    keptList(a.mro, b.mro) &&
    keptMap(a.attrs, b.attrs) &&
    a.alloc === b.alloc &&
    keptList(a.subclasses, b.subclasses) &&
    a.version === b.version &&
    a.layout === b.layout &&
    a.abstractMessage === b.abstractMessage &&
    a.heap === b.heap &&
    a.finalizes === b.finalizes &&
    a.body === b.body &&
    a.annotations === b.annotations
  );
}

function updatePyType(o: PyType, n: Mutable<PyType>, m: PyType): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.module = o.module;
  n.qualname = o.qualname;
  n.bases = keptList(o.bases, m.bases) ? m.bases : copyPlains(o.bases);
  n.mro = keptList(o.mro, m.mro) ? m.mro : copyPlains(o.mro);
  n.attrs = keptMap(o.attrs, m.attrs) ? m.attrs : copyPlainMap(o.attrs);
  n.alloc = o.alloc;
  n.subclasses = keptList(o.subclasses, m.subclasses) ? m.subclasses : copyPlains(o.subclasses);
  n.version = o.version;
  n.layout = o.layout;
  n.abstractMessage = o.abstractMessage;
  n.heap = o.heap;
  n.finalizes = o.finalizes;
  n.body = o.body;
  n.annotations = o.annotations;
}

function visitPyType(o: PyType, visit: Visit): void {
  visit(o.cls);
  visitAll(o.bases, visit);
  visitAll(o.mro, visit);
  visitValues(o.attrs, visit);
  visitAll(o.subclasses, visit);
  visit(o.body);
  visit(o.annotations);
}

function hashPyType(o: PyType): void {
  hashInt(-1723691598);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.name);
  hashPlain(o.module);
  hashPlain(o.qualname);
  hashRefs(o.bases);
  hashRefs(o.mro);
  hashMap(o.attrs);
  hashPlain(o.alloc);
  hashRefs(o.subclasses);
  hashHistory(o.version);
  hashPlain(o.layout);
  hashPlain(o.abstractMessage);
  hashPlain(o.heap);
  hashPlain(o.finalizes);
  hashRef(o.body);
  hashRef(o.annotations);
}

function sizePyType(o: PyType): void {
  sizeObject(18);
  sizeRef(o.cls);
  sizeRefs(o.bases);
  sizeRefs(o.mro);
  sizeMap(o.attrs);
  sizeRefs(o.subclasses);
  sizeRef(o.body);
  sizeRef(o.annotations);
}

function fillPyInstance(o: PyInstance, n: Mutable<PyInstance>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.shape = o.shape;
  n.slots = copyRefs(o.slots);
  n.dict = copyRef(o.dict);
}

function samePyInstance(a: PyInstance, b: PyInstance): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.shape, b.shape) &&
    sameRefs(a.slots, b.slots) &&
    sameRef(a.dict, b.dict)
  );
}

function keptPyInstance(a: PyInstance, b: PyInstance): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.shape === b.shape &&
    keptList(a.slots, b.slots) &&
    a.dict === b.dict
  );
}

function updatePyInstance(o: PyInstance, n: Mutable<PyInstance>, m: PyInstance): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.shape = o.shape;
  n.slots = keptList(o.slots, m.slots) ? m.slots : copyPlains(o.slots);
  n.dict = o.dict;
}

function visitPyInstance(o: PyInstance, visit: Visit): void {
  visit(o.cls);
  visitAll(o.slots, visit);
  visit(o.dict);
}

function hashPyInstance(o: PyInstance): void {
  hashInt(279238813);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.shape);
  hashRefs(o.slots);
  hashRef(o.dict);
}

function sizePyInstance(o: PyInstance): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRefs(o.slots);
  sizeRef(o.dict);
}

function fillPyFloat(o: PyFloat, n: Mutable<PyFloat>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.value = o.value;
}

function samePyFloat(a: PyFloat, b: PyFloat): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.value, b.value)
  );
}

function keptPyFloat(a: PyFloat, b: PyFloat): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.value === b.value
  );
}

function updatePyFloat(o: PyFloat, n: Mutable<PyFloat>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.value = o.value;
}

function visitPyFloat(o: PyFloat, visit: Visit): void {
  visit(o.cls);
}

function hashPyFloat(o: PyFloat): void {
  hashInt(1485725504);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.value);
}

function sizePyFloat(o: PyFloat): void {
  sizeObject(4);
  sizeRef(o.cls);
}

function fillPyBytes(o: PyBytes, n: Mutable<PyBytes>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.data = o.data;
}

function samePyBytes(a: PyBytes, b: PyBytes): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.data, b.data)
  );
}

function keptPyBytes(a: PyBytes, b: PyBytes): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.data === b.data
  );
}

function updatePyBytes(o: PyBytes, n: Mutable<PyBytes>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.data = o.data;
}

function visitPyBytes(o: PyBytes, visit: Visit): void {
  visit(o.cls);
}

function hashPyBytes(o: PyBytes): void {
  hashInt(1461094273);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.data);
}

function sizePyBytes(o: PyBytes): void {
  sizeObject(4);
  sizeRef(o.cls);
}

function fillPyTuple(o: PyTuple, n: Mutable<PyTuple>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.items = copyRefs(o.items);
}

function samePyTuple(a: PyTuple, b: PyTuple): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRefs(a.items, b.items)
  );
}

function keptPyTuple(a: PyTuple, b: PyTuple): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    keptList(a.items, b.items)
  );
}

function updatePyTuple(o: PyTuple, n: Mutable<PyTuple>, m: PyTuple): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.items = keptList(o.items, m.items) ? m.items : copyPlains(o.items);
}

function visitPyTuple(o: PyTuple, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitAll(o.items, visit);
}

function hashPyTuple(o: PyTuple): void {
  hashInt(1187832516);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRefs(o.items);
}

function sizePyTuple(o: PyTuple): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRefs(o.items);
}

function fillPyList(o: PyList, n: Mutable<PyList>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.items = copyRefs(o.items);
}

function samePyList(a: PyList, b: PyList): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRefs(a.items, b.items)
  );
}

function keptPyList(a: PyList, b: PyList): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    keptList(a.items, b.items)
  );
}

function updatePyList(o: PyList, n: Mutable<PyList>, m: PyList): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.items = keptList(o.items, m.items) ? m.items : copyPlains(o.items);
}

function visitPyList(o: PyList, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitAll(o.items, visit);
}

function hashPyList(o: PyList): void {
  hashInt(-2090177442);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRefs(o.items);
}

function sizePyList(o: PyList): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRefs(o.items);
}

function fillPySlice(o: PySlice, n: Mutable<PySlice>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.start = copyRef(o.start);
  n.stop = copyRef(o.stop);
  n.step = copyRef(o.step);
}

function samePySlice(a: PySlice, b: PySlice): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.start, b.start) &&
    sameRef(a.stop, b.stop) &&
    sameRef(a.step, b.step)
  );
}

function keptPySlice(a: PySlice, b: PySlice): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.start === b.start &&
    a.stop === b.stop &&
    a.step === b.step
  );
}

function updatePySlice(o: PySlice, n: Mutable<PySlice>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.start = o.start;
  n.stop = o.stop;
  n.step = o.step;
}

function visitPySlice(o: PySlice, visit: Visit): void {
  visit(o.cls);
  visit(o.start);
  visit(o.stop);
  visit(o.step);
}

function hashPySlice(o: PySlice): void {
  hashInt(1925180536);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.start);
  hashRef(o.stop);
  hashRef(o.step);
}

function sizePySlice(o: PySlice): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.start);
  sizeRef(o.stop);
  sizeRef(o.step);
}

function fillPyRange(o: PyRange, n: Mutable<PyRange>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.start = o.start;
  n.stop = o.stop;
  n.step = o.step;
}

function samePyRange(a: PyRange, b: PyRange): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.start, b.start) &&
    samePlain(a.stop, b.stop) &&
    samePlain(a.step, b.step)
  );
}

function keptPyRange(a: PyRange, b: PyRange): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.start === b.start &&
    a.stop === b.stop &&
    a.step === b.step
  );
}

function updatePyRange(o: PyRange, n: Mutable<PyRange>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.start = o.start;
  n.stop = o.stop;
  n.step = o.step;
}

function visitPyRange(o: PyRange, visit: Visit): void {
  visit(o.cls);
}

function hashPyRange(o: PyRange): void {
  hashInt(-1389719441);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.start);
  hashPlain(o.stop);
  hashPlain(o.step);
}

function sizePyRange(o: PyRange): void {
  sizeObject(6);
  sizeRef(o.cls);
}

function fillPyCell(o: PyCell, n: Mutable<PyCell>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.value = copyRef(o.value);
}

function samePyCell(a: PyCell, b: PyCell): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.value, b.value)
  );
}

function keptPyCell(a: PyCell, b: PyCell): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.value === b.value
  );
}

function updatePyCell(o: PyCell, n: Mutable<PyCell>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.value = o.value;
}

function visitPyCell(o: PyCell, visit: Visit): void {
  visit(o.cls);
  visit(o.value);
}

function hashPyCell(o: PyCell): void {
  hashInt(946867570);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.value);
}

function sizePyCell(o: PyCell): void {
  sizeObject(4);
  sizeRef(o.cls);
  sizeRef(o.value);
}

function fillPyModule(o: PyModule, n: Mutable<PyModule>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.name = o.name;
  n.globals = o.globals;
  n.slots = copyRefs(o.slots);
  n.initializing = o.initializing;
  n.namespace = copyRef(o.namespace);
  n.ownBuiltins = o.ownBuiltins;
  n.later = o.later;
}

function samePyModule(a: PyModule, b: PyModule): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.name, b.name) &&
    samePlain(a.globals, b.globals) &&
    sameRefs(a.slots, b.slots) &&
    samePlain(a.initializing, b.initializing) &&
    sameRef(a.namespace, b.namespace) &&
    samePlain(a.ownBuiltins, b.ownBuiltins) &&
    samePlain(a.later, b.later)
  );
}

function keptPyModule(a: PyModule, b: PyModule): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.name === b.name &&
    a.globals === b.globals &&
    keptList(a.slots, b.slots) &&
    a.initializing === b.initializing &&
    a.namespace === b.namespace &&
    a.ownBuiltins === b.ownBuiltins &&
    a.later === b.later
  );
}

function updatePyModule(o: PyModule, n: Mutable<PyModule>, m: PyModule): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.name = o.name;
  n.globals = o.globals;
  n.slots = keptList(o.slots, m.slots) ? m.slots : copyPlains(o.slots);
  n.initializing = o.initializing;
  n.namespace = o.namespace;
  n.ownBuiltins = o.ownBuiltins;
  n.later = o.later;
}

function visitPyModule(o: PyModule, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitAll(o.slots, visit);
  visit(o.namespace);
}

function hashPyModule(o: PyModule): void {
  hashInt(1124613886);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.name);
  hashPlain(o.globals);
  hashRefs(o.slots);
  hashPlain(o.initializing);
  hashRef(o.namespace);
  hashPlain(o.ownBuiltins);
  hashPlain(o.later);
}

function sizePyModule(o: PyModule): void {
  sizeObject(11);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRefs(o.slots);
  sizeRef(o.namespace);
}

function fillPyFunction(o: PyFunction, n: Mutable<PyFunction>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.code = o.code;
  n.module = copyRef(o.module);
  n.closure = copyRefs(o.closure);
  n.defaults = copyRef(o.defaults);
  n.kwDefaults = copyRef(o.kwDefaults);
  n.name = o.name;
  n.qualname = o.qualname;
  n.doc = copyRef(o.doc);
  n.special = copyRef(o.special);
}

function samePyFunction(a: PyFunction, b: PyFunction): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.code, b.code) &&
    sameRef(a.module, b.module) &&
    sameRefs(a.closure, b.closure) &&
    sameRef(a.defaults, b.defaults) &&
    sameRef(a.kwDefaults, b.kwDefaults) &&
    samePlain(a.name, b.name) &&
    samePlain(a.qualname, b.qualname) &&
    sameRef(a.doc, b.doc) &&
    sameRef(a.special, b.special)
  );
}

function keptPyFunction(a: PyFunction, b: PyFunction): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.code === b.code &&
    a.module === b.module &&
    keptList(a.closure, b.closure) &&
    a.defaults === b.defaults &&
    a.kwDefaults === b.kwDefaults &&
    a.name === b.name &&
    a.qualname === b.qualname &&
    a.doc === b.doc &&
    a.special === b.special
  );
}

function updatePyFunction(o: PyFunction, n: Mutable<PyFunction>, m: PyFunction): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.code = o.code;
  n.module = o.module;
  n.closure = keptList(o.closure, m.closure) ? m.closure : copyPlains(o.closure);
  n.defaults = o.defaults;
  n.kwDefaults = o.kwDefaults;
  n.name = o.name;
  n.qualname = o.qualname;
  n.doc = o.doc;
  n.special = o.special;
}

function visitPyFunction(o: PyFunction, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.module);
  visitAll(o.closure, visit);
  visit(o.defaults);
  visit(o.kwDefaults);
  visit(o.doc);
  visit(o.special);
}

function hashPyFunction(o: PyFunction): void {
  hashInt(1463398614);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.code);
  hashRef(o.module);
  hashRefs(o.closure);
  hashRef(o.defaults);
  hashRef(o.kwDefaults);
  hashPlain(o.name);
  hashPlain(o.qualname);
  hashRef(o.doc);
  hashRef(o.special);
}

function sizePyFunction(o: PyFunction): void {
  sizeObject(13);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.module);
  sizeRefs(o.closure);
  sizeRef(o.defaults);
  sizeRef(o.kwDefaults);
  sizeRef(o.doc);
  sizeRef(o.special);
}

function fillPyMethod(o: PyMethod, n: Mutable<PyMethod>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.func = copyRef(o.func);
  n.self = copyRef(o.self);
}

function samePyMethod(a: PyMethod, b: PyMethod): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.func, b.func) &&
    sameRef(a.self, b.self)
  );
}

function keptPyMethod(a: PyMethod, b: PyMethod): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.func === b.func &&
    a.self === b.self
  );
}

function updatePyMethod(o: PyMethod, n: Mutable<PyMethod>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.func = o.func;
  n.self = o.self;
}

function visitPyMethod(o: PyMethod, visit: Visit): void {
  visit(o.cls);
  visit(o.func);
  visit(o.self);
}

function hashPyMethod(o: PyMethod): void {
  hashInt(1866774335);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.func);
  hashRef(o.self);
}

function sizePyMethod(o: PyMethod): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.func);
  sizeRef(o.self);
}

function fillPyNative(o: PyNative, n: Mutable<PyNative>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.native = o.native;
}

function samePyNative(a: PyNative, b: PyNative): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.native, b.native)
  );
}

function keptPyNative(a: PyNative, b: PyNative): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.native === b.native
  );
}

function updatePyNative(o: PyNative, n: Mutable<PyNative>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.native = o.native;
}

function visitPyNative(o: PyNative, visit: Visit): void {
  visit(o.cls);
}

function hashPyNative(o: PyNative): void {
  hashInt(1812911917);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.native);
}

function sizePyNative(o: PyNative): void {
  sizeObject(4);
  sizeRef(o.cls);
}

function fillPyTraceback(o: PyTraceback, n: Mutable<PyTraceback>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.code = o.code;
  n.at = o.at;
  n.next = copyRef(o.next);
}

function samePyTraceback(a: PyTraceback, b: PyTraceback): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.code, b.code) &&
    samePlain(a.at, b.at) &&
    sameRef(a.next, b.next)
  );
}

function keptPyTraceback(a: PyTraceback, b: PyTraceback): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.code === b.code &&
    a.at === b.at &&
    a.next === b.next
  );
}

function updatePyTraceback(o: PyTraceback, n: Mutable<PyTraceback>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.code = o.code;
  n.at = o.at;
  n.next = o.next;
}

function visitPyTraceback(o: PyTraceback, visit: Visit): void {
  visit(o.cls);
  visit(o.next);
}

function hashPyTraceback(o: PyTraceback): void {
  hashInt(2034514584);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.code);
  hashPlain(o.at);
  hashRef(o.next);
}

function sizePyTraceback(o: PyTraceback): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.next);
}

function fillPyException(o: PyException, n: Mutable<PyException>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.args = copyRef(o.args);
  n.traceback = copyRef(o.traceback);
  n.cause = copyRef(o.cause);
  n.context = copyRef(o.context);
  n.suppressContext = o.suppressContext;
  n.subject = copyRef(o.subject);
}

function samePyException(a: PyException, b: PyException): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRef(a.args, b.args) &&
    sameRef(a.traceback, b.traceback) &&
    sameRef(a.cause, b.cause) &&
    sameRef(a.context, b.context) &&
    samePlain(a.suppressContext, b.suppressContext) &&
    sameRef(a.subject, b.subject)
  );
}

function keptPyException(a: PyException, b: PyException): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.args === b.args &&
    a.traceback === b.traceback &&
    a.cause === b.cause &&
    a.context === b.context &&
    a.suppressContext === b.suppressContext &&
    a.subject === b.subject
  );
}

function updatePyException(o: PyException, n: Mutable<PyException>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.args = o.args;
  n.traceback = o.traceback;
  n.cause = o.cause;
  n.context = o.context;
  n.suppressContext = o.suppressContext;
  n.subject = o.subject;
}

function visitPyException(o: PyException, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.args);
  visit(o.traceback);
  visit(o.cause);
  visit(o.context);
  visit(o.subject);
}

function hashPyException(o: PyException): void {
  hashInt(1952444203);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRef(o.args);
  hashRef(o.traceback);
  hashRef(o.cause);
  hashRef(o.context);
  hashPlain(o.suppressContext);
  hashRef(o.subject);
}

function sizePyException(o: PyException): void {
  sizeObject(10);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.args);
  sizeRef(o.traceback);
  sizeRef(o.cause);
  sizeRef(o.context);
  sizeRef(o.subject);
}

function fillPyGenerator(o: PyGenerator, n: Mutable<PyGenerator>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.name = o.name;
  n.qualname = o.qualname;
  n.code = o.code;
  n.frame = copyRef(o.frame);
  n.regs = copyRefs(o.regs);
  n.state = o.state;
  n.awaitedBy = copyRef(o.awaitedBy);
  n.origin = copyRef(o.origin);
  n.madeIn = o.madeIn;
  n.madeAt = o.madeAt;
  n.madeBy = copyRef(o.madeBy);
}

function samePyGenerator(a: PyGenerator, b: PyGenerator): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.name, b.name) &&
    samePlain(a.qualname, b.qualname) &&
    samePlain(a.code, b.code) &&
    sameRef(a.frame, b.frame) &&
    sameRefs(a.regs, b.regs) &&
    samePlain(a.state, b.state) &&
    sameRef(a.awaitedBy, b.awaitedBy) &&
    sameRef(a.origin, b.origin) &&
    samePlain(a.madeIn, b.madeIn) &&
    samePlain(a.madeAt, b.madeAt) &&
    sameRef(a.madeBy, b.madeBy)
  );
}

function keptPyGenerator(a: PyGenerator, b: PyGenerator): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.name === b.name &&
    a.qualname === b.qualname &&
    a.code === b.code &&
    a.frame === b.frame &&
    keptList(a.regs, b.regs) &&
    a.state === b.state &&
    a.awaitedBy === b.awaitedBy &&
    a.origin === b.origin &&
    a.madeIn === b.madeIn &&
    a.madeAt === b.madeAt &&
    a.madeBy === b.madeBy
  );
}

function updatePyGenerator(o: PyGenerator, n: Mutable<PyGenerator>, m: PyGenerator): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.name = o.name;
  n.qualname = o.qualname;
  n.code = o.code;
  n.frame = o.frame;
  n.regs = keptList(o.regs, m.regs) ? m.regs : copyPlains(o.regs);
  n.state = o.state;
  n.awaitedBy = o.awaitedBy;
  n.origin = o.origin;
  n.madeIn = o.madeIn;
  n.madeAt = o.madeAt;
  n.madeBy = o.madeBy;
}

function visitPyGenerator(o: PyGenerator, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.frame);
  visitAll(o.regs, visit);
  visit(o.awaitedBy);
  visit(o.origin);
  visit(o.madeBy);
}

function hashPyGenerator(o: PyGenerator): void {
  hashInt(-2010489921);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.name);
  hashPlain(o.qualname);
  hashPlain(o.code);
  hashRef(o.frame);
  hashRefs(o.regs);
  hashPlain(o.state);
  hashRef(o.awaitedBy);
  hashRef(o.origin);
  hashPlain(o.madeIn);
  hashPlain(o.madeAt);
  hashHistory(o.madeBy);
}

function sizePyGenerator(o: PyGenerator): void {
  sizeObject(15);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.frame);
  sizeRefs(o.regs);
  sizeRef(o.awaitedBy);
  sizeRef(o.origin);
  sizeRef(o.madeBy);
}

function fillPyIterator(o: PyIterator, n: Mutable<PyIterator>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.kind = o.kind;
  n.source = copyRef(o.source);
  n.index = o.index;
  n.end = o.end;
  n.step = o.step;
  n.extra = copyRef(o.extra);
}

function samePyIterator(a: PyIterator, b: PyIterator): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.kind, b.kind) &&
    sameRef(a.source, b.source) &&
    samePlain(a.index, b.index) &&
    samePlain(a.end, b.end) &&
    samePlain(a.step, b.step) &&
    sameRef(a.extra, b.extra)
  );
}

function keptPyIterator(a: PyIterator, b: PyIterator): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.kind === b.kind &&
    a.source === b.source &&
    a.index === b.index &&
    a.end === b.end &&
    a.step === b.step &&
    a.extra === b.extra
  );
}

function updatePyIterator(o: PyIterator, n: Mutable<PyIterator>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.kind = o.kind;
  n.source = o.source;
  n.index = o.index;
  n.end = o.end;
  n.step = o.step;
  n.extra = o.extra;
}

function visitPyIterator(o: PyIterator, visit: Visit): void {
  visit(o.cls);
  visit(o.source);
  visit(o.extra);
}

function hashPyIterator(o: PyIterator): void {
  hashInt(1336286472);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.kind);
  hashRef(o.source);
  hashPlain(o.index);
  hashPlain(o.end);
  hashPlain(o.step);
  hashRef(o.extra);
}

function sizePyIterator(o: PyIterator): void {
  sizeObject(9);
  sizeRef(o.cls);
  sizeRef(o.source);
  sizeRef(o.extra);
}

function fillPySuper(o: PySuper, n: Mutable<PySuper>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.start = copyRef(o.start);
  n.self = copyRef(o.self);
  n.owner = copyRef(o.owner);
}

function samePySuper(a: PySuper, b: PySuper): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.start, b.start) &&
    sameRef(a.self, b.self) &&
    sameRef(a.owner, b.owner)
  );
}

function keptPySuper(a: PySuper, b: PySuper): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.start === b.start &&
    a.self === b.self &&
    a.owner === b.owner
  );
}

function updatePySuper(o: PySuper, n: Mutable<PySuper>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.start = o.start;
  n.self = o.self;
  n.owner = o.owner;
}

function visitPySuper(o: PySuper, visit: Visit): void {
  visit(o.cls);
  visit(o.start);
  visit(o.self);
  visit(o.owner);
}

function hashPySuper(o: PySuper): void {
  hashInt(-395017855);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.start);
  hashRef(o.self);
  hashRef(o.owner);
}

function sizePySuper(o: PySuper): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.start);
  sizeRef(o.self);
  sizeRef(o.owner);
}

function fillPyDeque(o: PyDeque, n: Mutable<PyDeque>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.items = copyRefs(o.items);
  n.head = o.head;
  n.maxlen = o.maxlen;
  n.watched = o.watched;
}

function samePyDeque(a: PyDeque, b: PyDeque): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRefs(a.items, b.items) &&
    samePlain(a.head, b.head) &&
    samePlain(a.maxlen, b.maxlen) &&
    samePlain(a.watched, b.watched)
  );
}

function keptPyDeque(a: PyDeque, b: PyDeque): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    keptList(a.items, b.items) &&
    a.head === b.head &&
    a.maxlen === b.maxlen &&
    a.watched === b.watched
  );
}

function updatePyDeque(o: PyDeque, n: Mutable<PyDeque>, m: PyDeque): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.items = keptList(o.items, m.items) ? m.items : copyPlains(o.items);
  n.head = o.head;
  n.maxlen = o.maxlen;
  n.watched = o.watched;
}

function visitPyDeque(o: PyDeque, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitAll(o.items, visit);
}

function hashPyDeque(o: PyDeque): void {
  hashInt(1868735290);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRefs(o.items);
  hashPlain(o.head);
  hashPlain(o.maxlen);
  hashPlain(o.watched);
}

function sizePyDeque(o: PyDeque): void {
  sizeObject(8);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRefs(o.items);
}

function fillPyComplex(o: PyComplex, n: Mutable<PyComplex>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.real = o.real;
  n.imag = o.imag;
}

function samePyComplex(a: PyComplex, b: PyComplex): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.real, b.real) &&
    samePlain(a.imag, b.imag)
  );
}

function keptPyComplex(a: PyComplex, b: PyComplex): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.real === b.real &&
    a.imag === b.imag
  );
}

function updatePyComplex(o: PyComplex, n: Mutable<PyComplex>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.real = o.real;
  n.imag = o.imag;
}

function visitPyComplex(o: PyComplex, visit: Visit): void {
  visit(o.cls);
}

function hashPyComplex(o: PyComplex): void {
  hashInt(-1382716486);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.real);
  hashPlain(o.imag);
}

function sizePyComplex(o: PyComplex): void {
  sizeObject(5);
  sizeRef(o.cls);
}

function fillPyDict(o: PyDict, n: Mutable<PyDict>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.index = copyMapOfRefs(o.index);
  n.keys = copyRefs(o.keys);
  n.buckets = copyMap(o.buckets);
  n.pythonKeys = o.pythonKeys;
  n.values = copyRefs(o.values);
  n.factory = copyRef(o.factory);
  n.module = copyRef(o.module);
}

function samePyDict(a: PyDict, b: PyDict): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameMapOfRefs(a.index, b.index) &&
    sameRefs(a.keys, b.keys) &&
    sameMap(a.buckets, b.buckets) &&
    samePlain(a.pythonKeys, b.pythonKeys) &&
    sameRefs(a.values, b.values) &&
    sameRef(a.factory, b.factory) &&
    sameRef(a.module, b.module)
  );
}

function keptPyDict(a: PyDict, b: PyDict): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    keptMap(a.index, b.index) &&
    keptList(a.keys, b.keys) &&
    keptMap(a.buckets, b.buckets) &&
    a.pythonKeys === b.pythonKeys &&
    keptList(a.values, b.values) &&
    a.factory === b.factory &&
    a.module === b.module
  );
}

function updatePyDict(o: PyDict, n: Mutable<PyDict>, m: PyDict): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.index = keptMap(o.index, m.index) ? m.index : copyPlainMap(o.index);
  n.keys = keptList(o.keys, m.keys) ? m.keys : copyPlains(o.keys);
  n.buckets = keptMap(o.buckets, m.buckets) ? m.buckets : copyPlainMap(o.buckets);
  n.pythonKeys = o.pythonKeys;
  n.values = keptList(o.values, m.values) ? m.values : copyPlains(o.values);
  n.factory = o.factory;
  n.module = o.module;
}

function visitPyDict(o: PyDict, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitEntries(o.index, visit);
  visitAll(o.keys, visit);
  visitValues(o.buckets, visit);
  visitAll(o.values, visit);
  visit(o.factory);
  visit(o.module);
}

function hashPyDict(o: PyDict): void {
  hashInt(-992906186);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashMapOfRefs(o.index);
  hashRefs(o.keys);
  hashMap(o.buckets);
  hashPlain(o.pythonKeys);
  hashRefs(o.values);
  hashRef(o.factory);
  hashRef(o.module);
}

function sizePyDict(o: PyDict): void {
  sizeObject(11);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeMapOfRefs(o.index);
  sizeRefs(o.keys);
  sizeMap(o.buckets);
  sizeRefs(o.values);
  sizeRef(o.factory);
  sizeRef(o.module);
}

function fillPySet(o: PySet, n: Mutable<PySet>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.index = copyMapOfRefs(o.index);
  n.keys = copyRefs(o.keys);
  n.buckets = copyMap(o.buckets);
  n.pythonKeys = o.pythonKeys;
  n.mask = o.mask;
  n.fill = o.fill;
}

function samePySet(a: PySet, b: PySet): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameMapOfRefs(a.index, b.index) &&
    sameRefs(a.keys, b.keys) &&
    sameMap(a.buckets, b.buckets) &&
    samePlain(a.pythonKeys, b.pythonKeys) &&
    samePlain(a.mask, b.mask) &&
    samePlain(a.fill, b.fill)
  );
}

function keptPySet(a: PySet, b: PySet): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    keptMap(a.index, b.index) &&
    keptList(a.keys, b.keys) &&
    keptMap(a.buckets, b.buckets) &&
    a.pythonKeys === b.pythonKeys &&
    a.mask === b.mask &&
    a.fill === b.fill
  );
}

function updatePySet(o: PySet, n: Mutable<PySet>, m: PySet): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.index = keptMap(o.index, m.index) ? m.index : copyPlainMap(o.index);
  n.keys = keptList(o.keys, m.keys) ? m.keys : copyPlains(o.keys);
  n.buckets = keptMap(o.buckets, m.buckets) ? m.buckets : copyPlainMap(o.buckets);
  n.pythonKeys = o.pythonKeys;
  n.mask = o.mask;
  n.fill = o.fill;
}

function visitPySet(o: PySet, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitEntries(o.index, visit);
  visitAll(o.keys, visit);
  visitValues(o.buckets, visit);
}

function hashPySet(o: PySet): void {
  hashInt(-1877981486);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashMapOfRefs(o.index);
  hashRefs(o.keys);
  hashMap(o.buckets);
  hashPlain(o.pythonKeys);
  hashPlain(o.mask);
  hashPlain(o.fill);
}

function sizePySet(o: PySet): void {
  sizeObject(10);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeMapOfRefs(o.index);
  sizeRefs(o.keys);
  sizeMap(o.buckets);
}

function fillPyGetSet(o: PyGetSet, n: Mutable<PyGetSet>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.getter = o.getter;
  n.setter = o.setter;
}

function samePyGetSet(a: PyGetSet, b: PyGetSet): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.name, b.name) &&
    samePlain(a.getter, b.getter) &&
    samePlain(a.setter, b.setter)
  );
}

function keptPyGetSet(a: PyGetSet, b: PyGetSet): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.name === b.name &&
    a.getter === b.getter &&
    a.setter === b.setter
  );
}

function updatePyGetSet(o: PyGetSet, n: Mutable<PyGetSet>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.getter = o.getter;
  n.setter = o.setter;
}

function visitPyGetSet(o: PyGetSet, visit: Visit): void {
  visit(o.cls);
}

function hashPyGetSet(o: PyGetSet): void {
  hashInt(838055126);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.name);
  hashPlain(o.getter);
  hashPlain(o.setter);
}

function sizePyGetSet(o: PyGetSet): void {
  sizeObject(6);
  sizeRef(o.cls);
}

function fillPyProperty(o: PyProperty, n: Mutable<PyProperty>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.fget = copyRef(o.fget);
  n.fset = copyRef(o.fset);
  n.fdel = copyRef(o.fdel);
  n.doc = copyRef(o.doc);
}

function samePyProperty(a: PyProperty, b: PyProperty): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRef(a.fget, b.fget) &&
    sameRef(a.fset, b.fset) &&
    sameRef(a.fdel, b.fdel) &&
    sameRef(a.doc, b.doc)
  );
}

function keptPyProperty(a: PyProperty, b: PyProperty): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.fget === b.fget &&
    a.fset === b.fset &&
    a.fdel === b.fdel &&
    a.doc === b.doc
  );
}

function updatePyProperty(o: PyProperty, n: Mutable<PyProperty>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.fget = o.fget;
  n.fset = o.fset;
  n.fdel = o.fdel;
  n.doc = o.doc;
}

function visitPyProperty(o: PyProperty, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.fget);
  visit(o.fset);
  visit(o.fdel);
  visit(o.doc);
}

function hashPyProperty(o: PyProperty): void {
  hashInt(772674391);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRef(o.fget);
  hashRef(o.fset);
  hashRef(o.fdel);
  hashRef(o.doc);
}

function sizePyProperty(o: PyProperty): void {
  sizeObject(8);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.fget);
  sizeRef(o.fset);
  sizeRef(o.fdel);
  sizeRef(o.doc);
}

function fillPyWrapped(o: PyWrapped, n: Mutable<PyWrapped>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.func = copyRef(o.func);
}

function samePyWrapped(a: PyWrapped, b: PyWrapped): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRef(a.func, b.func)
  );
}

function keptPyWrapped(a: PyWrapped, b: PyWrapped): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.func === b.func
  );
}

function updatePyWrapped(o: PyWrapped, n: Mutable<PyWrapped>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.func = o.func;
}

function visitPyWrapped(o: PyWrapped, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.func);
}

function hashPyWrapped(o: PyWrapped): void {
  hashInt(1378657939);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRef(o.func);
}

function sizePyWrapped(o: PyWrapped): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.func);
}

function fillPyLocal(o: PyLocal, n: Mutable<PyLocal>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.perThread = copyMap(o.perThread);
  n.init = copyRef(o.init);
}

function samePyLocal(a: PyLocal, b: PyLocal): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameMap(a.perThread, b.perThread) &&
    sameRef(a.init, b.init)
  );
}

function keptPyLocal(a: PyLocal, b: PyLocal): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    keptMap(a.perThread, b.perThread) &&
    a.init === b.init
  );
}

function updatePyLocal(o: PyLocal, n: Mutable<PyLocal>, m: PyLocal): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.perThread = keptMap(o.perThread, m.perThread) ? m.perThread : copyPlainMap(o.perThread);
  n.init = o.init;
}

function visitPyLocal(o: PyLocal, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitValues(o.perThread, visit);
  visit(o.init);
}

function hashPyLocal(o: PyLocal): void {
  hashInt(1245238521);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashMap(o.perThread);
  hashRef(o.init);
}

function sizePyLocal(o: PyLocal): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeMap(o.perThread);
  sizeRef(o.init);
}

function fillPySocket(o: PySocket, n: Mutable<PySocket>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.fd = o.fd;
  n.family = o.family;
  n.type = o.type;
  n.proto = o.proto;
  n.timeout = o.timeout;
  n.streams = o.streams;
  n.closing = o.closing;
}

function samePySocket(a: PySocket, b: PySocket): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.fd, b.fd) &&
    samePlain(a.family, b.family) &&
    samePlain(a.type, b.type) &&
    samePlain(a.proto, b.proto) &&
    samePlain(a.timeout, b.timeout) &&
    samePlain(a.streams, b.streams) &&
    samePlain(a.closing, b.closing)
  );
}

function keptPySocket(a: PySocket, b: PySocket): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.fd === b.fd &&
    a.family === b.family &&
    a.type === b.type &&
    a.proto === b.proto &&
    a.timeout === b.timeout &&
    a.streams === b.streams &&
    a.closing === b.closing
  );
}

function updatePySocket(o: PySocket, n: Mutable<PySocket>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.fd = o.fd;
  n.family = o.family;
  n.type = o.type;
  n.proto = o.proto;
  n.timeout = o.timeout;
  n.streams = o.streams;
  n.closing = o.closing;
}

function visitPySocket(o: PySocket, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
}

function hashPySocket(o: PySocket): void {
  hashInt(403465707);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.fd);
  hashPlain(o.family);
  hashPlain(o.type);
  hashPlain(o.proto);
  hashPlain(o.timeout);
  hashPlain(o.streams);
  hashPlain(o.closing);
}

function sizePySocket(o: PySocket): void {
  sizeObject(11);
  sizeRef(o.cls);
  sizeRef(o.dict);
}

function fillPySelector(o: PySelector, n: Mutable<PySelector>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.epollFd = o.epollFd;
  n.map = copyMap(o.map);
}

function samePySelector(a: PySelector, b: PySelector): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.epollFd, b.epollFd) &&
    sameMap(a.map, b.map)
  );
}

function keptPySelector(a: PySelector, b: PySelector): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.epollFd === b.epollFd &&
    keptMap(a.map, b.map)
  );
}

function updatePySelector(o: PySelector, n: Mutable<PySelector>, m: PySelector): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.epollFd = o.epollFd;
  n.map = keptMap(o.map, m.map) ? m.map : copyPlainMap(o.map);
}

function visitPySelector(o: PySelector, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visitValues(o.map, visit);
}

function hashPySelector(o: PySelector): void {
  hashInt(1457021863);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.epollFd);
  hashMap(o.map);
}

function sizePySelector(o: PySelector): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeMap(o.map);
}

function fillPyTaskStep(o: PyTaskStep, n: Mutable<PyTaskStep>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.task = copyRef(o.task);
  n.kind = o.kind;
  n.arg = copyRef(o.arg);
  n.stepped = o.stepped;
}

function samePyTaskStep(a: PyTaskStep, b: PyTaskStep): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.task, b.task) &&
    samePlain(a.kind, b.kind) &&
    sameRef(a.arg, b.arg) &&
    samePlain(a.stepped, b.stepped)
  );
}

function keptPyTaskStep(a: PyTaskStep, b: PyTaskStep): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.task === b.task &&
    a.kind === b.kind &&
    a.arg === b.arg &&
    a.stepped === b.stepped
  );
}

function updatePyTaskStep(o: PyTaskStep, n: Mutable<PyTaskStep>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.task = o.task;
  n.kind = o.kind;
  n.arg = o.arg;
  n.stepped = o.stepped;
}

function visitPyTaskStep(o: PyTaskStep, visit: Visit): void {
  visit(o.cls);
  visit(o.task);
  visit(o.arg);
}

function hashPyTaskStep(o: PyTaskStep): void {
  hashInt(791410109);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.task);
  hashPlain(o.kind);
  hashRef(o.arg);
  hashPlain(o.stepped);
}

function sizePyTaskStep(o: PyTaskStep): void {
  sizeObject(7);
  sizeRef(o.cls);
  sizeRef(o.task);
  sizeRef(o.arg);
}

function fillPyHandle(o: PyHandle, n: Mutable<PyHandle>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.id = o.id;
  n.kind = o.kind;
  n.callback = copyRef(o.callback);
  n.args = copyRefs(o.args);
  n.loop = copyRef(o.loop);
  n.cancelled = o.cancelled;
  n.when = o.when;
  n.whenFloat = copyRef(o.whenFloat);
  n.scheduled = o.scheduled;
  n.context = copyRef(o.context);
  n.bySeq = o.bySeq;
  n.byTid = o.byTid;
  n.origin = o.origin;
  n.nameSymbol = o.nameSymbol;
  n.fileSymbol = o.fileSymbol;
  n.line = o.line;
  n.frozenRepr = o.frozenRepr;
  n.stepped = o.stepped;
  n.sourceTrace = copyRef(o.sourceTrace);
  n.spins = o.spins;
  n.looked = o.looked;
  n.spun = o.spun;
}

function samePyHandle(a: PyHandle, b: PyHandle): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.id, b.id) &&
    samePlain(a.kind, b.kind) &&
    sameRef(a.callback, b.callback) &&
    sameRefs(a.args, b.args) &&
    sameRef(a.loop, b.loop) &&
    samePlain(a.cancelled, b.cancelled) &&
    samePlain(a.when, b.when) &&
    sameRef(a.whenFloat, b.whenFloat) &&
    samePlain(a.scheduled, b.scheduled) &&
    sameRef(a.context, b.context) &&
    samePlain(a.bySeq, b.bySeq) &&
    samePlain(a.byTid, b.byTid) &&
    samePlain(a.origin, b.origin) &&
    samePlain(a.nameSymbol, b.nameSymbol) &&
    samePlain(a.fileSymbol, b.fileSymbol) &&
    samePlain(a.line, b.line) &&
    samePlain(a.frozenRepr, b.frozenRepr) &&
    samePlain(a.stepped, b.stepped) &&
    sameRef(a.sourceTrace, b.sourceTrace) &&
    samePlain(a.spins, b.spins) &&
    samePlain(a.looked, b.looked) &&
    samePlain(a.spun, b.spun)
  );
}

function keptPyHandle(a: PyHandle, b: PyHandle): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.id === b.id &&
    a.kind === b.kind &&
    a.callback === b.callback &&
    keptList(a.args, b.args) &&
    a.loop === b.loop &&
    a.cancelled === b.cancelled &&
    a.when === b.when &&
    a.whenFloat === b.whenFloat &&
    a.scheduled === b.scheduled &&
    a.context === b.context &&
    a.bySeq === b.bySeq &&
    a.byTid === b.byTid &&
    a.origin === b.origin &&
    a.nameSymbol === b.nameSymbol &&
    a.fileSymbol === b.fileSymbol &&
    a.line === b.line &&
    a.frozenRepr === b.frozenRepr &&
    a.stepped === b.stepped &&
    a.sourceTrace === b.sourceTrace &&
    a.spins === b.spins &&
    a.looked === b.looked &&
    a.spun === b.spun
  );
}

function updatePyHandle(o: PyHandle, n: Mutable<PyHandle>, m: PyHandle): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.id = o.id;
  n.kind = o.kind;
  n.callback = o.callback;
  n.args = keptList(o.args, m.args) ? m.args : copyPlains(o.args);
  n.loop = o.loop;
  n.cancelled = o.cancelled;
  n.when = o.when;
  n.whenFloat = o.whenFloat;
  n.scheduled = o.scheduled;
  n.context = o.context;
  n.bySeq = o.bySeq;
  n.byTid = o.byTid;
  n.origin = o.origin;
  n.nameSymbol = o.nameSymbol;
  n.fileSymbol = o.fileSymbol;
  n.line = o.line;
  n.frozenRepr = o.frozenRepr;
  n.stepped = o.stepped;
  n.sourceTrace = o.sourceTrace;
  n.spins = o.spins;
  n.looked = o.looked;
  n.spun = o.spun;
}

function visitPyHandle(o: PyHandle, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.callback);
  visitAll(o.args, visit);
  visit(o.loop);
  visit(o.whenFloat);
  visit(o.context);
  visit(o.sourceTrace);
}

function hashPyHandle(o: PyHandle): void {
  hashInt(-1705846788);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashHistory(o.id);
  hashPlain(o.kind);
  hashRef(o.callback);
  hashRefs(o.args);
  hashRef(o.loop);
  hashPlain(o.cancelled);
  hashPlain(o.when);
  hashRef(o.whenFloat);
  hashPlain(o.scheduled);
  hashRef(o.context);
  hashHistory(o.bySeq);
  hashHistory(o.byTid);
  hashHistory(o.origin);
  hashHistory(o.nameSymbol);
  hashHistory(o.fileSymbol);
  hashHistory(o.line);
  hashPlain(o.frozenRepr);
  hashPlain(o.stepped);
  hashRef(o.sourceTrace);
  hashHistory(o.spins);
  hashHistory(o.looked);
  hashHistory(o.spun);
}

function sizePyHandle(o: PyHandle): void {
  sizeObject(26);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.callback);
  sizeRefs(o.args);
  sizeRef(o.loop);
  sizeRef(o.whenFloat);
  sizeRef(o.context);
  sizeRef(o.sourceTrace);
}

function fillPySelectorKey(o: PySelectorKey, n: Mutable<PySelectorKey>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.fileobj = copyRef(o.fileobj);
  n.fd = o.fd;
  n.events = o.events;
  n.reader = copyRef(o.reader);
  n.writer = copyRef(o.writer);
  n.data = copyRef(o.data);
}

function samePySelectorKey(a: PySelectorKey, b: PySelectorKey): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRef(a.fileobj, b.fileobj) &&
    samePlain(a.fd, b.fd) &&
    samePlain(a.events, b.events) &&
    sameRef(a.reader, b.reader) &&
    sameRef(a.writer, b.writer) &&
    sameRef(a.data, b.data)
  );
}

function keptPySelectorKey(a: PySelectorKey, b: PySelectorKey): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.fileobj === b.fileobj &&
    a.fd === b.fd &&
    a.events === b.events &&
    a.reader === b.reader &&
    a.writer === b.writer &&
    a.data === b.data
  );
}

function updatePySelectorKey(o: PySelectorKey, n: Mutable<PySelectorKey>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.fileobj = o.fileobj;
  n.fd = o.fd;
  n.events = o.events;
  n.reader = o.reader;
  n.writer = o.writer;
  n.data = o.data;
}

function visitPySelectorKey(o: PySelectorKey, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.fileobj);
  visit(o.reader);
  visit(o.writer);
  visit(o.data);
}

function hashPySelectorKey(o: PySelectorKey): void {
  hashInt(-1825446274);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRef(o.fileobj);
  hashPlain(o.fd);
  hashPlain(o.events);
  hashRef(o.reader);
  hashRef(o.writer);
  hashRef(o.data);
}

function sizePySelectorKey(o: PySelectorKey): void {
  sizeObject(10);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.fileobj);
  sizeRef(o.reader);
  sizeRef(o.writer);
  sizeRef(o.data);
}

function fillPyLoop(o: PyLoop, n: Mutable<PyLoop>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.id = o.id;
  n.bornIn = o.bornIn;
  n.ready = copyRef(o.ready);
  n.scheduled = copyRef(o.scheduled);
  n.cancelledTimers = o.cancelledTimers;
  n.selector = copyRef(o.selector);
  n.ownSelector = copyRef(o.ownSelector);
  n.inTurn = o.inTurn;
  n.ssock = copyRef(o.ssock);
  n.csock = copyRef(o.csock);
  n.readFd = o.readFd;
  n.writeFd = o.writeFd;
  n.threadIdent = o.threadIdent;
  n.stopping = o.stopping;
  n.closed = o.closed;
  n.debugMode = o.debugMode;
  n.phase = o.phase;
  n.iteration = o.iteration;
  n.runSince = o.runSince;
  n.todo = o.todo;
  n.timeout = o.timeout;
  n.current = copyRef(o.current);
  n.around = copyRefs(o.around);
  n.timed = copyRef(o.timed);
  n.timedFrom = o.timedFrom;
  n.currentTask = copyRef(o.currentTask);
  n.outerContext = copyRef(o.outerContext);
  n.exceptionHandler = copyRef(o.exceptionHandler);
  n.refusesToRun = o.refusesToRun;
  n.taskFactory = copyRef(o.taskFactory);
  n.slowCallbackDuration = copyRef(o.slowCallbackDuration);
  n.internalFds = o.internalFds;
  n.hooksBefore = copyRef(o.hooksBefore);
  n.asyncgensShutDown = o.asyncgensShutDown;
  n.ran = o.ran;
  n.letGo = o.letGo;
}

function samePyLoop(a: PyLoop, b: PyLoop): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.id, b.id) &&
    samePlain(a.bornIn, b.bornIn) &&
    sameRef(a.ready, b.ready) &&
    sameRef(a.scheduled, b.scheduled) &&
    samePlain(a.cancelledTimers, b.cancelledTimers) &&
    sameRef(a.selector, b.selector) &&
    sameRef(a.ownSelector, b.ownSelector) &&
    samePlain(a.inTurn, b.inTurn) &&
    sameRef(a.ssock, b.ssock) &&
    sameRef(a.csock, b.csock) &&
    samePlain(a.readFd, b.readFd) &&
    samePlain(a.writeFd, b.writeFd) &&
    samePlain(a.threadIdent, b.threadIdent) &&
    samePlain(a.stopping, b.stopping) &&
    samePlain(a.closed, b.closed) &&
    samePlain(a.debugMode, b.debugMode) &&
    samePlain(a.phase, b.phase) &&
    samePlain(a.iteration, b.iteration) &&
    samePlain(a.runSince, b.runSince) &&
    samePlain(a.todo, b.todo) &&
    samePlain(a.timeout, b.timeout) &&
    sameRef(a.current, b.current) &&
    sameRefs(a.around, b.around) &&
    sameRef(a.timed, b.timed) &&
    samePlain(a.timedFrom, b.timedFrom) &&
    sameRef(a.currentTask, b.currentTask) &&
    sameRef(a.outerContext, b.outerContext) &&
    sameRef(a.exceptionHandler, b.exceptionHandler) &&
    samePlain(a.refusesToRun, b.refusesToRun) &&
    sameRef(a.taskFactory, b.taskFactory) &&
    sameRef(a.slowCallbackDuration, b.slowCallbackDuration) &&
    samePlain(a.internalFds, b.internalFds) &&
    sameRef(a.hooksBefore, b.hooksBefore) &&
    samePlain(a.asyncgensShutDown, b.asyncgensShutDown) &&
    samePlain(a.ran, b.ran) &&
    samePlain(a.letGo, b.letGo)
  );
}

function keptPyLoop(a: PyLoop, b: PyLoop): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.id === b.id &&
    a.bornIn === b.bornIn &&
    a.ready === b.ready &&
    a.scheduled === b.scheduled &&
    a.cancelledTimers === b.cancelledTimers &&
    a.selector === b.selector &&
    a.ownSelector === b.ownSelector &&
    a.inTurn === b.inTurn &&
    a.ssock === b.ssock &&
    a.csock === b.csock &&
    a.readFd === b.readFd &&
    a.writeFd === b.writeFd &&
    a.threadIdent === b.threadIdent &&
    a.stopping === b.stopping &&
    a.closed === b.closed &&
    a.debugMode === b.debugMode &&
    a.phase === b.phase &&
    a.iteration === b.iteration &&
    a.runSince === b.runSince &&
    a.todo === b.todo &&
    a.timeout === b.timeout &&
    a.current === b.current &&
    keptList(a.around, b.around) &&
    a.timed === b.timed &&
    a.timedFrom === b.timedFrom &&
    a.currentTask === b.currentTask &&
    a.outerContext === b.outerContext &&
    a.exceptionHandler === b.exceptionHandler &&
    a.refusesToRun === b.refusesToRun &&
    a.taskFactory === b.taskFactory &&
    a.slowCallbackDuration === b.slowCallbackDuration &&
    a.internalFds === b.internalFds &&
    a.hooksBefore === b.hooksBefore &&
    a.asyncgensShutDown === b.asyncgensShutDown &&
    a.ran === b.ran &&
    a.letGo === b.letGo
  );
}

function updatePyLoop(o: PyLoop, n: Mutable<PyLoop>, m: PyLoop): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.id = o.id;
  n.bornIn = o.bornIn;
  n.ready = o.ready;
  n.scheduled = o.scheduled;
  n.cancelledTimers = o.cancelledTimers;
  n.selector = o.selector;
  n.ownSelector = o.ownSelector;
  n.inTurn = o.inTurn;
  n.ssock = o.ssock;
  n.csock = o.csock;
  n.readFd = o.readFd;
  n.writeFd = o.writeFd;
  n.threadIdent = o.threadIdent;
  n.stopping = o.stopping;
  n.closed = o.closed;
  n.debugMode = o.debugMode;
  n.phase = o.phase;
  n.iteration = o.iteration;
  n.runSince = o.runSince;
  n.todo = o.todo;
  n.timeout = o.timeout;
  n.current = o.current;
  n.around = keptList(o.around, m.around) ? m.around : copyPlains(o.around);
  n.timed = o.timed;
  n.timedFrom = o.timedFrom;
  n.currentTask = o.currentTask;
  n.outerContext = o.outerContext;
  n.exceptionHandler = o.exceptionHandler;
  n.refusesToRun = o.refusesToRun;
  n.taskFactory = o.taskFactory;
  n.slowCallbackDuration = o.slowCallbackDuration;
  n.internalFds = o.internalFds;
  n.hooksBefore = o.hooksBefore;
  n.asyncgensShutDown = o.asyncgensShutDown;
  n.ran = o.ran;
  n.letGo = o.letGo;
}

function visitPyLoop(o: PyLoop, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.ready);
  visit(o.scheduled);
  visit(o.selector);
  visit(o.ownSelector);
  visit(o.ssock);
  visit(o.csock);
  visit(o.current);
  visitAll(o.around, visit);
  visit(o.timed);
  visit(o.currentTask);
  visit(o.outerContext);
  visit(o.exceptionHandler);
  visit(o.taskFactory);
  visit(o.slowCallbackDuration);
  visit(o.hooksBefore);
}

function hashPyLoop(o: PyLoop): void {
  hashInt(1150868032);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.id);
  hashPlain(o.bornIn);
  hashRef(o.ready);
  hashRef(o.scheduled);
  hashPlain(o.cancelledTimers);
  hashRef(o.selector);
  hashRef(o.ownSelector);
  hashPlain(o.inTurn);
  hashRef(o.ssock);
  hashRef(o.csock);
  hashPlain(o.readFd);
  hashPlain(o.writeFd);
  hashPlain(o.threadIdent);
  hashPlain(o.stopping);
  hashPlain(o.closed);
  hashPlain(o.debugMode);
  hashPlain(o.phase);
  hashHistory(o.iteration);
  hashHistory(o.runSince);
  hashPlain(o.todo);
  hashHistory(o.timeout);
  hashRef(o.current);
  hashRefs(o.around);
  hashRef(o.timed);
  hashPlain(o.timedFrom);
  hashRef(o.currentTask);
  hashRef(o.outerContext);
  hashRef(o.exceptionHandler);
  hashPlain(o.refusesToRun);
  hashRef(o.taskFactory);
  hashRef(o.slowCallbackDuration);
  hashPlain(o.internalFds);
  hashRef(o.hooksBefore);
  hashPlain(o.asyncgensShutDown);
  hashPlain(o.ran);
  hashPlain(o.letGo);
}

function sizePyLoop(o: PyLoop): void {
  sizeObject(40);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.ready);
  sizeRef(o.scheduled);
  sizeRef(o.selector);
  sizeRef(o.ownSelector);
  sizeRef(o.ssock);
  sizeRef(o.csock);
  sizeRef(o.current);
  sizeRefs(o.around);
  sizeRef(o.timed);
  sizeRef(o.currentTask);
  sizeRef(o.outerContext);
  sizeRef(o.exceptionHandler);
  sizeRef(o.taskFactory);
  sizeRef(o.slowCallbackDuration);
  sizeRef(o.hooksBefore);
}

function fillPyFuture(o: PyFuture, n: Mutable<PyFuture>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.futureId = o.futureId;
  n.loop = copyRef(o.loop);
  n.state = o.state;
  n.result = copyRef(o.result);
  n.exception = copyRef(o.exception);
  n.exceptionTraceback = copyRef(o.exceptionTraceback);
  n.callbacks = copyRefs(o.callbacks);
  n.contexts = copyRefs(o.contexts);
  n.blocking = o.blocking;
  n.logTraceback = o.logTraceback;
  n.cancelMessage = copyRef(o.cancelMessage);
  n.cancelledExc = copyRef(o.cancelledExc);
  n.watched = o.watched;
  n.sourceTrace = copyRef(o.sourceTrace);
}

function samePyFuture(a: PyFuture, b: PyFuture): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.futureId, b.futureId) &&
    sameRef(a.loop, b.loop) &&
    samePlain(a.state, b.state) &&
    sameRef(a.result, b.result) &&
    sameRef(a.exception, b.exception) &&
    sameRef(a.exceptionTraceback, b.exceptionTraceback) &&
    sameRefs(a.callbacks, b.callbacks) &&
    sameRefs(a.contexts, b.contexts) &&
    samePlain(a.blocking, b.blocking) &&
    samePlain(a.logTraceback, b.logTraceback) &&
    sameRef(a.cancelMessage, b.cancelMessage) &&
    sameRef(a.cancelledExc, b.cancelledExc) &&
    samePlain(a.watched, b.watched) &&
    sameRef(a.sourceTrace, b.sourceTrace)
  );
}

function keptPyFuture(a: PyFuture, b: PyFuture): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.futureId === b.futureId &&
    a.loop === b.loop &&
    a.state === b.state &&
    a.result === b.result &&
    a.exception === b.exception &&
    a.exceptionTraceback === b.exceptionTraceback &&
    keptList(a.callbacks, b.callbacks) &&
    keptList(a.contexts, b.contexts) &&
    a.blocking === b.blocking &&
    a.logTraceback === b.logTraceback &&
    a.cancelMessage === b.cancelMessage &&
    a.cancelledExc === b.cancelledExc &&
    a.watched === b.watched &&
    a.sourceTrace === b.sourceTrace
  );
}

function updatePyFuture(o: PyFuture, n: Mutable<PyFuture>, m: PyFuture): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.futureId = o.futureId;
  n.loop = o.loop;
  n.state = o.state;
  n.result = o.result;
  n.exception = o.exception;
  n.exceptionTraceback = o.exceptionTraceback;
  n.callbacks = keptList(o.callbacks, m.callbacks) ? m.callbacks : copyPlains(o.callbacks);
  n.contexts = keptList(o.contexts, m.contexts) ? m.contexts : copyPlains(o.contexts);
  n.blocking = o.blocking;
  n.logTraceback = o.logTraceback;
  n.cancelMessage = o.cancelMessage;
  n.cancelledExc = o.cancelledExc;
  n.watched = o.watched;
  n.sourceTrace = o.sourceTrace;
}

function visitPyFuture(o: PyFuture, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.loop);
  visit(o.result);
  visit(o.exception);
  visit(o.exceptionTraceback);
  visitAll(o.callbacks, visit);
  visitAll(o.contexts, visit);
  visit(o.cancelMessage);
  visit(o.cancelledExc);
  visit(o.sourceTrace);
}

function hashPyFuture(o: PyFuture): void {
  hashInt(-765655615);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashHistory(o.futureId);
  hashRef(o.loop);
  hashPlain(o.state);
  hashRef(o.result);
  hashRef(o.exception);
  hashRef(o.exceptionTraceback);
  hashRefs(o.callbacks);
  hashRefs(o.contexts);
  hashPlain(o.blocking);
  hashPlain(o.logTraceback);
  hashRef(o.cancelMessage);
  hashRef(o.cancelledExc);
  hashPlain(o.watched);
  hashRef(o.sourceTrace);
}

function sizePyFuture(o: PyFuture): void {
  sizeObject(18);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.loop);
  sizeRef(o.result);
  sizeRef(o.exception);
  sizeRef(o.exceptionTraceback);
  sizeRefs(o.callbacks);
  sizeRefs(o.contexts);
  sizeRef(o.cancelMessage);
  sizeRef(o.cancelledExc);
  sizeRef(o.sourceTrace);
}

function fillPyTask(o: PyTask, n: Mutable<PyTask>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.futureId = o.futureId;
  n.loop = copyRef(o.loop);
  n.state = o.state;
  n.result = copyRef(o.result);
  n.exception = copyRef(o.exception);
  n.exceptionTraceback = copyRef(o.exceptionTraceback);
  n.callbacks = copyRefs(o.callbacks);
  n.contexts = copyRefs(o.contexts);
  n.blocking = o.blocking;
  n.logTraceback = o.logTraceback;
  n.cancelMessage = copyRef(o.cancelMessage);
  n.cancelledExc = copyRef(o.cancelledExc);
  n.watched = o.watched;
  n.sourceTrace = copyRef(o.sourceTrace);
  n.taskId = o.taskId;
  n.coro = copyRef(o.coro);
  n.name = o.name;
  n.nameSymbol = o.nameSymbol;
  n.coroName = o.coroName;
  n.mustCancel = o.mustCancel;
  n.cancelRequests = o.cancelRequests;
  n.cancels = o.cancels;
  n.waiter = copyRef(o.waiter);
  n.waitsFor = o.waitsFor;
  n.logDestroyPending = o.logDestroyPending;
  n.eagerDone = o.eagerDone;
  n.context = copyRef(o.context);
  n.madeAt = o.madeAt;
  n.cancelsMet = o.cancelsMet;
  n.cancelledAt = o.cancelledAt;
  n.arrived = copyRef(o.arrived);
  n.swallowed = o.swallowed;
  n.bareYields = o.bareYields;
  n.looked = o.looked;
}

function samePyTask(a: PyTask, b: PyTask): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.futureId, b.futureId) &&
    sameRef(a.loop, b.loop) &&
    samePlain(a.state, b.state) &&
    sameRef(a.result, b.result) &&
    sameRef(a.exception, b.exception) &&
    sameRef(a.exceptionTraceback, b.exceptionTraceback) &&
    sameRefs(a.callbacks, b.callbacks) &&
    sameRefs(a.contexts, b.contexts) &&
    samePlain(a.blocking, b.blocking) &&
    samePlain(a.logTraceback, b.logTraceback) &&
    sameRef(a.cancelMessage, b.cancelMessage) &&
    sameRef(a.cancelledExc, b.cancelledExc) &&
    samePlain(a.watched, b.watched) &&
    sameRef(a.sourceTrace, b.sourceTrace) &&
    samePlain(a.taskId, b.taskId) &&
    sameRef(a.coro, b.coro) &&
    samePlain(a.name, b.name) &&
    samePlain(a.nameSymbol, b.nameSymbol) &&
    samePlain(a.coroName, b.coroName) &&
    samePlain(a.mustCancel, b.mustCancel) &&
    samePlain(a.cancelRequests, b.cancelRequests) &&
    samePlain(a.cancels, b.cancels) &&
    sameRef(a.waiter, b.waiter) &&
    samePlain(a.waitsFor, b.waitsFor) &&
    samePlain(a.logDestroyPending, b.logDestroyPending) &&
    samePlain(a.eagerDone, b.eagerDone) &&
    sameRef(a.context, b.context) &&
    samePlain(a.madeAt, b.madeAt) &&
    samePlain(a.cancelsMet, b.cancelsMet) &&
    samePlain(a.cancelledAt, b.cancelledAt) &&
    sameRef(a.arrived, b.arrived) &&
    samePlain(a.swallowed, b.swallowed) &&
    samePlain(a.bareYields, b.bareYields) &&
    samePlain(a.looked, b.looked)
  );
}

function keptPyTask(a: PyTask, b: PyTask): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.futureId === b.futureId &&
    a.loop === b.loop &&
    a.state === b.state &&
    a.result === b.result &&
    a.exception === b.exception &&
    a.exceptionTraceback === b.exceptionTraceback &&
    keptList(a.callbacks, b.callbacks) &&
    keptList(a.contexts, b.contexts) &&
    a.blocking === b.blocking &&
    a.logTraceback === b.logTraceback &&
    a.cancelMessage === b.cancelMessage &&
    a.cancelledExc === b.cancelledExc &&
    a.watched === b.watched &&
    a.sourceTrace === b.sourceTrace &&
    a.taskId === b.taskId &&
    a.coro === b.coro &&
    a.name === b.name &&
    a.nameSymbol === b.nameSymbol &&
    a.coroName === b.coroName &&
    a.mustCancel === b.mustCancel &&
    a.cancelRequests === b.cancelRequests &&
    a.cancels === b.cancels &&
    a.waiter === b.waiter &&
    a.waitsFor === b.waitsFor &&
    a.logDestroyPending === b.logDestroyPending &&
    a.eagerDone === b.eagerDone &&
    a.context === b.context &&
    a.madeAt === b.madeAt &&
    a.cancelsMet === b.cancelsMet &&
    a.cancelledAt === b.cancelledAt &&
    a.arrived === b.arrived &&
    a.swallowed === b.swallowed &&
    a.bareYields === b.bareYields &&
    a.looked === b.looked
  );
}

function updatePyTask(o: PyTask, n: Mutable<PyTask>, m: PyTask): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.futureId = o.futureId;
  n.loop = o.loop;
  n.state = o.state;
  n.result = o.result;
  n.exception = o.exception;
  n.exceptionTraceback = o.exceptionTraceback;
  n.callbacks = keptList(o.callbacks, m.callbacks) ? m.callbacks : copyPlains(o.callbacks);
  n.contexts = keptList(o.contexts, m.contexts) ? m.contexts : copyPlains(o.contexts);
  n.blocking = o.blocking;
  n.logTraceback = o.logTraceback;
  n.cancelMessage = o.cancelMessage;
  n.cancelledExc = o.cancelledExc;
  n.watched = o.watched;
  n.sourceTrace = o.sourceTrace;
  n.taskId = o.taskId;
  n.coro = o.coro;
  n.name = o.name;
  n.nameSymbol = o.nameSymbol;
  n.coroName = o.coroName;
  n.mustCancel = o.mustCancel;
  n.cancelRequests = o.cancelRequests;
  n.cancels = o.cancels;
  n.waiter = o.waiter;
  n.waitsFor = o.waitsFor;
  n.logDestroyPending = o.logDestroyPending;
  n.eagerDone = o.eagerDone;
  n.context = o.context;
  n.madeAt = o.madeAt;
  n.cancelsMet = o.cancelsMet;
  n.cancelledAt = o.cancelledAt;
  n.arrived = o.arrived;
  n.swallowed = o.swallowed;
  n.bareYields = o.bareYields;
  n.looked = o.looked;
}

function visitPyTask(o: PyTask, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.loop);
  visit(o.result);
  visit(o.exception);
  visit(o.exceptionTraceback);
  visitAll(o.callbacks, visit);
  visitAll(o.contexts, visit);
  visit(o.cancelMessage);
  visit(o.cancelledExc);
  visit(o.sourceTrace);
  visit(o.coro);
  visit(o.waiter);
  visit(o.context);
  visit(o.arrived);
}

function hashPyTask(o: PyTask): void {
  hashInt(-1934213425);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashHistory(o.futureId);
  hashRef(o.loop);
  hashPlain(o.state);
  hashRef(o.result);
  hashRef(o.exception);
  hashRef(o.exceptionTraceback);
  hashRefs(o.callbacks);
  hashRefs(o.contexts);
  hashPlain(o.blocking);
  hashPlain(o.logTraceback);
  hashRef(o.cancelMessage);
  hashRef(o.cancelledExc);
  hashPlain(o.watched);
  hashRef(o.sourceTrace);
  hashHistory(o.taskId);
  hashRef(o.coro);
  hashPlain(o.name);
  hashPlain(o.nameSymbol);
  hashPlain(o.coroName);
  hashPlain(o.mustCancel);
  hashPlain(o.cancelRequests);
  hashPlain(o.cancels);
  hashRef(o.waiter);
  hashPlain(o.waitsFor);
  hashPlain(o.logDestroyPending);
  hashPlain(o.eagerDone);
  hashRef(o.context);
  hashPlain(o.madeAt);
  hashPlain(o.cancelsMet);
  hashPlain(o.cancelledAt);
  hashRef(o.arrived);
  hashPlain(o.swallowed);
  hashPlain(o.bareYields);
  hashPlain(o.looked);
}

function sizePyTask(o: PyTask): void {
  sizeObject(38);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.loop);
  sizeRef(o.result);
  sizeRef(o.exception);
  sizeRef(o.exceptionTraceback);
  sizeRefs(o.callbacks);
  sizeRefs(o.contexts);
  sizeRef(o.cancelMessage);
  sizeRef(o.cancelledExc);
  sizeRef(o.sourceTrace);
  sizeRef(o.coro);
  sizeRef(o.waiter);
  sizeRef(o.context);
  sizeRef(o.arrived);
}

function fillPyPolicy(o: PyPolicy, n: Mutable<PyPolicy>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.local = copyRef(o.local);
}

function samePyPolicy(a: PyPolicy, b: PyPolicy): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRef(a.local, b.local)
  );
}

function keptPyPolicy(a: PyPolicy, b: PyPolicy): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.local === b.local
  );
}

function updatePyPolicy(o: PyPolicy, n: Mutable<PyPolicy>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.local = o.local;
}

function visitPyPolicy(o: PyPolicy, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.local);
}

function hashPyPolicy(o: PyPolicy): void {
  hashInt(1199442756);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRef(o.local);
}

function sizePyPolicy(o: PyPolicy): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.local);
}

function fillOpenFile(o: OpenFile, n: Mutable<OpenFile>): void {
  n.id = o.id;
  n.kind = o.kind;
  n.nonblocking = o.nonblocking;
  n.refs = o.refs;
  n.peer = o.peer;
  n.queue = copyPlains(o.queue);
  n.costs = copyPlains(o.costs);
  n.charged = o.charged;
  n.readShut = o.readShut;
  n.writeShut = o.writeShut;
  n.error = o.error;
  n.epoll = copyRef(o.epoll);
  n.endpoint = copyRef(o.endpoint);
  n.opened = copyRef(o.opened);
  n.waiters = copyPlains(o.waiters);
  n.watchers = copyPlains(o.watchers);
}

function sameOpenFile(a: OpenFile, b: OpenFile): boolean {
  return (
    samePlain(a.id, b.id) &&
    samePlain(a.kind, b.kind) &&
    samePlain(a.nonblocking, b.nonblocking) &&
    samePlain(a.refs, b.refs) &&
    samePlain(a.peer, b.peer) &&
    samePlain(a.queue, b.queue) &&
    samePlain(a.costs, b.costs) &&
    samePlain(a.charged, b.charged) &&
    samePlain(a.readShut, b.readShut) &&
    samePlain(a.writeShut, b.writeShut) &&
    samePlain(a.error, b.error) &&
    sameRef(a.epoll, b.epoll) &&
    sameRef(a.endpoint, b.endpoint) &&
    sameRef(a.opened, b.opened) &&
    samePlain(a.waiters, b.waiters) &&
    samePlain(a.watchers, b.watchers)
  );
}

function keptOpenFile(a: OpenFile, b: OpenFile): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.nonblocking === b.nonblocking &&
    a.refs === b.refs &&
    a.peer === b.peer &&
    keptList(a.queue, b.queue) &&
    keptList(a.costs, b.costs) &&
    a.charged === b.charged &&
    a.readShut === b.readShut &&
    a.writeShut === b.writeShut &&
    a.error === b.error &&
    a.epoll === b.epoll &&
    a.endpoint === b.endpoint &&
    a.opened === b.opened &&
    keptList(a.waiters, b.waiters) &&
    keptList(a.watchers, b.watchers)
  );
}

function updateOpenFile(o: OpenFile, n: Mutable<OpenFile>, m: OpenFile): void {
  n.id = o.id;
  n.kind = o.kind;
  n.nonblocking = o.nonblocking;
  n.refs = o.refs;
  n.peer = o.peer;
  n.queue = keptList(o.queue, m.queue) ? m.queue : copyPlains(o.queue);
  n.costs = keptList(o.costs, m.costs) ? m.costs : copyPlains(o.costs);
  n.charged = o.charged;
  n.readShut = o.readShut;
  n.writeShut = o.writeShut;
  n.error = o.error;
  n.epoll = o.epoll;
  n.endpoint = o.endpoint;
  n.opened = o.opened;
  n.waiters = keptList(o.waiters, m.waiters) ? m.waiters : copyPlains(o.waiters);
  n.watchers = keptList(o.watchers, m.watchers) ? m.watchers : copyPlains(o.watchers);
}

function visitOpenFile(o: OpenFile, visit: Visit): void {
  visit(o.epoll);
  visit(o.endpoint);
  visit(o.opened);
}

function hashOpenFile(o: OpenFile): void {
  hashInt(-1564460849);
  hashPlain(o.id);
  hashPlain(o.kind);
  hashPlain(o.nonblocking);
  hashPlain(o.refs);
  hashPlain(o.peer);
  hashPlains(o.queue);
  hashPlains(o.costs);
  hashPlain(o.charged);
  hashPlain(o.readShut);
  hashPlain(o.writeShut);
  hashPlain(o.error);
  hashRef(o.epoll);
  hashRef(o.endpoint);
  hashRef(o.opened);
  hashPlains(o.waiters);
  hashPlains(o.watchers);
}

function sizeOpenFile(o: OpenFile): void {
  sizeObject(16);
  sizePlains(o.queue);
  sizePlains(o.costs);
  sizeRef(o.epoll);
  sizeRef(o.endpoint);
  sizeRef(o.opened);
  sizePlains(o.waiters);
  sizePlains(o.watchers);
}

function fillEndpoint(o: Endpoint, n: Mutable<Endpoint>): void {
  n.family = o.family;
  n.type = o.type;
  n.state = o.state;
  n.host = o.host;
  n.port = o.port;
  n.peerHost = o.peerHost;
  n.peerPort = o.peerPort;
  n.target = o.target;
  n.bound = o.bound;
  n.backlog = o.backlog;
  n.pending = copyPlains(o.pending);
  n.knocking = copyPlains(o.knocking);
  n.unasked = o.unasked;
  n.lent = o.lent;
  n.disconnecting = o.disconnecting;
  n.senderHosts = copyPlains(o.senderHosts);
  n.senderPorts = copyPlains(o.senderPorts);
  n.options = copyPlainMap(o.options);
}

function sameEndpoint(a: Endpoint, b: Endpoint): boolean {
  return (
    samePlain(a.family, b.family) &&
    samePlain(a.type, b.type) &&
    samePlain(a.state, b.state) &&
    samePlain(a.host, b.host) &&
    samePlain(a.port, b.port) &&
    samePlain(a.peerHost, b.peerHost) &&
    samePlain(a.peerPort, b.peerPort) &&
    samePlain(a.target, b.target) &&
    samePlain(a.bound, b.bound) &&
    samePlain(a.backlog, b.backlog) &&
    samePlain(a.pending, b.pending) &&
    samePlain(a.knocking, b.knocking) &&
    samePlain(a.unasked, b.unasked) &&
    samePlain(a.lent, b.lent) &&
    samePlain(a.disconnecting, b.disconnecting) &&
    samePlain(a.senderHosts, b.senderHosts) &&
    samePlain(a.senderPorts, b.senderPorts) &&
    samePlainMap(a.options, b.options)
  );
}

function keptEndpoint(a: Endpoint, b: Endpoint): boolean {
  return (
    a.family === b.family &&
    a.type === b.type &&
    a.state === b.state &&
    a.host === b.host &&
    a.port === b.port &&
    a.peerHost === b.peerHost &&
    a.peerPort === b.peerPort &&
    a.target === b.target &&
    a.bound === b.bound &&
    a.backlog === b.backlog &&
    keptList(a.pending, b.pending) &&
    keptList(a.knocking, b.knocking) &&
    a.unasked === b.unasked &&
    a.lent === b.lent &&
    a.disconnecting === b.disconnecting &&
    keptList(a.senderHosts, b.senderHosts) &&
    keptList(a.senderPorts, b.senderPorts) &&
    keptMap(a.options, b.options)
  );
}

function updateEndpoint(o: Endpoint, n: Mutable<Endpoint>, m: Endpoint): void {
  n.family = o.family;
  n.type = o.type;
  n.state = o.state;
  n.host = o.host;
  n.port = o.port;
  n.peerHost = o.peerHost;
  n.peerPort = o.peerPort;
  n.target = o.target;
  n.bound = o.bound;
  n.backlog = o.backlog;
  n.pending = keptList(o.pending, m.pending) ? m.pending : copyPlains(o.pending);
  n.knocking = keptList(o.knocking, m.knocking) ? m.knocking : copyPlains(o.knocking);
  n.unasked = o.unasked;
  n.lent = o.lent;
  n.disconnecting = o.disconnecting;
  n.senderHosts = keptList(o.senderHosts, m.senderHosts) ? m.senderHosts : copyPlains(o.senderHosts);
  n.senderPorts = keptList(o.senderPorts, m.senderPorts) ? m.senderPorts : copyPlains(o.senderPorts);
  n.options = keptMap(o.options, m.options) ? m.options : copyPlainMap(o.options);
}

function hashEndpoint(o: Endpoint): void {
  hashInt(669505180);
  hashPlain(o.family);
  hashPlain(o.type);
  hashPlain(o.state);
  hashPlain(o.host);
  hashPlain(o.port);
  hashPlain(o.peerHost);
  hashPlain(o.peerPort);
  hashPlain(o.target);
  hashPlain(o.bound);
  hashPlain(o.backlog);
  hashPlains(o.pending);
  hashPlains(o.knocking);
  hashPlain(o.unasked);
  hashPlain(o.lent);
  hashPlain(o.disconnecting);
  hashPlains(o.senderHosts);
  hashPlains(o.senderPorts);
  hashPlainMap(o.options);
}

function sizeEndpoint(o: Endpoint): void {
  sizeObject(18);
  sizePlains(o.pending);
  sizePlains(o.knocking);
  sizePlains(o.senderHosts);
  sizePlains(o.senderPorts);
  sizePlainMap(o.options);
}

function fillFileNode(o: FileNode, n: Mutable<FileNode>): void {
  n.number = o.number;
  n.kind = o.kind;
  n.content = o.content;
  n.names = copyPlainMap(o.names);
  n.outside = o.outside;
  n.outsideSize = o.outsideSize;
  n.mode = o.mode;
  n.links = o.links;
  n.opens = o.opens;
  n.accessed = o.accessed;
  n.modified = o.modified;
  n.changed = o.changed;
}

function sameFileNode(a: FileNode, b: FileNode): boolean {
  return (
    samePlain(a.number, b.number) &&
    samePlain(a.kind, b.kind) &&
    samePlain(a.content, b.content) &&
    samePlainMap(a.names, b.names) &&
    samePlain(a.outside, b.outside) &&
    samePlain(a.outsideSize, b.outsideSize) &&
    samePlain(a.mode, b.mode) &&
    samePlain(a.links, b.links) &&
    samePlain(a.opens, b.opens) &&
    samePlain(a.accessed, b.accessed) &&
    samePlain(a.modified, b.modified) &&
    samePlain(a.changed, b.changed)
  );
}

function keptFileNode(a: FileNode, b: FileNode): boolean {
  return (
    a.number === b.number &&
    a.kind === b.kind &&
    a.content === b.content &&
    keptMap(a.names, b.names) &&
    a.outside === b.outside &&
    a.outsideSize === b.outsideSize &&
    a.mode === b.mode &&
    a.links === b.links &&
    a.opens === b.opens &&
    a.accessed === b.accessed &&
    a.modified === b.modified &&
    a.changed === b.changed
  );
}

function updateFileNode(o: FileNode, n: Mutable<FileNode>, m: FileNode): void {
  n.number = o.number;
  n.kind = o.kind;
  n.content = o.content;
  n.names = keptMap(o.names, m.names) ? m.names : copyPlainMap(o.names);
  n.outside = o.outside;
  n.outsideSize = o.outsideSize;
  n.mode = o.mode;
  n.links = o.links;
  n.opens = o.opens;
  n.accessed = o.accessed;
  n.modified = o.modified;
  n.changed = o.changed;
}

function hashFileNode(o: FileNode): void {
  hashInt(152459859);
  hashPlain(o.number);
  hashPlain(o.kind);
  hashPlain(o.content);
  hashPlainMap(o.names);
  hashPlain(o.outside);
  hashPlain(o.outsideSize);
  hashPlain(o.mode);
  hashPlain(o.links);
  hashPlain(o.opens);
  hashPlain(o.accessed);
  hashPlain(o.modified);
  hashPlain(o.changed);
}

function sizeFileNode(o: FileNode): void {
  sizeObject(12);
  sizePlainMap(o.names);
}

function fillKProcess(o: KProcess, n: Mutable<KProcess>): void {
  n.pid = o.pid;
  n.ppid = o.ppid;
  n.group = o.group;
  n.program = o.program;
  n.folder = o.folder;
  n.birthPpid = o.birthPpid;
  n.copyOf = o.copyOf;
  n.bornAt = o.bornAt;
  n.state = o.state;
  n.exitCode = o.exitCode;
  n.exitMode = o.exitMode;
  n.fds = copyPlains(o.fds);
  n.closeOnExec = copyPlains(o.closeOnExec);
  n.children = copyPlains(o.children);
  n.tids = copyPlains(o.tids);
  n.gilClock = o.gilClock;
  n.dispositions = copyPlainMap(o.dispositions);
  n.tripped = copyPlains(o.tripped);
  n.pendingSignals = copyPlains(o.pendingSignals);
  n.wakeupFd = o.wakeupFd;
  n.alarmAt = o.alarmAt;
  n.alarmEvery = o.alarmEvery;
}

function sameKProcess(a: KProcess, b: KProcess): boolean {
  return (
    samePlain(a.pid, b.pid) &&
    samePlain(a.ppid, b.ppid) &&
    samePlain(a.group, b.group) &&
    samePlain(a.program, b.program) &&
    samePlain(a.folder, b.folder) &&
    samePlain(a.birthPpid, b.birthPpid) &&
    samePlain(a.copyOf, b.copyOf) &&
    samePlain(a.bornAt, b.bornAt) &&
    samePlain(a.state, b.state) &&
    samePlain(a.exitCode, b.exitCode) &&
    samePlain(a.exitMode, b.exitMode) &&
    samePlain(a.fds, b.fds) &&
    samePlain(a.closeOnExec, b.closeOnExec) &&
    samePlain(a.children, b.children) &&
    samePlain(a.tids, b.tids) &&
    samePlain(a.gilClock, b.gilClock) &&
    samePlainMap(a.dispositions, b.dispositions) &&
    samePlain(a.tripped, b.tripped) &&
    samePlain(a.pendingSignals, b.pendingSignals) &&
    samePlain(a.wakeupFd, b.wakeupFd) &&
    samePlain(a.alarmAt, b.alarmAt) &&
    samePlain(a.alarmEvery, b.alarmEvery)
  );
}

function keptKProcess(a: KProcess, b: KProcess): boolean {
  return (
    a.pid === b.pid &&
    a.ppid === b.ppid &&
    a.group === b.group &&
    a.program === b.program &&
    a.folder === b.folder &&
    a.birthPpid === b.birthPpid &&
    a.copyOf === b.copyOf &&
    a.bornAt === b.bornAt &&
    a.state === b.state &&
    a.exitCode === b.exitCode &&
    a.exitMode === b.exitMode &&
    keptList(a.fds, b.fds) &&
    keptList(a.closeOnExec, b.closeOnExec) &&
    keptList(a.children, b.children) &&
    keptList(a.tids, b.tids) &&
    a.gilClock === b.gilClock &&
    keptMap(a.dispositions, b.dispositions) &&
    keptList(a.tripped, b.tripped) &&
    keptList(a.pendingSignals, b.pendingSignals) &&
    a.wakeupFd === b.wakeupFd &&
    a.alarmAt === b.alarmAt &&
    a.alarmEvery === b.alarmEvery
  );
}

function updateKProcess(o: KProcess, n: Mutable<KProcess>, m: KProcess): void {
  n.pid = o.pid;
  n.ppid = o.ppid;
  n.group = o.group;
  n.program = o.program;
  n.folder = o.folder;
  n.birthPpid = o.birthPpid;
  n.copyOf = o.copyOf;
  n.bornAt = o.bornAt;
  n.state = o.state;
  n.exitCode = o.exitCode;
  n.exitMode = o.exitMode;
  n.fds = keptList(o.fds, m.fds) ? m.fds : copyPlains(o.fds);
  n.closeOnExec = keptList(o.closeOnExec, m.closeOnExec) ? m.closeOnExec : copyPlains(o.closeOnExec);
  n.children = keptList(o.children, m.children) ? m.children : copyPlains(o.children);
  n.tids = keptList(o.tids, m.tids) ? m.tids : copyPlains(o.tids);
  n.gilClock = o.gilClock;
  n.dispositions = keptMap(o.dispositions, m.dispositions) ? m.dispositions : copyPlainMap(o.dispositions);
  n.tripped = keptList(o.tripped, m.tripped) ? m.tripped : copyPlains(o.tripped);
  n.pendingSignals = keptList(o.pendingSignals, m.pendingSignals) ? m.pendingSignals : copyPlains(o.pendingSignals);
  n.wakeupFd = o.wakeupFd;
  n.alarmAt = o.alarmAt;
  n.alarmEvery = o.alarmEvery;
}

function hashKProcess(o: KProcess): void {
  hashInt(1264814263);
  hashPlain(o.pid);
  hashPlain(o.ppid);
  hashPlain(o.group);
  hashPlain(o.program);
  hashPlain(o.folder);
  hashPlain(o.birthPpid);
  hashPlain(o.copyOf);
  hashHistory(o.bornAt);
  hashPlain(o.state);
  hashPlain(o.exitCode);
  hashPlain(o.exitMode);
  hashPlains(o.fds);
  hashPlains(o.closeOnExec);
  hashPlains(o.children);
  hashPlains(o.tids);
  hashHistory(o.gilClock);
  hashPlainMap(o.dispositions);
  hashPlains(o.tripped);
  hashPlains(o.pendingSignals);
  hashPlain(o.wakeupFd);
  hashPlain(o.alarmAt);
  hashPlain(o.alarmEvery);
}

function sizeKProcess(o: KProcess): void {
  sizeObject(22);
  sizePlains(o.fds);
  sizePlains(o.closeOnExec);
  sizePlains(o.children);
  sizePlains(o.tids);
  sizePlainMap(o.dispositions);
  sizePlains(o.tripped);
  sizePlains(o.pendingSignals);
}

function fillKThread(o: KThread, n: Mutable<KThread>): void {
  n.tid = o.tid;
  n.process = copyRef(o.process);
  n.name = o.name;
  n.daemon = o.daemon;
  n.main = o.main;
  n.copyOf = o.copyOf;
  n.state = o.state;
  n.clock = o.clock;
  n.started = o.started;
  n.waitOn = o.waitOn;
  n.waitObject = o.waitObject;
  n.waitDeadline = o.waitDeadline;
  n.waitCause = o.waitCause;
  n.waitNumber = o.waitNumber;
  n.waitSince = o.waitSince;
  n.waitFiles = copyPlains(o.waitFiles);
  n.written = o.written;
  n.passedOver = o.passedOver;
  n.blockedSignals = copyPlains(o.blockedSignals);
  n.pendingSignals = copyPlains(o.pendingSignals);
  n.awaitedSignals = copyPlains(o.awaitedSignals);
}

function sameKThread(a: KThread, b: KThread): boolean {
  return (
    samePlain(a.tid, b.tid) &&
    sameRef(a.process, b.process) &&
    samePlain(a.name, b.name) &&
    samePlain(a.daemon, b.daemon) &&
    samePlain(a.main, b.main) &&
    samePlain(a.copyOf, b.copyOf) &&
    samePlain(a.state, b.state) &&
    samePlain(a.clock, b.clock) &&
    samePlain(a.started, b.started) &&
    samePlain(a.waitOn, b.waitOn) &&
    samePlain(a.waitObject, b.waitObject) &&
    samePlain(a.waitDeadline, b.waitDeadline) &&
    samePlain(a.waitCause, b.waitCause) &&
    samePlain(a.waitNumber, b.waitNumber) &&
    samePlain(a.waitSince, b.waitSince) &&
    samePlain(a.waitFiles, b.waitFiles) &&
    samePlain(a.written, b.written) &&
    samePlain(a.passedOver, b.passedOver) &&
    samePlain(a.blockedSignals, b.blockedSignals) &&
    samePlain(a.pendingSignals, b.pendingSignals) &&
    samePlain(a.awaitedSignals, b.awaitedSignals)
  );
}

function keptKThread(a: KThread, b: KThread): boolean {
  return (
    a.tid === b.tid &&
    a.process === b.process &&
    a.name === b.name &&
    a.daemon === b.daemon &&
    a.main === b.main &&
    a.copyOf === b.copyOf &&
    a.state === b.state &&
    a.clock === b.clock &&
    a.started === b.started &&
    a.waitOn === b.waitOn &&
    a.waitObject === b.waitObject &&
    a.waitDeadline === b.waitDeadline &&
    a.waitCause === b.waitCause &&
    a.waitNumber === b.waitNumber &&
    a.waitSince === b.waitSince &&
    keptList(a.waitFiles, b.waitFiles) &&
    a.written === b.written &&
    a.passedOver === b.passedOver &&
    keptList(a.blockedSignals, b.blockedSignals) &&
    keptList(a.pendingSignals, b.pendingSignals) &&
    keptList(a.awaitedSignals, b.awaitedSignals)
  );
}

function updateKThread(o: KThread, n: Mutable<KThread>, m: KThread): void {
  n.tid = o.tid;
  n.process = o.process;
  n.name = o.name;
  n.daemon = o.daemon;
  n.main = o.main;
  n.copyOf = o.copyOf;
  n.state = o.state;
  n.clock = o.clock;
  n.started = o.started;
  n.waitOn = o.waitOn;
  n.waitObject = o.waitObject;
  n.waitDeadline = o.waitDeadline;
  n.waitCause = o.waitCause;
  n.waitNumber = o.waitNumber;
  n.waitSince = o.waitSince;
  n.waitFiles = keptList(o.waitFiles, m.waitFiles) ? m.waitFiles : copyPlains(o.waitFiles);
  n.written = o.written;
  n.passedOver = o.passedOver;
  n.blockedSignals = keptList(o.blockedSignals, m.blockedSignals) ? m.blockedSignals : copyPlains(o.blockedSignals);
  n.pendingSignals = keptList(o.pendingSignals, m.pendingSignals) ? m.pendingSignals : copyPlains(o.pendingSignals);
  n.awaitedSignals = keptList(o.awaitedSignals, m.awaitedSignals) ? m.awaitedSignals : copyPlains(o.awaitedSignals);
}

function visitKThread(o: KThread, visit: Visit): void {
  visit(o.process);
}

function hashKThread(o: KThread): void {
  hashInt(1285652782);
  hashPlain(o.tid);
  hashRef(o.process);
  hashPlain(o.name);
  hashPlain(o.daemon);
  hashPlain(o.main);
  hashPlain(o.copyOf);
  hashPlain(o.state);
  hashHistory(o.clock);
  hashPlain(o.started);
  hashPlain(o.waitOn);
  hashPlain(o.waitObject);
  hashPlain(o.waitDeadline);
  hashPlain(o.waitCause);
  hashHistory(o.waitNumber);
  hashHistory(o.waitSince);
  hashPlains(o.waitFiles);
  hashPlain(o.written);
  hashHistory(o.passedOver);
  hashPlains(o.blockedSignals);
  hashPlains(o.pendingSignals);
  hashPlains(o.awaitedSignals);
}

function sizeKThread(o: KThread): void {
  sizeObject(21);
  sizeRef(o.process);
  sizePlains(o.waitFiles);
  sizePlains(o.blockedSignals);
  sizePlains(o.pendingSignals);
  sizePlains(o.awaitedSignals);
}

function fillKernel(o: Kernel, n: Mutable<Kernel>): void {
  n.processes = copyMap(o.processes);
  n.threads = copyMap(o.threads);
  n.files = copyMap(o.files);
  n.bound = copyPlainMap(o.bound);
  n.nextPort = o.nextPort;
  n.killed = copyPlains(o.killed);
  n.nextPid = o.nextPid;
  n.nextTid = o.nextTid;
  n.nextFile = o.nextFile;
  n.nodes = copyMap(o.nodes);
  n.nextNode = o.nextNode;
  n.disk = o.disk;
  n.semaphores = copyMap(o.semaphores);
  n.sharedMemory = copyMap(o.sharedMemory);
  n.nextShared = o.nextShared;
  n.nextWait = o.nextWait;
  n.entropyDraws = o.entropyDraws;
  n.runnable = copyPlains(o.runnable);
  n.sleepers = copyPlains(o.sleepers);
  n.current = copyRef(o.current);
  n.schedule = copyRef(o.schedule);
}

function sameKernel(a: Kernel, b: Kernel): boolean {
  return (
    sameMap(a.processes, b.processes) &&
    sameMap(a.threads, b.threads) &&
    sameMap(a.files, b.files) &&
    samePlainMap(a.bound, b.bound) &&
    samePlain(a.nextPort, b.nextPort) &&
    samePlain(a.killed, b.killed) &&
    samePlain(a.nextPid, b.nextPid) &&
    samePlain(a.nextTid, b.nextTid) &&
    samePlain(a.nextFile, b.nextFile) &&
    sameMap(a.nodes, b.nodes) &&
    samePlain(a.nextNode, b.nextNode) &&
    samePlain(a.disk, b.disk) &&
    sameMap(a.semaphores, b.semaphores) &&
    sameMap(a.sharedMemory, b.sharedMemory) &&
    samePlain(a.nextShared, b.nextShared) &&
    samePlain(a.nextWait, b.nextWait) &&
    samePlain(a.entropyDraws, b.entropyDraws) &&
    samePlain(a.runnable, b.runnable) &&
    samePlain(a.sleepers, b.sleepers) &&
    sameRef(a.current, b.current) &&
    sameRef(a.schedule, b.schedule)
  );
}

function keptKernel(a: Kernel, b: Kernel): boolean {
  return (
    keptMap(a.processes, b.processes) &&
    keptMap(a.threads, b.threads) &&
    keptMap(a.files, b.files) &&
    keptMap(a.bound, b.bound) &&
    a.nextPort === b.nextPort &&
    keptList(a.killed, b.killed) &&
    a.nextPid === b.nextPid &&
    a.nextTid === b.nextTid &&
    a.nextFile === b.nextFile &&
    keptMap(a.nodes, b.nodes) &&
    a.nextNode === b.nextNode &&
    a.disk === b.disk &&
    keptMap(a.semaphores, b.semaphores) &&
    keptMap(a.sharedMemory, b.sharedMemory) &&
    a.nextShared === b.nextShared &&
    a.nextWait === b.nextWait &&
    a.entropyDraws === b.entropyDraws &&
    keptList(a.runnable, b.runnable) &&
    keptList(a.sleepers, b.sleepers) &&
    a.current === b.current &&
    a.schedule === b.schedule
  );
}

function updateKernel(o: Kernel, n: Mutable<Kernel>, m: Kernel): void {
  n.processes = keptMap(o.processes, m.processes) ? m.processes : copyPlainMap(o.processes);
  n.threads = keptMap(o.threads, m.threads) ? m.threads : copyPlainMap(o.threads);
  n.files = keptMap(o.files, m.files) ? m.files : copyPlainMap(o.files);
  n.bound = keptMap(o.bound, m.bound) ? m.bound : copyPlainMap(o.bound);
  n.nextPort = o.nextPort;
  n.killed = keptList(o.killed, m.killed) ? m.killed : copyPlains(o.killed);
  n.nextPid = o.nextPid;
  n.nextTid = o.nextTid;
  n.nextFile = o.nextFile;
  n.nodes = keptMap(o.nodes, m.nodes) ? m.nodes : copyPlainMap(o.nodes);
  n.nextNode = o.nextNode;
  n.disk = o.disk;
  n.semaphores = keptMap(o.semaphores, m.semaphores) ? m.semaphores : copyPlainMap(o.semaphores);
  n.sharedMemory = keptMap(o.sharedMemory, m.sharedMemory) ? m.sharedMemory : copyPlainMap(o.sharedMemory);
  n.nextShared = o.nextShared;
  n.nextWait = o.nextWait;
  n.entropyDraws = o.entropyDraws;
  n.runnable = keptList(o.runnable, m.runnable) ? m.runnable : copyPlains(o.runnable);
  n.sleepers = keptList(o.sleepers, m.sleepers) ? m.sleepers : copyPlains(o.sleepers);
  n.current = o.current;
  n.schedule = o.schedule;
}

function visitKernel(o: Kernel, visit: Visit): void {
  visitValues(o.processes, visit);
  visitValues(o.threads, visit);
  visitValues(o.files, visit);
  visitValues(o.nodes, visit);
  visitValues(o.semaphores, visit);
  visitValues(o.sharedMemory, visit);
  visit(o.current);
  visit(o.schedule);
}

function hashKernel(o: Kernel): void {
  hashInt(268012536);
  hashMap(o.processes);
  hashMap(o.threads);
  hashMap(o.files);
  hashPlainMap(o.bound);
  hashPlain(o.nextPort);
  hashPlains(o.killed);
  hashPlain(o.nextPid);
  hashPlain(o.nextTid);
  hashPlain(o.nextFile);
  hashMap(o.nodes);
  hashPlain(o.nextNode);
  hashPlain(o.disk);
  hashMap(o.semaphores);
  hashMap(o.sharedMemory);
  hashPlain(o.nextShared);
  hashPlain(o.nextWait);
  hashPlain(o.entropyDraws);
  hashPlains(o.runnable);
  hashPlains(o.sleepers);
  hashRef(o.current);
  hashRef(o.schedule);
}

function sizeKernel(o: Kernel): void {
  sizeObject(22);
  sizeMap(o.processes);
  sizeMap(o.threads);
  sizeMap(o.files);
  sizePlainMap(o.bound);
  sizePlains(o.killed);
  sizeMap(o.nodes);
  sizeMap(o.semaphores);
  sizeMap(o.sharedMemory);
  sizePlains(o.runnable);
  sizePlains(o.sleepers);
  sizeRef(o.current);
  sizeRef(o.schedule);
}

function fillPrng(o: Prng, n: Mutable<Prng>): void {
  n.a = o.a;
  n.b = o.b;
  n.c = o.c;
  n.d = o.d;
}

function samePrng(a: Prng, b: Prng): boolean {
  return (
    samePlain(a.a, b.a) &&
    samePlain(a.b, b.b) &&
    samePlain(a.c, b.c) &&
    samePlain(a.d, b.d)
  );
}

function keptPrng(a: Prng, b: Prng): boolean {
  return (
    a.a === b.a &&
    a.b === b.b &&
    a.c === b.c &&
    a.d === b.d
  );
}

function updatePrng(o: Prng, n: Mutable<Prng>): void {
  n.a = o.a;
  n.b = o.b;
  n.c = o.c;
  n.d = o.d;
}

function hashPrng(o: Prng): void {
  hashInt(924937348);
  hashPlain(o.a);
  hashPlain(o.b);
  hashPlain(o.c);
  hashPlain(o.d);
}

function sizePrng(_: Prng): void {
  sizeObject(4);
}

function fillSchedule(o: Schedule, n: Mutable<Schedule>): void {
  n.seed = o.seed;
  n.prng = copyRef(o.prng);
  n.forced = o.forced;
  n.grain = o.grain;
  n.mayBeLate = o.mayBeLate;
  n.lates = o.lates;
  n.cursor = o.cursor;
  n.overrides = copyPlains(o.overrides);
  n.points = o.points;
  n.counts = copyPlains(o.counts);
  n.gap = o.gap;
  n.picks = copyPlains(o.picks);
  n.diverged = o.diverged;
}

function sameSchedule(a: Schedule, b: Schedule): boolean {
  return (
    samePlain(a.seed, b.seed) &&
    sameRef(a.prng, b.prng) &&
    samePlain(a.forced, b.forced) &&
    samePlain(a.grain, b.grain) &&
    samePlain(a.mayBeLate, b.mayBeLate) &&
    samePlain(a.lates, b.lates) &&
    samePlain(a.cursor, b.cursor) &&
    samePlain(a.overrides, b.overrides) &&
    samePlain(a.points, b.points) &&
    samePlain(a.counts, b.counts) &&
    samePlain(a.gap, b.gap) &&
    samePlain(a.picks, b.picks) &&
    samePlain(a.diverged, b.diverged)
  );
}

function keptSchedule(a: Schedule, b: Schedule): boolean {
  return (
    a.seed === b.seed &&
    a.prng === b.prng &&
    a.forced === b.forced &&
    a.grain === b.grain &&
    a.mayBeLate === b.mayBeLate &&
    a.lates === b.lates &&
    a.cursor === b.cursor &&
    keptList(a.overrides, b.overrides) &&
    a.points === b.points &&
    keptList(a.counts, b.counts) &&
    a.gap === b.gap &&
    keptList(a.picks, b.picks) &&
    a.diverged === b.diverged
  );
}

function updateSchedule(o: Schedule, n: Mutable<Schedule>, m: Schedule): void {
  n.seed = o.seed;
  n.prng = o.prng;
  n.forced = o.forced;
  n.grain = o.grain;
  n.mayBeLate = o.mayBeLate;
  n.lates = o.lates;
  n.cursor = o.cursor;
  n.overrides = keptList(o.overrides, m.overrides) ? m.overrides : copyPlains(o.overrides);
  n.points = o.points;
  n.counts = keptList(o.counts, m.counts) ? m.counts : copyPlains(o.counts);
  n.gap = o.gap;
  n.picks = keptList(o.picks, m.picks) ? m.picks : copyPlains(o.picks);
  n.diverged = o.diverged;
}

function visitSchedule(o: Schedule, visit: Visit): void {
  visit(o.prng);
}

function hashSchedule(o: Schedule): void {
  hashInt(-1543914772);
  hashPlain(o.seed);
  hashRef(o.prng);
  hashPlain(o.forced);
  hashPlain(o.grain);
  hashPlain(o.mayBeLate);
  hashPlain(o.lates);
  hashPlain(o.cursor);
  hashPlains(o.overrides);
  hashPlain(o.points);
  hashPlains(o.counts);
  hashPlain(o.gap);
  hashPlains(o.picks);
  hashPlain(o.diverged);
}

function sizeSchedule(o: Schedule): void {
  sizeObject(14);
  sizeRef(o.prng);
  sizePlains(o.overrides);
  sizePlains(o.counts);
  sizePlains(o.picks);
}

function fillEpoll(o: Epoll, n: Mutable<Epoll>): void {
  n.items = copyPlainMap(o.items);
  n.ready = copyPlainMap(o.ready);
  n.waiters = copyPlains(o.waiters);
}

function sameEpoll(a: Epoll, b: Epoll): boolean {
  return (
    samePlainMap(a.items, b.items) &&
    samePlainMap(a.ready, b.ready) &&
    samePlain(a.waiters, b.waiters)
  );
}

function keptEpoll(a: Epoll, b: Epoll): boolean {
  return (
    keptMap(a.items, b.items) &&
    keptMap(a.ready, b.ready) &&
    keptList(a.waiters, b.waiters)
  );
}

function updateEpoll(o: Epoll, n: Mutable<Epoll>, m: Epoll): void {
  n.items = keptMap(o.items, m.items) ? m.items : copyPlainMap(o.items);
  n.ready = keptMap(o.ready, m.ready) ? m.ready : copyPlainMap(o.ready);
  n.waiters = keptList(o.waiters, m.waiters) ? m.waiters : copyPlains(o.waiters);
}

function hashEpoll(o: Epoll): void {
  hashInt(-785016659);
  hashPlainMap(o.items);
  hashPlainMap(o.ready);
  hashPlains(o.waiters);
}

function sizeEpoll(o: Epoll): void {
  sizeObject(3);
  sizePlainMap(o.items);
  sizePlainMap(o.ready);
  sizePlains(o.waiters);
}

function fillOpenedNode(o: OpenedNode, n: Mutable<OpenedNode>): void {
  n.node = o.node;
  n.readable = o.readable;
  n.writable = o.writable;
  n.appends = o.appends;
  n.position = o.position;
}

function sameOpenedNode(a: OpenedNode, b: OpenedNode): boolean {
  return (
    samePlain(a.node, b.node) &&
    samePlain(a.readable, b.readable) &&
    samePlain(a.writable, b.writable) &&
    samePlain(a.appends, b.appends) &&
    samePlain(a.position, b.position)
  );
}

function keptOpenedNode(a: OpenedNode, b: OpenedNode): boolean {
  return (
    a.node === b.node &&
    a.readable === b.readable &&
    a.writable === b.writable &&
    a.appends === b.appends &&
    a.position === b.position
  );
}

function updateOpenedNode(o: OpenedNode, n: Mutable<OpenedNode>): void {
  n.node = o.node;
  n.readable = o.readable;
  n.writable = o.writable;
  n.appends = o.appends;
  n.position = o.position;
}

function hashOpenedNode(o: OpenedNode): void {
  hashInt(-2050578644);
  hashPlain(o.node);
  hashPlain(o.readable);
  hashPlain(o.writable);
  hashPlain(o.appends);
  hashPlain(o.position);
}

function sizeOpenedNode(_: OpenedNode): void {
  sizeObject(5);
}

function fillPyMember(o: PyMember, n: Mutable<PyMember>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.owner = copyRef(o.owner);
}

function samePyMember(a: PyMember, b: PyMember): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.name, b.name) &&
    sameRef(a.owner, b.owner)
  );
}

function keptPyMember(a: PyMember, b: PyMember): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.name === b.name &&
    a.owner === b.owner
  );
}

function updatePyMember(o: PyMember, n: Mutable<PyMember>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.owner = o.owner;
}

function visitPyMember(o: PyMember, visit: Visit): void {
  visit(o.cls);
  visit(o.owner);
}

function hashPyMember(o: PyMember): void {
  hashInt(359617372);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.name);
  hashRef(o.owner);
}

function sizePyMember(o: PyMember): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.owner);
}

function fillPySingleton(o: PySingleton, n: Mutable<PySingleton>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.text = o.text;
}

function samePySingleton(a: PySingleton, b: PySingleton): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.text, b.text)
  );
}

function keptPySingleton(a: PySingleton, b: PySingleton): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.text === b.text
  );
}

function updatePySingleton(o: PySingleton, n: Mutable<PySingleton>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.text = o.text;
}

function visitPySingleton(o: PySingleton, visit: Visit): void {
  visit(o.cls);
}

function hashPySingleton(o: PySingleton): void {
  hashInt(-1711860477);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.text);
}

function sizePySingleton(o: PySingleton): void {
  sizeObject(4);
  sizeRef(o.cls);
}

function fillPyAsyncGenerator(o: PyAsyncGenerator, n: Mutable<PyAsyncGenerator>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.name = o.name;
  n.qualname = o.qualname;
  n.code = o.code;
  n.frame = copyRef(o.frame);
  n.regs = copyRefs(o.regs);
  n.state = o.state;
  n.awaitedBy = copyRef(o.awaitedBy);
  n.origin = copyRef(o.origin);
  n.madeIn = o.madeIn;
  n.madeAt = o.madeAt;
  n.madeBy = copyRef(o.madeBy);
  n.busy = o.busy;
  n.ended = o.ended;
  n.hooked = o.hooked;
  n.finalizer = copyRef(o.finalizer);
  n.loop = copyRef(o.loop);
}

function samePyAsyncGenerator(a: PyAsyncGenerator, b: PyAsyncGenerator): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.name, b.name) &&
    samePlain(a.qualname, b.qualname) &&
    samePlain(a.code, b.code) &&
    sameRef(a.frame, b.frame) &&
    sameRefs(a.regs, b.regs) &&
    samePlain(a.state, b.state) &&
    sameRef(a.awaitedBy, b.awaitedBy) &&
    sameRef(a.origin, b.origin) &&
    samePlain(a.madeIn, b.madeIn) &&
    samePlain(a.madeAt, b.madeAt) &&
    sameRef(a.madeBy, b.madeBy) &&
    samePlain(a.busy, b.busy) &&
    samePlain(a.ended, b.ended) &&
    samePlain(a.hooked, b.hooked) &&
    sameRef(a.finalizer, b.finalizer) &&
    sameRef(a.loop, b.loop)
  );
}

function keptPyAsyncGenerator(a: PyAsyncGenerator, b: PyAsyncGenerator): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.name === b.name &&
    a.qualname === b.qualname &&
    a.code === b.code &&
    a.frame === b.frame &&
    keptList(a.regs, b.regs) &&
    a.state === b.state &&
    a.awaitedBy === b.awaitedBy &&
    a.origin === b.origin &&
    a.madeIn === b.madeIn &&
    a.madeAt === b.madeAt &&
    a.madeBy === b.madeBy &&
    a.busy === b.busy &&
    a.ended === b.ended &&
    a.hooked === b.hooked &&
    a.finalizer === b.finalizer &&
    a.loop === b.loop
  );
}

function updatePyAsyncGenerator(o: PyAsyncGenerator, n: Mutable<PyAsyncGenerator>, m: PyAsyncGenerator): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.name = o.name;
  n.qualname = o.qualname;
  n.code = o.code;
  n.frame = o.frame;
  n.regs = keptList(o.regs, m.regs) ? m.regs : copyPlains(o.regs);
  n.state = o.state;
  n.awaitedBy = o.awaitedBy;
  n.origin = o.origin;
  n.madeIn = o.madeIn;
  n.madeAt = o.madeAt;
  n.madeBy = o.madeBy;
  n.busy = o.busy;
  n.ended = o.ended;
  n.hooked = o.hooked;
  n.finalizer = o.finalizer;
  n.loop = o.loop;
}

function visitPyAsyncGenerator(o: PyAsyncGenerator, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.frame);
  visitAll(o.regs, visit);
  visit(o.awaitedBy);
  visit(o.origin);
  visit(o.madeBy);
  visit(o.finalizer);
  visit(o.loop);
}

function hashPyAsyncGenerator(o: PyAsyncGenerator): void {
  hashInt(1202789867);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.name);
  hashPlain(o.qualname);
  hashPlain(o.code);
  hashRef(o.frame);
  hashRefs(o.regs);
  hashPlain(o.state);
  hashRef(o.awaitedBy);
  hashRef(o.origin);
  hashPlain(o.madeIn);
  hashPlain(o.madeAt);
  hashHistory(o.madeBy);
  hashPlain(o.busy);
  hashPlain(o.ended);
  hashPlain(o.hooked);
  hashRef(o.finalizer);
  hashRef(o.loop);
}

function sizePyAsyncGenerator(o: PyAsyncGenerator): void {
  sizeObject(20);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.frame);
  sizeRefs(o.regs);
  sizeRef(o.awaitedBy);
  sizeRef(o.origin);
  sizeRef(o.madeBy);
  sizeRef(o.finalizer);
  sizeRef(o.loop);
}

function fillPyAsyncGenStep(o: PyAsyncGenStep, n: Mutable<PyAsyncGenStep>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.gen = copyRef(o.gen);
  n.kind = o.kind;
  n.arg = copyRef(o.arg);
  n.state = o.state;
}

function samePyAsyncGenStep(a: PyAsyncGenStep, b: PyAsyncGenStep): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.gen, b.gen) &&
    samePlain(a.kind, b.kind) &&
    sameRef(a.arg, b.arg) &&
    samePlain(a.state, b.state)
  );
}

function keptPyAsyncGenStep(a: PyAsyncGenStep, b: PyAsyncGenStep): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.gen === b.gen &&
    a.kind === b.kind &&
    a.arg === b.arg &&
    a.state === b.state
  );
}

function updatePyAsyncGenStep(o: PyAsyncGenStep, n: Mutable<PyAsyncGenStep>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.gen = o.gen;
  n.kind = o.kind;
  n.arg = o.arg;
  n.state = o.state;
}

function visitPyAsyncGenStep(o: PyAsyncGenStep, visit: Visit): void {
  visit(o.cls);
  visit(o.gen);
  visit(o.arg);
}

function hashPyAsyncGenStep(o: PyAsyncGenStep): void {
  hashInt(2104130822);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.gen);
  hashPlain(o.kind);
  hashRef(o.arg);
  hashPlain(o.state);
}

function sizePyAsyncGenStep(o: PyAsyncGenStep): void {
  sizeObject(7);
  sizeRef(o.cls);
  sizeRef(o.gen);
  sizeRef(o.arg);
}

function fillFrame(o: Frame, n: Mutable<Frame>): void {
  n.kind = o.kind;
  n.code = o.code;
  n.pc = o.pc;
  n.base = o.base;
  n.top = o.top;
  n.module = copyRef(o.module);
  n.closure = copyRefs(o.closure);
  n.gen = copyRef(o.gen);
  n.ns = copyRef(o.ns);
  n.handled = copyRef(o.handled);
  n.ret = o.ret;
  n.retReg = o.retReg;
  n.data = copyRef(o.data);
  n.sent = copyRef(o.sent);
  n.state = o.state;
}

function sameFrame(a: Frame, b: Frame): boolean {
  return (
    samePlain(a.kind, b.kind) &&
    samePlain(a.code, b.code) &&
    samePlain(a.pc, b.pc) &&
    samePlain(a.base, b.base) &&
    samePlain(a.top, b.top) &&
    sameRef(a.module, b.module) &&
    sameRefs(a.closure, b.closure) &&
    sameRef(a.gen, b.gen) &&
    sameRef(a.ns, b.ns) &&
    sameRef(a.handled, b.handled) &&
    samePlain(a.ret, b.ret) &&
    samePlain(a.retReg, b.retReg) &&
    sameRef(a.data, b.data) &&
    sameRef(a.sent, b.sent) &&
    samePlain(a.state, b.state)
  );
}

function keptFrame(a: Frame, b: Frame): boolean {
  return (
    a.kind === b.kind &&
    a.code === b.code &&
    a.pc === b.pc &&
    a.base === b.base &&
    a.top === b.top &&
    a.module === b.module &&
    keptList(a.closure, b.closure) &&
    a.gen === b.gen &&
    a.ns === b.ns &&
    a.handled === b.handled &&
    a.ret === b.ret &&
    a.retReg === b.retReg &&
    a.data === b.data &&
    a.sent === b.sent &&
    a.state === b.state
  );
}

function updateFrame(o: Frame, n: Mutable<Frame>, m: Frame): void {
  n.kind = o.kind;
  n.code = o.code;
  n.pc = o.pc;
  n.base = o.base;
  n.top = o.top;
  n.module = o.module;
  n.closure = keptList(o.closure, m.closure) ? m.closure : copyPlains(o.closure);
  n.gen = o.gen;
  n.ns = o.ns;
  n.handled = o.handled;
  n.ret = o.ret;
  n.retReg = o.retReg;
  n.data = o.data;
  n.sent = o.sent;
  n.state = o.state;
}

function visitFrame(o: Frame, visit: Visit): void {
  visit(o.module);
  visitAll(o.closure, visit);
  visit(o.gen);
  visit(o.ns);
  visit(o.handled);
  visit(o.data);
  visit(o.sent);
}

function hashFrame(o: Frame): void {
  hashInt(1585103174);
  hashPlain(o.kind);
  hashPlain(o.code);
  hashPlain(o.pc);
  hashPlain(o.base);
  hashPlain(o.top);
  hashRef(o.module);
  hashRefs(o.closure);
  hashRef(o.gen);
  hashRef(o.ns);
  hashRef(o.handled);
  hashPlain(o.ret);
  hashPlain(o.retReg);
  hashRef(o.data);
  hashRef(o.sent);
  hashPlain(o.state);
}

function sizeFrame(o: Frame): void {
  sizeObject(16);
  sizeRef(o.module);
  sizeRefs(o.closure);
  sizeRef(o.gen);
  sizeRef(o.ns);
  sizeRef(o.handled);
  sizeRef(o.data);
  sizeRef(o.sent);
}

function fillThreadState(o: ThreadState, n: Mutable<ThreadState>): void {
  n.tid = o.tid;
  n.pid = o.pid;
  n.frames = copyRefs(o.frames);
  n.stack = copyRefs(o.stack);
  n.ident = o.ident;
  n.object = copyRef(o.object);
  n.runningLoop = copyRef(o.runningLoop);
  n.runningPid = o.runningPid;
  n.runningTask = copyRef(o.runningTask);
  n.context = copyRef(o.context);
  n.quantum = o.quantum;
  n.rest = o.rest;
  n.released = o.released;
  n.pendingHandle = copyRef(o.pendingHandle);
  n.pendingCalls = copyRefs(o.pendingCalls);
  n.originDepth = o.originDepth;
  n.asyncgenFirst = copyRef(o.asyncgenFirst);
  n.asyncgenFinalizer = copyRef(o.asyncgenFinalizer);
  n.calledFrom = copyRef(o.calledFrom);
}

function sameThreadState(a: ThreadState, b: ThreadState): boolean {
  return (
    samePlain(a.tid, b.tid) &&
    samePlain(a.pid, b.pid) &&
    sameRefs(a.frames, b.frames) &&
    sameRefs(a.stack, b.stack) &&
    samePlain(a.ident, b.ident) &&
    sameRef(a.object, b.object) &&
    sameRef(a.runningLoop, b.runningLoop) &&
    samePlain(a.runningPid, b.runningPid) &&
    sameRef(a.runningTask, b.runningTask) &&
    sameRef(a.context, b.context) &&
    samePlain(a.quantum, b.quantum) &&
    samePlain(a.rest, b.rest) &&
    samePlain(a.released, b.released) &&
    sameRef(a.pendingHandle, b.pendingHandle) &&
    sameRefs(a.pendingCalls, b.pendingCalls) &&
    samePlain(a.originDepth, b.originDepth) &&
    sameRef(a.asyncgenFirst, b.asyncgenFirst) &&
    sameRef(a.asyncgenFinalizer, b.asyncgenFinalizer) &&
    sameRef(a.calledFrom, b.calledFrom)
  );
}

function keptThreadState(a: ThreadState, b: ThreadState): boolean {
  return (
    a.tid === b.tid &&
    a.pid === b.pid &&
    keptList(a.frames, b.frames) &&
    keptList(a.stack, b.stack) &&
    a.ident === b.ident &&
    a.object === b.object &&
    a.runningLoop === b.runningLoop &&
    a.runningPid === b.runningPid &&
    a.runningTask === b.runningTask &&
    a.context === b.context &&
    a.quantum === b.quantum &&
    a.rest === b.rest &&
    a.released === b.released &&
    a.pendingHandle === b.pendingHandle &&
    keptList(a.pendingCalls, b.pendingCalls) &&
    a.originDepth === b.originDepth &&
    a.asyncgenFirst === b.asyncgenFirst &&
    a.asyncgenFinalizer === b.asyncgenFinalizer &&
    a.calledFrom === b.calledFrom
  );
}

function updateThreadState(o: ThreadState, n: Mutable<ThreadState>, m: ThreadState): void {
  n.tid = o.tid;
  n.pid = o.pid;
  n.frames = keptList(o.frames, m.frames) ? m.frames : copyPlains(o.frames);
  n.stack = keptList(o.stack, m.stack) ? m.stack : copyPlains(o.stack);
  n.ident = o.ident;
  n.object = o.object;
  n.runningLoop = o.runningLoop;
  n.runningPid = o.runningPid;
  n.runningTask = o.runningTask;
  n.context = o.context;
  n.quantum = o.quantum;
  n.rest = o.rest;
  n.released = o.released;
  n.pendingHandle = o.pendingHandle;
  n.pendingCalls = keptList(o.pendingCalls, m.pendingCalls) ? m.pendingCalls : copyPlains(o.pendingCalls);
  n.originDepth = o.originDepth;
  n.asyncgenFirst = o.asyncgenFirst;
  n.asyncgenFinalizer = o.asyncgenFinalizer;
  n.calledFrom = o.calledFrom;
}

function visitThreadState(o: ThreadState, visit: Visit): void {
  visitAll(o.frames, visit);
  visitAll(o.stack, visit);
  visit(o.object);
  visit(o.runningLoop);
  visit(o.runningTask);
  visit(o.context);
  visit(o.pendingHandle);
  visitAll(o.pendingCalls, visit);
  visit(o.asyncgenFirst);
  visit(o.asyncgenFinalizer);
  visit(o.calledFrom);
}

function hashThreadState(o: ThreadState): void {
  hashInt(1496523618);
  hashPlain(o.tid);
  hashPlain(o.pid);
  hashRefs(o.frames);
  hashRefs(o.stack);
  hashPlain(o.ident);
  hashRef(o.object);
  hashRef(o.runningLoop);
  hashPlain(o.runningPid);
  hashRef(o.runningTask);
  hashRef(o.context);
  hashHistory(o.quantum);
  hashHistory(o.rest);
  hashPlain(o.released);
  hashRef(o.pendingHandle);
  hashRefs(o.pendingCalls);
  hashPlain(o.originDepth);
  hashRef(o.asyncgenFirst);
  hashRef(o.asyncgenFinalizer);
  hashHistory(o.calledFrom);
}

function sizeThreadState(o: ThreadState): void {
  sizeObject(20);
  sizeRefs(o.frames);
  sizeRefs(o.stack);
  sizeRef(o.object);
  sizeRef(o.runningLoop);
  sizeRef(o.runningTask);
  sizeRef(o.context);
  sizeRef(o.pendingHandle);
  sizeRefs(o.pendingCalls);
  sizeRef(o.asyncgenFirst);
  sizeRef(o.asyncgenFinalizer);
  sizeRef(o.calledFrom);
}

function fillPyDictView(o: PyDictView, n: Mutable<PyDictView>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.kind = o.kind;
}

function samePyDictView(a: PyDictView, b: PyDictView): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.kind, b.kind)
  );
}

function keptPyDictView(a: PyDictView, b: PyDictView): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.kind === b.kind
  );
}

function updatePyDictView(o: PyDictView, n: Mutable<PyDictView>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.kind = o.kind;
}

function visitPyDictView(o: PyDictView, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
}

function hashPyDictView(o: PyDictView): void {
  hashInt(1427721799);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.kind);
}

function sizePyDictView(o: PyDictView): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.dict);
}

function fillPyCode(o: PyCode, n: Mutable<PyCode>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.code = o.code;
  n.source = o.source;
}

function samePyCode(a: PyCode, b: PyCode): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.code, b.code) &&
    samePlain(a.source, b.source)
  );
}

function keptPyCode(a: PyCode, b: PyCode): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.code === b.code &&
    a.source === b.source
  );
}

function updatePyCode(o: PyCode, n: Mutable<PyCode>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.code = o.code;
  n.source = o.source;
}

function visitPyCode(o: PyCode, visit: Visit): void {
  visit(o.cls);
}

function hashPyCode(o: PyCode): void {
  hashInt(-615562481);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.code);
  hashPlain(o.source);
}

function sizePyCode(o: PyCode): void {
  sizeObject(5);
  sizeRef(o.cls);
}

function fillPyFrameObject(o: PyFrameObject, n: Mutable<PyFrameObject>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.code = o.code;
  n.at = o.at;
  n.module = copyRef(o.module);
  n.back = copyRef(o.back);
  n.generator = copyRef(o.generator);
  n.tid = o.tid;
  n.depth = o.depth;
}

function samePyFrameObject(a: PyFrameObject, b: PyFrameObject): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.code, b.code) &&
    samePlain(a.at, b.at) &&
    sameRef(a.module, b.module) &&
    sameRef(a.back, b.back) &&
    sameRef(a.generator, b.generator) &&
    samePlain(a.tid, b.tid) &&
    samePlain(a.depth, b.depth)
  );
}

function keptPyFrameObject(a: PyFrameObject, b: PyFrameObject): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.code === b.code &&
    a.at === b.at &&
    a.module === b.module &&
    a.back === b.back &&
    a.generator === b.generator &&
    a.tid === b.tid &&
    a.depth === b.depth
  );
}

function updatePyFrameObject(o: PyFrameObject, n: Mutable<PyFrameObject>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.code = o.code;
  n.at = o.at;
  n.module = o.module;
  n.back = o.back;
  n.generator = o.generator;
  n.tid = o.tid;
  n.depth = o.depth;
}

function visitPyFrameObject(o: PyFrameObject, visit: Visit): void {
  visit(o.cls);
  visit(o.module);
  visit(o.back);
  visit(o.generator);
}

function hashPyFrameObject(o: PyFrameObject): void {
  hashInt(912085736);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.code);
  hashPlain(o.at);
  hashRef(o.module);
  hashRef(o.back);
  hashRef(o.generator);
  hashPlain(o.tid);
  hashPlain(o.depth);
}

function sizePyFrameObject(o: PyFrameObject): void {
  sizeObject(10);
  sizeRef(o.cls);
  sizeRef(o.module);
  sizeRef(o.back);
  sizeRef(o.generator);
}

function fillPyCoroutineWrapper(o: PyCoroutineWrapper, n: Mutable<PyCoroutineWrapper>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.coroutine = copyRef(o.coroutine);
}

function samePyCoroutineWrapper(a: PyCoroutineWrapper, b: PyCoroutineWrapper): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.coroutine, b.coroutine)
  );
}

function keptPyCoroutineWrapper(a: PyCoroutineWrapper, b: PyCoroutineWrapper): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.coroutine === b.coroutine
  );
}

function updatePyCoroutineWrapper(o: PyCoroutineWrapper, n: Mutable<PyCoroutineWrapper>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.coroutine = o.coroutine;
}

function visitPyCoroutineWrapper(o: PyCoroutineWrapper, visit: Visit): void {
  visit(o.cls);
  visit(o.coroutine);
}

function hashPyCoroutineWrapper(o: PyCoroutineWrapper): void {
  hashInt(1815900183);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.coroutine);
}

function sizePyCoroutineWrapper(o: PyCoroutineWrapper): void {
  sizeObject(4);
  sizeRef(o.cls);
  sizeRef(o.coroutine);
}

function fillPyUnion(o: PyUnion, n: Mutable<PyUnion>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.members = copyRef(o.members);
}

function samePyUnion(a: PyUnion, b: PyUnion): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.members, b.members)
  );
}

function keptPyUnion(a: PyUnion, b: PyUnion): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.members === b.members
  );
}

function updatePyUnion(o: PyUnion, n: Mutable<PyUnion>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.members = o.members;
}

function visitPyUnion(o: PyUnion, visit: Visit): void {
  visit(o.cls);
  visit(o.members);
}

function hashPyUnion(o: PyUnion): void {
  hashInt(-1614776127);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.members);
}

function sizePyUnion(o: PyUnion): void {
  sizeObject(4);
  sizeRef(o.cls);
  sizeRef(o.members);
}

function fillPyAlias(o: PyAlias, n: Mutable<PyAlias>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.origin = copyRef(o.origin);
  n.args = copyRef(o.args);
}

function samePyAlias(a: PyAlias, b: PyAlias): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.origin, b.origin) &&
    sameRef(a.args, b.args)
  );
}

function keptPyAlias(a: PyAlias, b: PyAlias): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.origin === b.origin &&
    a.args === b.args
  );
}

function updatePyAlias(o: PyAlias, n: Mutable<PyAlias>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.origin = o.origin;
  n.args = o.args;
}

function visitPyAlias(o: PyAlias, visit: Visit): void {
  visit(o.cls);
  visit(o.origin);
  visit(o.args);
}

function hashPyAlias(o: PyAlias): void {
  hashInt(-1574146610);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.origin);
  hashRef(o.args);
}

function sizePyAlias(o: PyAlias): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.origin);
  sizeRef(o.args);
}

function fillPyText(o: PyText, n: Mutable<PyText>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.str = o.str;
  n.repr = o.repr;
}

function samePyText(a: PyText, b: PyText): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.str, b.str) &&
    samePlain(a.repr, b.repr)
  );
}

function keptPyText(a: PyText, b: PyText): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.str === b.str &&
    a.repr === b.repr
  );
}

function updatePyText(o: PyText, n: Mutable<PyText>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.str = o.str;
  n.repr = o.repr;
}

function visitPyText(o: PyText, visit: Visit): void {
  visit(o.cls);
}

function hashPyText(o: PyText): void {
  hashInt(676385289);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.str);
  hashPlain(o.repr);
}

function sizePyText(o: PyText): void {
  sizeObject(5);
  sizeRef(o.cls);
}

function fillPyContextVar(o: PyContextVar, n: Mutable<PyContextVar>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.default = copyRef(o.default);
}

function samePyContextVar(a: PyContextVar, b: PyContextVar): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.name, b.name) &&
    sameRef(a.default, b.default)
  );
}

function keptPyContextVar(a: PyContextVar, b: PyContextVar): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.name === b.name &&
    a.default === b.default
  );
}

function updatePyContextVar(o: PyContextVar, n: Mutable<PyContextVar>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.name = o.name;
  n.default = o.default;
}

function visitPyContextVar(o: PyContextVar, visit: Visit): void {
  visit(o.cls);
  visit(o.default);
}

function hashPyContextVar(o: PyContextVar): void {
  hashInt(-463823562);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.name);
  hashRef(o.default);
}

function sizePyContextVar(o: PyContextVar): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.default);
}

function fillBindings(o: Bindings, n: Mutable<Bindings>): void {
  n.values = copyMapOfRefs(o.values);
}

function sameBindings(a: Bindings, b: Bindings): boolean {
  return (
    sameMapOfRefs(a.values, b.values)
  );
}

function keptBindings(a: Bindings, b: Bindings): boolean {
  return (
    keptMap(a.values, b.values)
  );
}

function updateBindings(o: Bindings, n: Mutable<Bindings>, m: Bindings): void {
  n.values = keptMap(o.values, m.values) ? m.values : copyPlainMap(o.values);
}

function visitBindings(o: Bindings, visit: Visit): void {
  visitEntries(o.values, visit);
}

function hashBindings(o: Bindings): void {
  hashInt(-1069242397);
  hashMapOfRefs(o.values);
}

function sizeBindings(o: Bindings): void {
  sizeObject(1);
  sizeMapOfRefs(o.values);
}

function fillPyContext(o: PyContext, n: Mutable<PyContext>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.bindings = copyRef(o.bindings);
  n.entered = o.entered;
}

function samePyContext(a: PyContext, b: PyContext): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.bindings, b.bindings) &&
    samePlain(a.entered, b.entered)
  );
}

function keptPyContext(a: PyContext, b: PyContext): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.bindings === b.bindings &&
    a.entered === b.entered
  );
}

function updatePyContext(o: PyContext, n: Mutable<PyContext>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.bindings = o.bindings;
  n.entered = o.entered;
}

function visitPyContext(o: PyContext, visit: Visit): void {
  visit(o.cls);
  visit(o.bindings);
}

function hashPyContext(o: PyContext): void {
  hashInt(-1133477203);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.bindings);
  hashPlain(o.entered);
}

function sizePyContext(o: PyContext): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.bindings);
}

function fillPyToken(o: PyToken, n: Mutable<PyToken>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.context = copyRef(o.context);
  n.variable = copyRef(o.variable);
  n.old = copyRef(o.old);
  n.used = o.used;
}

function samePyToken(a: PyToken, b: PyToken): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.context, b.context) &&
    sameRef(a.variable, b.variable) &&
    sameRef(a.old, b.old) &&
    samePlain(a.used, b.used)
  );
}

function keptPyToken(a: PyToken, b: PyToken): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.context === b.context &&
    a.variable === b.variable &&
    a.old === b.old &&
    a.used === b.used
  );
}

function updatePyToken(o: PyToken, n: Mutable<PyToken>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.context = o.context;
  n.variable = o.variable;
  n.old = o.old;
  n.used = o.used;
}

function visitPyToken(o: PyToken, visit: Visit): void {
  visit(o.cls);
  visit(o.context);
  visit(o.variable);
  visit(o.old);
}

function hashPyToken(o: PyToken): void {
  hashInt(1584366647);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.context);
  hashRef(o.variable);
  hashRef(o.old);
  hashPlain(o.used);
}

function sizePyToken(o: PyToken): void {
  sizeObject(7);
  sizeRef(o.cls);
  sizeRef(o.context);
  sizeRef(o.variable);
  sizeRef(o.old);
}

function fillKSemaphore(o: KSemaphore, n: Mutable<KSemaphore>): void {
  n.value = o.value;
}

function sameKSemaphore(a: KSemaphore, b: KSemaphore): boolean {
  return (
    samePlain(a.value, b.value)
  );
}

function keptKSemaphore(a: KSemaphore, b: KSemaphore): boolean {
  return (
    a.value === b.value
  );
}

function updateKSemaphore(o: KSemaphore, n: Mutable<KSemaphore>): void {
  n.value = o.value;
}

function hashKSemaphore(o: KSemaphore): void {
  hashInt(-595974700);
  hashPlain(o.value);
}

function sizeKSemaphore(_: KSemaphore): void {
  sizeObject(1);
}

function fillKShared(o: KShared, n: Mutable<KShared>): void {
  n.cells = copyPlains(o.cells);
}

function sameKShared(a: KShared, b: KShared): boolean {
  return (
    samePlain(a.cells, b.cells)
  );
}

function keptKShared(a: KShared, b: KShared): boolean {
  return (
    keptList(a.cells, b.cells)
  );
}

function updateKShared(o: KShared, n: Mutable<KShared>, m: KShared): void {
  n.cells = keptList(o.cells, m.cells) ? m.cells : copyPlains(o.cells);
}

function hashKShared(o: KShared): void {
  hashInt(227212415);
  hashPlains(o.cells);
}

function sizeKShared(o: KShared): void {
  sizeObject(1);
  sizePlains(o.cells);
}

function fillPyConcurrentFuture(o: PyConcurrentFuture, n: Mutable<PyConcurrentFuture>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.id = o.id;
  n.state = o.state;
  n.result = copyRef(o.result);
  n.exception = copyRef(o.exception);
  n.callbacks = copyRefs(o.callbacks);
  n.waiters = copyRefs(o.waiters);
}

function samePyConcurrentFuture(a: PyConcurrentFuture, b: PyConcurrentFuture): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.id, b.id) &&
    samePlain(a.state, b.state) &&
    sameRef(a.result, b.result) &&
    sameRef(a.exception, b.exception) &&
    sameRefs(a.callbacks, b.callbacks) &&
    sameRefs(a.waiters, b.waiters)
  );
}

function keptPyConcurrentFuture(a: PyConcurrentFuture, b: PyConcurrentFuture): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.id === b.id &&
    a.state === b.state &&
    a.result === b.result &&
    a.exception === b.exception &&
    keptList(a.callbacks, b.callbacks) &&
    keptList(a.waiters, b.waiters)
  );
}

function updatePyConcurrentFuture(o: PyConcurrentFuture, n: Mutable<PyConcurrentFuture>, m: PyConcurrentFuture): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.id = o.id;
  n.state = o.state;
  n.result = o.result;
  n.exception = o.exception;
  n.callbacks = keptList(o.callbacks, m.callbacks) ? m.callbacks : copyPlains(o.callbacks);
  n.waiters = keptList(o.waiters, m.waiters) ? m.waiters : copyPlains(o.waiters);
}

function visitPyConcurrentFuture(o: PyConcurrentFuture, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.result);
  visit(o.exception);
  visitAll(o.callbacks, visit);
  visitAll(o.waiters, visit);
}

function hashPyConcurrentFuture(o: PyConcurrentFuture): void {
  hashInt(-322760560);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.id);
  hashPlain(o.state);
  hashRef(o.result);
  hashRef(o.exception);
  hashRefs(o.callbacks);
  hashRefs(o.waiters);
}

function sizePyConcurrentFuture(o: PyConcurrentFuture): void {
  sizeObject(10);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.result);
  sizeRef(o.exception);
  sizeRefs(o.callbacks);
  sizeRefs(o.waiters);
}

function fillPyRandom(o: PyRandom, n: Mutable<PyRandom>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.words = copyPlains(o.words);
  n.index = o.index;
}

function samePyRandom(a: PyRandom, b: PyRandom): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.words, b.words) &&
    samePlain(a.index, b.index)
  );
}

function keptPyRandom(a: PyRandom, b: PyRandom): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    keptList(a.words, b.words) &&
    a.index === b.index
  );
}

function updatePyRandom(o: PyRandom, n: Mutable<PyRandom>, m: PyRandom): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.words = keptList(o.words, m.words) ? m.words : copyPlains(o.words);
  n.index = o.index;
}

function visitPyRandom(o: PyRandom, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
}

function hashPyRandom(o: PyRandom): void {
  hashInt(64980333);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlains(o.words);
  hashPlain(o.index);
}

function sizePyRandom(o: PyRandom): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizePlains(o.words);
}

function fillUnfinishedMatch(o: UnfinishedMatch, n: Mutable<UnfinishedMatch>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.given = copyRefs(o.given);
  n.start = o.start;
  n.pc = o.pc;
  n.at = o.at;
  n.slots = copyPlains(o.slots);
  n.stack = copyPlains(o.stack);
}

function sameUnfinishedMatch(a: UnfinishedMatch, b: UnfinishedMatch): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRefs(a.given, b.given) &&
    samePlain(a.start, b.start) &&
    samePlain(a.pc, b.pc) &&
    samePlain(a.at, b.at) &&
    samePlain(a.slots, b.slots) &&
    samePlain(a.stack, b.stack)
  );
}

function keptUnfinishedMatch(a: UnfinishedMatch, b: UnfinishedMatch): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    keptList(a.given, b.given) &&
    a.start === b.start &&
    a.pc === b.pc &&
    a.at === b.at &&
    keptList(a.slots, b.slots) &&
    keptList(a.stack, b.stack)
  );
}

function updateUnfinishedMatch(o: UnfinishedMatch, n: Mutable<UnfinishedMatch>, m: UnfinishedMatch): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.given = keptList(o.given, m.given) ? m.given : copyPlains(o.given);
  n.start = o.start;
  n.pc = o.pc;
  n.at = o.at;
  n.slots = keptList(o.slots, m.slots) ? m.slots : copyPlains(o.slots);
  n.stack = keptList(o.stack, m.stack) ? m.stack : copyPlains(o.stack);
}

function visitUnfinishedMatch(o: UnfinishedMatch, visit: Visit): void {
  visit(o.cls);
  visitAll(o.given, visit);
}

function hashUnfinishedMatch(o: UnfinishedMatch): void {
  hashInt(-1278397931);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRefs(o.given);
  hashPlain(o.start);
  hashPlain(o.pc);
  hashPlain(o.at);
  hashPlains(o.slots);
  hashPlains(o.stack);
}

function sizeUnfinishedMatch(o: UnfinishedMatch): void {
  sizeObject(9);
  sizeRef(o.cls);
  sizeRefs(o.given);
  sizePlains(o.slots);
  sizePlains(o.stack);
}

function fillPySemLock(o: PySemLock, n: Mutable<PySemLock>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.handle = o.handle;
  n.kind = o.kind;
  n.max = o.max;
  n.count = o.count;
  n.ident = o.ident;
}

function samePySemLock(a: PySemLock, b: PySemLock): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.handle, b.handle) &&
    samePlain(a.kind, b.kind) &&
    samePlain(a.max, b.max) &&
    samePlain(a.count, b.count) &&
    samePlain(a.ident, b.ident)
  );
}

function keptPySemLock(a: PySemLock, b: PySemLock): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.handle === b.handle &&
    a.kind === b.kind &&
    a.max === b.max &&
    a.count === b.count &&
    a.ident === b.ident
  );
}

function updatePySemLock(o: PySemLock, n: Mutable<PySemLock>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.handle = o.handle;
  n.kind = o.kind;
  n.max = o.max;
  n.count = o.count;
  n.ident = o.ident;
}

function visitPySemLock(o: PySemLock, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
}

function hashPySemLock(o: PySemLock): void {
  hashInt(-1147620902);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.handle);
  hashPlain(o.kind);
  hashPlain(o.max);
  hashPlain(o.count);
  hashPlain(o.ident);
}

function sizePySemLock(o: PySemLock): void {
  sizeObject(9);
  sizeRef(o.cls);
  sizeRef(o.dict);
}

function fillInterruptedWait(o: InterruptedWait, n: Mutable<InterruptedWait>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.cause = o.cause;
  n.on = o.on;
  n.object = o.object;
  n.deadline = o.deadline;
  n.written = o.written;
}

function sameInterruptedWait(a: InterruptedWait, b: InterruptedWait): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    samePlain(a.cause, b.cause) &&
    samePlain(a.on, b.on) &&
    samePlain(a.object, b.object) &&
    samePlain(a.deadline, b.deadline) &&
    samePlain(a.written, b.written)
  );
}

function keptInterruptedWait(a: InterruptedWait, b: InterruptedWait): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.cause === b.cause &&
    a.on === b.on &&
    a.object === b.object &&
    a.deadline === b.deadline &&
    a.written === b.written
  );
}

function updateInterruptedWait(o: InterruptedWait, n: Mutable<InterruptedWait>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.cause = o.cause;
  n.on = o.on;
  n.object = o.object;
  n.deadline = o.deadline;
  n.written = o.written;
}

function visitInterruptedWait(o: InterruptedWait, visit: Visit): void {
  visit(o.cls);
}

function hashInterruptedWait(o: InterruptedWait): void {
  hashInt(-1154406020);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashPlain(o.cause);
  hashPlain(o.on);
  hashPlain(o.object);
  hashPlain(o.deadline);
  hashPlain(o.written);
}

function sizeInterruptedWait(o: InterruptedWait): void {
  sizeObject(8);
  sizeRef(o.cls);
}

function fillPyThread(o: PyThread, n: Mutable<PyThread>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.target = copyRef(o.target);
  n.args = copyRef(o.args);
  n.kwargs = copyRef(o.kwargs);
  n.name = o.name;
  n.daemon = o.daemon;
  n.tid = o.tid;
  n.ident = o.ident;
  n.initialized = o.initialized;
  n.started = o.started;
  n.finished = o.finished;
}

function samePyThread(a: PyThread, b: PyThread): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    sameRef(a.target, b.target) &&
    sameRef(a.args, b.args) &&
    sameRef(a.kwargs, b.kwargs) &&
    samePlain(a.name, b.name) &&
    samePlain(a.daemon, b.daemon) &&
    samePlain(a.tid, b.tid) &&
    samePlain(a.ident, b.ident) &&
    samePlain(a.initialized, b.initialized) &&
    samePlain(a.started, b.started) &&
    samePlain(a.finished, b.finished)
  );
}

function keptPyThread(a: PyThread, b: PyThread): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.target === b.target &&
    a.args === b.args &&
    a.kwargs === b.kwargs &&
    a.name === b.name &&
    a.daemon === b.daemon &&
    a.tid === b.tid &&
    a.ident === b.ident &&
    a.initialized === b.initialized &&
    a.started === b.started &&
    a.finished === b.finished
  );
}

function updatePyThread(o: PyThread, n: Mutable<PyThread>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.target = o.target;
  n.args = o.args;
  n.kwargs = o.kwargs;
  n.name = o.name;
  n.daemon = o.daemon;
  n.tid = o.tid;
  n.ident = o.ident;
  n.initialized = o.initialized;
  n.started = o.started;
  n.finished = o.finished;
}

function visitPyThread(o: PyThread, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
  visit(o.target);
  visit(o.args);
  visit(o.kwargs);
}

function hashPyThread(o: PyThread): void {
  hashInt(-2091647018);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashRef(o.target);
  hashRef(o.args);
  hashRef(o.kwargs);
  hashPlain(o.name);
  hashPlain(o.daemon);
  hashPlain(o.tid);
  hashPlain(o.ident);
  hashPlain(o.initialized);
  hashPlain(o.started);
  hashPlain(o.finished);
}

function sizePyThread(o: PyThread): void {
  sizeObject(14);
  sizeRef(o.cls);
  sizeRef(o.dict);
  sizeRef(o.target);
  sizeRef(o.args);
  sizeRef(o.kwargs);
}

function fillPyLock(o: PyLock, n: Mutable<PyLock>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.id = o.id;
  n.holder = o.holder;
  n.count = o.count;
  n.reentrant = o.reentrant;
  n.waiter = o.waiter;
}

function samePyLock(a: PyLock, b: PyLock): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.id, b.id) &&
    samePlain(a.holder, b.holder) &&
    samePlain(a.count, b.count) &&
    samePlain(a.reentrant, b.reentrant) &&
    samePlain(a.waiter, b.waiter)
  );
}

function keptPyLock(a: PyLock, b: PyLock): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.id === b.id &&
    a.holder === b.holder &&
    a.count === b.count &&
    a.reentrant === b.reentrant &&
    a.waiter === b.waiter
  );
}

function updatePyLock(o: PyLock, n: Mutable<PyLock>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.id = o.id;
  n.holder = o.holder;
  n.count = o.count;
  n.reentrant = o.reentrant;
  n.waiter = o.waiter;
}

function visitPyLock(o: PyLock, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
}

function hashPyLock(o: PyLock): void {
  hashInt(1740056173);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.id);
  hashPlain(o.holder);
  hashPlain(o.count);
  hashPlain(o.reentrant);
  hashPlain(o.waiter);
}

function sizePyLock(o: PyLock): void {
  sizeObject(9);
  sizeRef(o.cls);
  sizeRef(o.dict);
}

function fillPyEvent(o: PyEvent, n: Mutable<PyEvent>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.id = o.id;
  n.flag = o.flag;
}

function samePyEvent(a: PyEvent, b: PyEvent): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.id, b.id) &&
    samePlain(a.flag, b.flag)
  );
}

function keptPyEvent(a: PyEvent, b: PyEvent): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.id === b.id &&
    a.flag === b.flag
  );
}

function updatePyEvent(o: PyEvent, n: Mutable<PyEvent>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.id = o.id;
  n.flag = o.flag;
}

function visitPyEvent(o: PyEvent, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
}

function hashPyEvent(o: PyEvent): void {
  hashInt(1802054558);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.id);
  hashPlain(o.flag);
}

function sizePyEvent(o: PyEvent): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.dict);
}

function fillProcessState(o: ProcessState, n: Mutable<ProcessState>): void {
  n.pid = o.pid;
  n.modules = copyRef(o.modules);
  n.program = o.program;
  n.nextOid = o.nextOid;
  n.loopCount = o.loopCount;
  n.handleCount = o.handleCount;
  n.taskCount = o.taskCount;
  n.futureCount = o.futureCount;
  n.lockCount = o.lockCount;
  n.bornLoops = o.bornLoops;
  n.bornHandles = o.bornHandles;
  n.bornTasks = o.bornTasks;
  n.taskNames = o.taskNames;
  n.threadNames = o.threadNames;
  n.mainTid = o.mainTid;
  n.policy = copyRef(o.policy);
  n.hooks = copyMap(o.hooks);
  n.signalHandlers = copyMap(o.signalHandlers);
  n.watched = copyRefs(o.watched);
  n.loops = copyRefs(o.loops);
  n.held = copyRefs(o.held);
  n.coroutines = copyRefs(o.coroutines);
  n.weakLinks = copyRefs(o.weakLinks);
  n.asyncgens = copyRefs(o.asyncgens);
  n.endedAsyncgens = copyRefs(o.endedAsyncgens);
  n.endedAsyncgensLimit = o.endedAsyncgensLimit;
  n.asyncgenPatience = o.asyncgenPatience;
  n.asyncgenWait = o.asyncgenWait;
  n.finalizable = copyRefs(o.finalizable);
  n.finalizerVain = o.finalizerVain;
  n.finalizerWait = o.finalizerWait;
  n.taskSites = copyPlainMap(o.taskSites);
  n.taskLocks = copyMapOfRefs(o.taskLocks);
  n.taskLockCount = o.taskLockCount;
  n.stdout = o.stdout;
  n.stderr = o.stderr;
  n.warned = copyMap(o.warned);
  n.finalizing = o.finalizing;
  n.atexitLeft = o.atexitLeft;
}

function sameProcessState(a: ProcessState, b: ProcessState): boolean {
  return (
    samePlain(a.pid, b.pid) &&
    sameRef(a.modules, b.modules) &&
    samePlain(a.program, b.program) &&
    samePlain(a.nextOid, b.nextOid) &&
    samePlain(a.loopCount, b.loopCount) &&
    samePlain(a.handleCount, b.handleCount) &&
    samePlain(a.taskCount, b.taskCount) &&
    samePlain(a.futureCount, b.futureCount) &&
    samePlain(a.lockCount, b.lockCount) &&
    samePlain(a.bornLoops, b.bornLoops) &&
    samePlain(a.bornHandles, b.bornHandles) &&
    samePlain(a.bornTasks, b.bornTasks) &&
    samePlain(a.taskNames, b.taskNames) &&
    samePlain(a.threadNames, b.threadNames) &&
    samePlain(a.mainTid, b.mainTid) &&
    sameRef(a.policy, b.policy) &&
    sameMap(a.hooks, b.hooks) &&
    sameMap(a.signalHandlers, b.signalHandlers) &&
    sameRefs(a.watched, b.watched) &&
    sameRefs(a.loops, b.loops) &&
    sameRefs(a.held, b.held) &&
    sameRefs(a.coroutines, b.coroutines) &&
    sameRefs(a.weakLinks, b.weakLinks) &&
    sameRefs(a.asyncgens, b.asyncgens) &&
    sameRefs(a.endedAsyncgens, b.endedAsyncgens) &&
    samePlain(a.endedAsyncgensLimit, b.endedAsyncgensLimit) &&
    samePlain(a.asyncgenPatience, b.asyncgenPatience) &&
    samePlain(a.asyncgenWait, b.asyncgenWait) &&
    sameRefs(a.finalizable, b.finalizable) &&
    samePlain(a.finalizerVain, b.finalizerVain) &&
    samePlain(a.finalizerWait, b.finalizerWait) &&
    samePlainMap(a.taskSites, b.taskSites) &&
    sameMapOfRefs(a.taskLocks, b.taskLocks) &&
    samePlain(a.taskLockCount, b.taskLockCount) &&
    samePlain(a.stdout, b.stdout) &&
    samePlain(a.stderr, b.stderr) &&
    sameMap(a.warned, b.warned) &&
    samePlain(a.finalizing, b.finalizing) &&
    samePlain(a.atexitLeft, b.atexitLeft)
  );
}

function keptProcessState(a: ProcessState, b: ProcessState): boolean {
  return (
    a.pid === b.pid &&
    a.modules === b.modules &&
    a.program === b.program &&
    a.nextOid === b.nextOid &&
    a.loopCount === b.loopCount &&
    a.handleCount === b.handleCount &&
    a.taskCount === b.taskCount &&
    a.futureCount === b.futureCount &&
    a.lockCount === b.lockCount &&
    a.bornLoops === b.bornLoops &&
    a.bornHandles === b.bornHandles &&
    a.bornTasks === b.bornTasks &&
    a.taskNames === b.taskNames &&
    a.threadNames === b.threadNames &&
    a.mainTid === b.mainTid &&
    a.policy === b.policy &&
    keptMap(a.hooks, b.hooks) &&
    keptMap(a.signalHandlers, b.signalHandlers) &&
    keptList(a.watched, b.watched) &&
    keptList(a.loops, b.loops) &&
    keptList(a.held, b.held) &&
    keptList(a.coroutines, b.coroutines) &&
    keptList(a.weakLinks, b.weakLinks) &&
    keptList(a.asyncgens, b.asyncgens) &&
    keptList(a.endedAsyncgens, b.endedAsyncgens) &&
    a.endedAsyncgensLimit === b.endedAsyncgensLimit &&
    a.asyncgenPatience === b.asyncgenPatience &&
    a.asyncgenWait === b.asyncgenWait &&
    keptList(a.finalizable, b.finalizable) &&
    a.finalizerVain === b.finalizerVain &&
    a.finalizerWait === b.finalizerWait &&
    keptMap(a.taskSites, b.taskSites) &&
    keptMap(a.taskLocks, b.taskLocks) &&
    a.taskLockCount === b.taskLockCount &&
    a.stdout === b.stdout &&
    a.stderr === b.stderr &&
    keptMap(a.warned, b.warned) &&
    a.finalizing === b.finalizing &&
    a.atexitLeft === b.atexitLeft
  );
}

function updateProcessState(o: ProcessState, n: Mutable<ProcessState>, m: ProcessState): void {
  n.pid = o.pid;
  n.modules = o.modules;
  n.program = o.program;
  n.nextOid = o.nextOid;
  n.loopCount = o.loopCount;
  n.handleCount = o.handleCount;
  n.taskCount = o.taskCount;
  n.futureCount = o.futureCount;
  n.lockCount = o.lockCount;
  n.bornLoops = o.bornLoops;
  n.bornHandles = o.bornHandles;
  n.bornTasks = o.bornTasks;
  n.taskNames = o.taskNames;
  n.threadNames = o.threadNames;
  n.mainTid = o.mainTid;
  n.policy = o.policy;
  n.hooks = keptMap(o.hooks, m.hooks) ? m.hooks : copyPlainMap(o.hooks);
  n.signalHandlers = keptMap(o.signalHandlers, m.signalHandlers) ? m.signalHandlers : copyPlainMap(o.signalHandlers);
  n.watched = keptList(o.watched, m.watched) ? m.watched : copyPlains(o.watched);
  n.loops = keptList(o.loops, m.loops) ? m.loops : copyPlains(o.loops);
  n.held = keptList(o.held, m.held) ? m.held : copyPlains(o.held);
  n.coroutines = keptList(o.coroutines, m.coroutines) ? m.coroutines : copyPlains(o.coroutines);
  n.weakLinks = keptList(o.weakLinks, m.weakLinks) ? m.weakLinks : copyPlains(o.weakLinks);
  n.asyncgens = keptList(o.asyncgens, m.asyncgens) ? m.asyncgens : copyPlains(o.asyncgens);
  n.endedAsyncgens = keptList(o.endedAsyncgens, m.endedAsyncgens) ? m.endedAsyncgens : copyPlains(o.endedAsyncgens);
  n.endedAsyncgensLimit = o.endedAsyncgensLimit;
  n.asyncgenPatience = o.asyncgenPatience;
  n.asyncgenWait = o.asyncgenWait;
  n.finalizable = keptList(o.finalizable, m.finalizable) ? m.finalizable : copyPlains(o.finalizable);
  n.finalizerVain = o.finalizerVain;
  n.finalizerWait = o.finalizerWait;
  n.taskSites = keptMap(o.taskSites, m.taskSites) ? m.taskSites : copyPlainMap(o.taskSites);
  n.taskLocks = keptMap(o.taskLocks, m.taskLocks) ? m.taskLocks : copyPlainMap(o.taskLocks);
  n.taskLockCount = o.taskLockCount;
  n.stdout = o.stdout;
  n.stderr = o.stderr;
  n.warned = keptMap(o.warned, m.warned) ? m.warned : copyPlainMap(o.warned);
  n.finalizing = o.finalizing;
  n.atexitLeft = o.atexitLeft;
}

function visitProcessState(o: ProcessState, visit: Visit): void {
  visit(o.modules);
  visit(o.policy);
  visitValues(o.hooks, visit);
  visitValues(o.signalHandlers, visit);
  visitAll(o.watched, visit);
  visitAll(o.loops, visit);
  visitAll(o.held, visit);
  visitAll(o.coroutines, visit);
  visitAll(o.weakLinks, visit);
  visitAll(o.asyncgens, visit);
  visitAll(o.endedAsyncgens, visit);
  visitAll(o.finalizable, visit);
  visitEntries(o.taskLocks, visit);
  visitValues(o.warned, visit);
}

function hashProcessState(o: ProcessState): void {
  hashInt(-1700284753);
  hashPlain(o.pid);
  hashRef(o.modules);
  hashPlain(o.program);
  hashPlain(o.nextOid);
  hashPlain(o.loopCount);
  hashHistory(o.handleCount);
  hashHistory(o.taskCount);
  hashHistory(o.futureCount);
  hashPlain(o.lockCount);
  hashPlain(o.bornLoops);
  hashHistory(o.bornHandles);
  hashHistory(o.bornTasks);
  hashPlain(o.taskNames);
  hashPlain(o.threadNames);
  hashPlain(o.mainTid);
  hashRef(o.policy);
  hashMap(o.hooks);
  hashMap(o.signalHandlers);
  hashRefs(o.watched);
  hashRefs(o.loops);
  hashRefs(o.held);
  hashRefs(o.coroutines);
  hashRefs(o.weakLinks);
  hashRefs(o.asyncgens);
  hashRefs(o.endedAsyncgens);
  hashPlain(o.endedAsyncgensLimit);
  hashPlain(o.asyncgenPatience);
  hashPlain(o.asyncgenWait);
  hashRefs(o.finalizable);
  hashPlain(o.finalizerVain);
  hashPlain(o.finalizerWait);
  hashPlainMap(o.taskSites);
  hashHistory(o.taskLocks);
  hashHistory(o.taskLockCount);
  hashPlain(o.stdout);
  hashPlain(o.stderr);
  hashMap(o.warned);
  hashPlain(o.finalizing);
  hashPlain(o.atexitLeft);
}

function sizeProcessState(o: ProcessState): void {
  sizeObject(39);
  sizeRef(o.modules);
  sizeRef(o.policy);
  sizeMap(o.hooks);
  sizeMap(o.signalHandlers);
  sizeRefs(o.watched);
  sizeRefs(o.loops);
  sizeRefs(o.held);
  sizeRefs(o.coroutines);
  sizeRefs(o.weakLinks);
  sizeRefs(o.asyncgens);
  sizeRefs(o.endedAsyncgens);
  sizeRefs(o.finalizable);
  sizePlainMap(o.taskSites);
  sizeMapOfRefs(o.taskLocks);
  sizeMap(o.warned);
}

function fillPyTextFile(o: PyTextFile, n: Mutable<PyTextFile>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = copyRef(o.dict);
  n.fd = o.fd;
  n.closed = o.closed;
}

function samePyTextFile(a: PyTextFile, b: PyTextFile): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.dict, b.dict) &&
    samePlain(a.fd, b.fd) &&
    samePlain(a.closed, b.closed)
  );
}

function keptPyTextFile(a: PyTextFile, b: PyTextFile): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.dict === b.dict &&
    a.fd === b.fd &&
    a.closed === b.closed
  );
}

function updatePyTextFile(o: PyTextFile, n: Mutable<PyTextFile>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.dict = o.dict;
  n.fd = o.fd;
  n.closed = o.closed;
}

function visitPyTextFile(o: PyTextFile, visit: Visit): void {
  visit(o.cls);
  visit(o.dict);
}

function hashPyTextFile(o: PyTextFile): void {
  hashInt(810829359);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.dict);
  hashPlain(o.fd);
  hashPlain(o.closed);
}

function sizePyTextFile(o: PyTextFile): void {
  sizeObject(6);
  sizeRef(o.cls);
  sizeRef(o.dict);
}

function fillPyByteArray(o: PyByteArray, n: Mutable<PyByteArray>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.list = copyRef(o.list);
}

function samePyByteArray(a: PyByteArray, b: PyByteArray): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.list, b.list)
  );
}

function keptPyByteArray(a: PyByteArray, b: PyByteArray): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.list === b.list
  );
}

function updatePyByteArray(o: PyByteArray, n: Mutable<PyByteArray>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.list = o.list;
}

function visitPyByteArray(o: PyByteArray, visit: Visit): void {
  visit(o.cls);
  visit(o.list);
}

function hashPyByteArray(o: PyByteArray): void {
  hashInt(1589445765);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.list);
}

function sizePyByteArray(o: PyByteArray): void {
  sizeObject(4);
  sizeRef(o.cls);
  sizeRef(o.list);
}

function fillPyMemoryView(o: PyMemoryView, n: Mutable<PyMemoryView>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.source = copyRef(o.source);
  n.start = o.start;
  n.step = o.step;
  n.length = o.length;
  n.released = o.released;
}

function samePyMemoryView(a: PyMemoryView, b: PyMemoryView): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.source, b.source) &&
    samePlain(a.start, b.start) &&
    samePlain(a.step, b.step) &&
    samePlain(a.length, b.length) &&
    samePlain(a.released, b.released)
  );
}

function keptPyMemoryView(a: PyMemoryView, b: PyMemoryView): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.source === b.source &&
    a.start === b.start &&
    a.step === b.step &&
    a.length === b.length &&
    a.released === b.released
  );
}

function updatePyMemoryView(o: PyMemoryView, n: Mutable<PyMemoryView>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.source = o.source;
  n.start = o.start;
  n.step = o.step;
  n.length = o.length;
  n.released = o.released;
}

function visitPyMemoryView(o: PyMemoryView, visit: Visit): void {
  visit(o.cls);
  visit(o.source);
}

function hashPyMemoryView(o: PyMemoryView): void {
  hashInt(-789899824);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.source);
  hashPlain(o.start);
  hashPlain(o.step);
  hashPlain(o.length);
  hashPlain(o.released);
}

function sizePyMemoryView(o: PyMemoryView): void {
  sizeObject(8);
  sizeRef(o.cls);
  sizeRef(o.source);
}

function fillPyWeakLink(o: PyWeakLink, n: Mutable<PyWeakLink>): void {
  n.cls = copyRef(o.cls);
  n.shared = o.shared;
  n.oid = o.oid;
  n.target = copyRef(o.target);
  n.owner = copyRef(o.owner);
}

function samePyWeakLink(a: PyWeakLink, b: PyWeakLink): boolean {
  return (
    sameRef(a.cls, b.cls) &&
    samePlain(a.shared, b.shared) &&
    samePlain(a.oid, b.oid) &&
    sameRef(a.target, b.target) &&
    sameRef(a.owner, b.owner)
  );
}

function keptPyWeakLink(a: PyWeakLink, b: PyWeakLink): boolean {
  return (
    a.cls === b.cls &&
    a.shared === b.shared &&
    a.oid === b.oid &&
    a.target === b.target &&
    a.owner === b.owner
  );
}

function updatePyWeakLink(o: PyWeakLink, n: Mutable<PyWeakLink>): void {
  n.cls = o.cls;
  n.shared = o.shared;
  n.oid = o.oid;
  n.target = o.target;
  n.owner = o.owner;
}

function visitPyWeakLink(o: PyWeakLink, visit: Visit): void {
  visit(o.cls);
  visit(o.target);
  visit(o.owner);
}

function hashPyWeakLink(o: PyWeakLink): void {
  hashInt(1743616394);
  hashRef(o.cls);
  hashPlain(o.shared);
  hashPlain(o.oid);
  hashRef(o.target);
  hashRef(o.owner);
}

function sizePyWeakLink(o: PyWeakLink): void {
  sizeObject(5);
  sizeRef(o.cls);
  sizeRef(o.target);
  sizeRef(o.owner);
}

function fillWorld(o: World, n: Mutable<World>): void {
  n.kernel = copyRef(o.kernel);
  n.options = o.options;
  n.traits = o.traits;
  n.builtins = o.builtins;
  n.processes = copyMap(o.processes);
  n.threads = copyMap(o.threads);
  n.thread = copyRef(o.thread);
  n.process = copyRef(o.process);
  n.status = o.status;
  n.exc = copyRef(o.exc);
  n.reraising = o.reraising;
  n.unwinding = o.unwinding;
  n.tailFn = copyRef(o.tailFn);
  n.tailArgs = copyRefs(o.tailArgs);
  n.tailKw = o.tailKw;
  n.coldMode = o.coldMode;
  n.halted = o.halted;
  n.evaluationResult = copyRef(o.evaluationResult);
  n.refusal = o.refusal;
  n.evaluating = o.evaluating;
  n.recursionLimit = o.recursionLimit;
  n.steps = o.steps;
  n.owed = o.owed;
  n.outputSize = o.outputSize;
  n.errorSize = o.errorSize;
  n.outputLines = o.outputLines;
  n.calledBreakpoint = o.calledBreakpoint;
  n.warnings = o.warnings;
  n.suspects = o.suspects;
  n.deathDue = o.deathDue;
  n.deathBackOff = o.deathBackOff;
  n.deathSkips = o.deathSkips;
  n.registry = copyMap(o.registry);
  n.freezing = o.freezing;
}

function sameWorld(a: World, b: World): boolean {
  return (
    sameRef(a.kernel, b.kernel) &&
    samePlain(a.options, b.options) &&
    samePlain(a.traits, b.traits) &&
    samePlain(a.builtins, b.builtins) &&
    sameMap(a.processes, b.processes) &&
    sameMap(a.threads, b.threads) &&
    sameRef(a.thread, b.thread) &&
    sameRef(a.process, b.process) &&
    samePlain(a.status, b.status) &&
    sameRef(a.exc, b.exc) &&
    samePlain(a.reraising, b.reraising) &&
    samePlain(a.unwinding, b.unwinding) &&
    sameRef(a.tailFn, b.tailFn) &&
    sameRefs(a.tailArgs, b.tailArgs) &&
    samePlain(a.tailKw, b.tailKw) &&
    samePlain(a.coldMode, b.coldMode) &&
    samePlain(a.halted, b.halted) &&
    sameRef(a.evaluationResult, b.evaluationResult) &&
    samePlain(a.refusal, b.refusal) &&
    samePlain(a.evaluating, b.evaluating) &&
    samePlain(a.recursionLimit, b.recursionLimit) &&
    samePlain(a.steps, b.steps) &&
    samePlain(a.owed, b.owed) &&
    samePlain(a.outputSize, b.outputSize) &&
    samePlain(a.errorSize, b.errorSize) &&
    samePlain(a.outputLines, b.outputLines) &&
    samePlain(a.calledBreakpoint, b.calledBreakpoint) &&
    samePlain(a.warnings, b.warnings) &&
    samePlain(a.suspects, b.suspects) &&
    samePlain(a.deathDue, b.deathDue) &&
    samePlain(a.deathBackOff, b.deathBackOff) &&
    samePlain(a.deathSkips, b.deathSkips) &&
    sameMap(a.registry, b.registry) &&
    samePlain(a.freezing, b.freezing)
  );
}

function keptWorld(a: World, b: World): boolean {
  return (
    a.kernel === b.kernel &&
    a.options === b.options &&
    a.traits === b.traits &&
    a.builtins === b.builtins &&
    keptMap(a.processes, b.processes) &&
    keptMap(a.threads, b.threads) &&
    a.thread === b.thread &&
    a.process === b.process &&
    a.status === b.status &&
    a.exc === b.exc &&
    a.reraising === b.reraising &&
    a.unwinding === b.unwinding &&
    a.tailFn === b.tailFn &&
    keptList(a.tailArgs, b.tailArgs) &&
    a.tailKw === b.tailKw &&
    a.coldMode === b.coldMode &&
    a.halted === b.halted &&
    a.evaluationResult === b.evaluationResult &&
    a.refusal === b.refusal &&
    a.evaluating === b.evaluating &&
    a.recursionLimit === b.recursionLimit &&
    a.steps === b.steps &&
    a.owed === b.owed &&
    a.outputSize === b.outputSize &&
    a.errorSize === b.errorSize &&
    a.outputLines === b.outputLines &&
    a.calledBreakpoint === b.calledBreakpoint &&
    a.warnings === b.warnings &&
    a.suspects === b.suspects &&
    a.deathDue === b.deathDue &&
    a.deathBackOff === b.deathBackOff &&
    a.deathSkips === b.deathSkips &&
    keptMap(a.registry, b.registry) &&
    a.freezing === b.freezing
  );
}

function updateWorld(o: World, n: Mutable<World>, m: World): void {
  n.kernel = o.kernel;
  n.options = o.options;
  n.traits = o.traits;
  n.builtins = o.builtins;
  n.processes = keptMap(o.processes, m.processes) ? m.processes : copyPlainMap(o.processes);
  n.threads = keptMap(o.threads, m.threads) ? m.threads : copyPlainMap(o.threads);
  n.thread = o.thread;
  n.process = o.process;
  n.status = o.status;
  n.exc = o.exc;
  n.reraising = o.reraising;
  n.unwinding = o.unwinding;
  n.tailFn = o.tailFn;
  n.tailArgs = keptList(o.tailArgs, m.tailArgs) ? m.tailArgs : copyPlains(o.tailArgs);
  n.tailKw = o.tailKw;
  n.coldMode = o.coldMode;
  n.halted = o.halted;
  n.evaluationResult = o.evaluationResult;
  n.refusal = o.refusal;
  n.evaluating = o.evaluating;
  n.recursionLimit = o.recursionLimit;
  n.steps = o.steps;
  n.owed = o.owed;
  n.outputSize = o.outputSize;
  n.errorSize = o.errorSize;
  n.outputLines = o.outputLines;
  n.calledBreakpoint = o.calledBreakpoint;
  n.warnings = o.warnings;
  n.suspects = o.suspects;
  n.deathDue = o.deathDue;
  n.deathBackOff = o.deathBackOff;
  n.deathSkips = o.deathSkips;
  n.registry = keptMap(o.registry, m.registry) ? m.registry : copyPlainMap(o.registry);
  n.freezing = o.freezing;
}

function visitWorld(o: World, visit: Visit): void {
  visit(o.kernel);
  visitValues(o.processes, visit);
  visitValues(o.threads, visit);
  visit(o.thread);
  visit(o.process);
  visit(o.exc);
  visit(o.tailFn);
  visitAll(o.tailArgs, visit);
  visit(o.evaluationResult);
  visitValues(o.registry, visit);
}

function hashWorld(o: World): void {
  hashInt(-580850381);
  hashRef(o.kernel);
  hashPlain(o.options);
  hashPlain(o.traits);
  hashPlain(o.builtins);
  hashMap(o.processes);
  hashMap(o.threads);
  hashRef(o.thread);
  hashRef(o.process);
  hashPlain(o.status);
  hashRef(o.exc);
  hashPlain(o.reraising);
  hashPlain(o.unwinding);
  hashRef(o.tailFn);
  hashRefs(o.tailArgs);
  hashPlain(o.tailKw);
  hashPlain(o.coldMode);
  hashPlain(o.halted);
  hashRef(o.evaluationResult);
  hashPlain(o.refusal);
  hashPlain(o.evaluating);
  hashPlain(o.recursionLimit);
  hashPlain(o.steps);
  hashPlain(o.owed);
  hashPlain(o.outputSize);
  hashPlain(o.errorSize);
  hashPlain(o.outputLines);
  hashPlain(o.calledBreakpoint);
  hashPlain(o.warnings);
  hashPlain(o.suspects);
  hashPlain(o.deathDue);
  hashPlain(o.deathBackOff);
  hashPlain(o.deathSkips);
  hashMap(o.registry);
  hashPlain(o.freezing);
}

function sizeWorld(o: World): void {
  sizeObject(38);
  sizeRef(o.kernel);
  sizeMap(o.processes);
  sizeMap(o.threads);
  sizeRef(o.thread);
  sizeRef(o.process);
  sizeRef(o.exc);
  sizeRef(o.tailFn);
  sizeRefs(o.tailArgs);
  sizeRef(o.evaluationResult);
  sizeMap(o.registry);
}
