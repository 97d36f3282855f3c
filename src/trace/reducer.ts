/**
 * The reducer: events to model. The folds of all kinds stand in one array, indexed by the kind's
 * number; the type of `FOLDS` does not compile while a kind has none.
 */

import { assert } from '../base/assert';
import type { EventCursor } from './cursor';
import { countFolds } from './fold/count';
import { descriptorFolds } from './fold/descriptor';
import type { Fold } from './fold/fold';
import { loopFolds } from './fold/loop';
import { processFolds } from './fold/process';
import { queueFolds } from './fold/queue';
import { taskFolds } from './fold/task';
import { threadFolds } from './fold/thread';
import type { Model, ProcessModel } from './model';
import { newProcess } from './parts';
import type { TraceStore } from './store';
import { EVENT_TABLE, type KindName } from './table';

const FOLDS: Readonly<Record<KindName, Fold>> = {
  ...processFolds,
  ...threadFolds,
  ...loopFolds,
  ...queueFolds,
  ...descriptorFolds,
  ...taskFolds,
  ...countFolds,
};

const FOLD_OF_KIND: readonly Fold[] = EVENT_TABLE.map(({ kind }) => FOLDS[kind as KindName]);

/** Folds the event on which the cursor stands into the model. */
export function foldEvent(model: Model, event: EventCursor): void {
  if (model.events++ === 0) model.start = event.t;
  if (event.t > model.time) model.time = event.t;
  const { pid } = event;
  FOLD_OF_KIND[event.kind](model, event, model.processes.get(pid) ?? addProcess(model, pid, event));
}

/** Folds the events from `model.events` up to but without `to` into the model. */
export function foldStore(model: Model, store: TraceStore, to: number): void {
  assert(model.events >= store.firstSeq, 'the events that the model lacks have left the ring');
  store.forEach(model.events, to, (event) => foldEvent(model, event));
}

/** A process makes itself known by its first event: process.start, or whatever is heard of it. */
function addProcess(model: Model, pid: number, event: EventCursor): ProcessModel {
  const process = newProcess(pid, 0, '', event.seq);
  model.processes.set(pid, process);
  return process;
}
