/** Programs that make processes, threads and descriptors without end. */
import { HANG, lines, raises, STEPS, STEPS_OR_MEMORY, type BadPrograms } from './ending';

const NO_PROCESS = raises('BlockingIOError: \\[Errno 11\\]');
const NO_DESCRIPTOR = raises('OSError: \\[Errno 24\\] Too many open files$');

export const many: BadPrograms = {
  'children that wait': {
    source: lines(
      'import os, time',
      'while True:',
      '    if os.fork() == 0:',
      '        time.sleep(1000)',
      '        os._exit(0)',
    ),
    ending: NO_PROCESS,
  },
  'children that fork': {
    source: lines('import os', 'while True:', '    os.fork()'),
    ending: STEPS,
  },
  'threads that wait': {
    source: lines(
      'import threading, time',
      'while True:',
      '    threading.Thread(target=time.sleep, args=(1000,)).start()',
    ),
    ending: raises("RuntimeError: can't start new thread$"),
  },
  'threads that end': {
    source: lines('import threading', 'while True:', '    threading.Thread(target=print).start()'),
    ending: STEPS_OR_MEMORY,
  },
  'threads that start threads': {
    source: lines(
      'import threading',
      'def work():',
      '    thread = threading.Thread(target=work)',
      '    thread.start()',
      '    thread.join()',
      'work()',
    ),
    ending: { code: 0, last: /^RuntimeError: can't start new thread$/ },
  },
  'tasks that await tasks': {
    source: lines(
      'import asyncio',
      'async def work():',
      '    await asyncio.create_task(work())',
      'asyncio.run(work())',
    ),
    ending: STEPS_OR_MEMORY,
  },
  loops: {
    source: lines(
      'import asyncio',
      'kept = []',
      'while True:',
      '    kept.append(asyncio.new_event_loop())',
    ),
    ending: NO_DESCRIPTOR,
  },
  pipes: { source: lines('import os', 'while True:', '    os.pipe()'), ending: NO_DESCRIPTOR },
  'socket pairs': {
    source: lines(
      'import socket',
      'kept = []',
      'while True:',
      '    kept.append(socket.socketpair())',
    ),
    ending: NO_DESCRIPTOR,
  },
  sockets: {
    source: lines('import socket', 'kept = []', 'while True:', '    kept.append(socket.socket())'),
    ending: NO_DESCRIPTOR,
  },
  'a pipe that nobody reads': {
    source: lines('import os', 'r, w = os.pipe()', 'while True:', "    os.write(w, b'x' * 1000)"),
    ending: HANG,
  },
};
