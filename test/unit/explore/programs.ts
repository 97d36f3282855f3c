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

/** Two processes wait on one epoll for the byte that a third one writes. */
export const SHARED_EPOLL = `
  import os, select
  r, w = os.pipe()
  epoll = select.epoll()
  epoll.register(r, select.EPOLLIN | select.EPOLLET)
  waiter = os.fork()
  if waiter == 0:
      if epoll.poll(1):
          print("child", flush=True)
      os._exit(0)
  writer = os.fork()
  if writer == 0:
      os.write(w, b"1")
      os._exit(0)
  if epoll.poll(2):
      print("parent")
  os.waitpid(waiter, 0)
  os.waitpid(writer, 0)
`;

/** A loop is forked while it runs; the parent's other thread wakes it, or the child in its place. */
export const SHARED_LOOP = `
  import asyncio, os, threading, time
  loop = asyncio.new_event_loop()
  def post():
      time.sleep(0.1)
      loop.call_soon_threadsafe(loop.stop)
  def start():
      if os.fork() == 0:
          loop.call_later(1, os._exit, 0)
          return
      threading.Thread(target=post).start()
  loop.call_soon(start)
  loop.call_later(2, print, "nobody woke the parent")
  loop.call_later(3, loop.stop)
  loop.run_forever()
  print("stopped")
`;

/** A thread sleeps, and so does the main thread, each for so long; then they print. */
export const SLEEPERS = (work: string, main: string): string => `
  import threading, time
  def work():
      time.sleep(${work})
      print("timer")
  thread = threading.Thread(target=work)
  thread.start()
  time.sleep(${main})
  print("a")
  print("b")
  thread.join()
`;

/** Waits for a tenth of a second for what another thread does at once. */
export const TIMED_WAIT = `
  import threading
  done = threading.Event()
  thread = threading.Thread(target=done.set)
  thread.start()
  print(done.wait(0.1))
  thread.join()
`;

/** A loop gives up after a tenth of a second on a future that another thread finishes at once. */
export const WAIT_FOR = `
  import asyncio, threading
  async def main():
      loop = asyncio.get_running_loop()
      future = loop.create_future()
      def finish():
          loop.call_soon_threadsafe(lambda: future.done() or future.set_result("in time"))
      thread = threading.Thread(target=finish)
      thread.start()
      try:
          print(await asyncio.wait_for(future, 0.1))
      except asyncio.TimeoutError:
          print("too late")
      thread.join()
  asyncio.run(main())
`;
