/** Programs with a mistake that only some schedules show, and the same without it. */

const race = (method: string): string => `
  import asyncio, threading
  loop = asyncio.new_event_loop()
  def task():
      print("task")
      loop.stop()
  def run():
      asyncio.set_event_loop(loop)
      loop.run_forever()
  thread = threading.Thread(target=run)
  thread.start()
  loop.${method}(task)
  thread.join()
`;

export const CALL_SOON = race('call_soon');
export const CALL_SOON_THREADSAFE = race('call_soon_threadsafe');

/** The main thread takes two locks in the one order, another thread in the other or in the same. */
export const LOCK_ORDER = (first: string, second: string): string => `
  import threading
  a = threading.Lock()
  b = threading.Lock()
  def work():
      with b:
          with a:
              pass
  thread = threading.Thread(target=work)
  thread.start()
  with ${first}:
      with ${second}:
          pass
  thread.join()
`;

/** Two threads count up to 2. */
const counter = (update: string): string => `
  import threading
  counter = 0
  lock = threading.Lock()
  def work():
      global counter
      ${update}
  thread = threading.Thread(target=work)
  thread.start()
  work()
  thread.join()
  print(counter)
`;

export const LOST_UPDATE = counter(`before = counter
      counter = before + 1`);
export const LOCKED_UPDATE = counter(`with lock:
          before = counter
          counter = before + 1`);

/** A process is forked while another thread may hold a lock that the child takes. */
const forked = (fork: string): string => `
  import os, threading
  lock = threading.Lock()
  def work():
      with lock:
          pass
  thread = threading.Thread(target=work)
  thread.start()
  ${fork}
  if pid == 0:
      with lock:
          os._exit(0)
  os.waitpid(pid, 0)
  thread.join()
`;

export const FORK_ANYWHERE = forked('pid = os.fork()');
/** The forking thread holds the lock itself, so that its copy in the child can release it. */
export const FORK_HOLDING = forked(`with lock:
      pid = os.fork()`);
