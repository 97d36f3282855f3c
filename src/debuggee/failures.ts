/** One factory for each failure that a user can meet. Texts name the thing and the next step. */

import { Failure, type FailureLocation } from './failure';

export function programMissing(path: string): Failure {
  return new Failure(
    'programMissing',
    'user',
    'There is no file {path}. Check "program" in the launch configuration.',
    { path },
  );
}

export function programUnreadable(path: string, reason: string): Failure {
  return new Failure('programUnreadable', 'user', 'Cannot read {path}: {reason}.', {
    path,
    reason,
  });
}

export function badAttribute(name: string, expected: string): Failure {
  return new Failure('badAttribute', 'user', 'The launch attribute "{name}" must be {expected}.', {
    name,
    expected,
  });
}

export function unknownProfile(name: string, known: readonly string[]): Failure {
  return new Failure(
    'unknownProfile',
    'user',
    'There is no Python profile "{name}". Known profiles: {known}.',
    { name, known: known.join(', ') },
  );
}

/** The program itself cannot be run: Python that the engine does not support, with its place. */
export function unsupportedProgram(message: string, location: FailureLocation): Failure {
  return new Failure(
    'unsupportedProgram',
    'user',
    '{file}, line {line}: {message}',
    {
      file: location.file,
      line: String(location.line),
      column: String(location.column + 1),
      message,
    },
    location,
  );
}

export function notLaunched(): Failure {
  return new Failure('notLaunched', 'user', 'No program has been launched in this session.');
}

export function alreadyLaunched(): Failure {
  return new Failure('alreadyLaunched', 'user', 'This session has already launched its program.');
}

export function attachUnsupported(): Failure {
  return new Failure(
    'attachUnsupported',
    'user',
    'Loopscope cannot attach to a running process yet. Use a "launch" configuration.',
  );
}

export function programRunning(): Failure {
  return new Failure('programRunning', 'nobody', 'The program is running. Pause it first.');
}

export function programEnded(): Failure {
  return new Failure('programEnded', 'nobody', 'The program has ended.');
}

export function noSuchThread(id: number): Failure {
  return new Failure('noSuchThread', 'nobody', 'There is no thread {id} any more.', {
    id: String(id),
  });
}

export function noSuchBranch(id: number): Failure {
  return new Failure('noSuchBranch', 'user', 'There is no branch {id}.', { id: String(id) });
}

export function noSuchFrame(id: number): Failure {
  return new Failure('noSuchFrame', 'nobody', 'There is no stack frame {id} any more.', {
    id: String(id),
  });
}

export function noSuchVariables(reference: number): Failure {
  return new Failure('noSuchVariables', 'nobody', 'These variables ({id}) are gone.', {
    id: String(reference),
  });
}

export function noSuchSource(reference: number): Failure {
  return new Failure('noSuchSource', 'nobody', 'There is no source {id}.', {
    id: String(reference),
  });
}

export function unknownEventKind(kind: string): Failure {
  return new Failure('unknownEventKind', 'user', 'There is no event kind "{kind}".', { kind });
}

/** The expression cannot be evaluated, or raised; `message` is Python's own text. */
export function evaluationFailed(message: string): Failure {
  return new Failure('evaluationFailed', 'nobody', '{message}', { message });
}

export function unknownRequest(command: string): Failure {
  return new Failure(
    'unknownRequest',
    'nobody',
    'Loopscope does not know the request "{command}".',
    {
      command,
    },
  );
}

export function badArgument(name: string, expected: string): Failure {
  return new Failure('badArgument', 'nobody', 'The argument "{name}" must be {expected}.', {
    name,
    expected,
  });
}

export function sessionOver(): Failure {
  return new Failure('sessionOver', 'nobody', 'The debug session is over.');
}

export function noException(threadId: number): Failure {
  return new Failure('noException', 'nobody', 'Thread {id} is not at an exception.', {
    id: String(threadId),
  });
}

export function noChoice(): Failure {
  return new Failure(
    'noChoice',
    'user',
    'Before this moment only one thread could run each time: there is no other to take.',
  );
}

export function notAssignable(name: string): Failure {
  return new Failure('notAssignable', 'user', '{name} cannot be set: it is no variable.', { name });
}
