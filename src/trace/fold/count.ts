/** What is only counted, or not even that: output, warnings, choices, what the hazard rules read. */

import { Field } from '../emit.generated';
import { CHOICE_POINT } from '../table';
import { type Folds, foldNothing } from './fold';

export const countFolds: Folds<
  | 'output.write'
  | 'exception.raise'
  | 'exception.uncaught'
  | 'exception.handler'
  | 'warning.emit'
  | 'choice.made'
  | 'trace.gap'
  | 'task.dropped'
  | 'task.swallow'
  | 'task.spin'
  | 'executor.submit'
  | 'future.forgotten'
  | 'task.neverAwaited'
  | 'breakpoint.call'
  | 'loop.use'
  | 'loop.mismatch'
  | 'handle.spin'
  | 'lock.permit'
  | 'epoll.poll'
  | 'executor.fail'
  | 'task.lock'
> = {
  'output.write'(model, event) {
    const fd = event.int(Field.outputWrite.fd);
    const length = event.text(Field.outputWrite.text).length;
    model.output.set(fd, (model.output.get(fd) ?? 0) + length);
  },

  'warning.emit'(model) {
    model.warnings++;
  },

  'choice.made'(model, event) {
    const point = CHOICE_POINT.names[event.int(Field.choiceMade.point)];
    model.choices.set(point, (model.choices.get(point) ?? 0) + 1);
  },

  // A store that lost its oldest events keeps the model and does not fold this event; here a
  // producer says that it could not record.
  'trace.gap'(model, event) {
    const { first, last } = Field.traceGap;
    model.missing += event.int(last) - event.int(first) + 1;
  },

  'exception.raise': foldNothing,
  'exception.uncaught': foldNothing,
  'exception.handler': foldNothing,

  'task.dropped': foldNothing,
  'task.swallow': foldNothing,
  'task.spin': foldNothing,
  'executor.submit': foldNothing,
  'future.forgotten': foldNothing,
  'task.neverAwaited': foldNothing,
  'breakpoint.call': foldNothing,
  'loop.use': foldNothing,
  'loop.mismatch': foldNothing,
  'handle.spin': foldNothing,
  'lock.permit': foldNothing,
  'epoll.poll': foldNothing,
  'executor.fail': foldNothing,
  'task.lock': foldNothing,
};
