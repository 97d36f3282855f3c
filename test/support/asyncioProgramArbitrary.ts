/**
 * Random asyncio programs for the comparison with CPython: tasks, timers with ties, cancellation,
 * futures, queues, locks, timeouts, gathers, exceptions, and threads that are joined at once.
 *
 * Every program ends: calls are bounded by `spent()`, and a watchdog cancels what waits for ever. It
 * prints what happens and nothing that depends on addresses, on real time or on who is quicker.
 * Under a version that lacks something, the statement prints an AttributeError there as well.
 */

import fc from 'fast-check';
import { runSource } from './check';

/** A statement; `body` is used by templates with a line BODY. */
interface Statement {
  readonly template: string;
  /** From which it takes what it refers to. */
  readonly n: number;
  readonly guard: number;
  readonly body: readonly Statement[];
}

interface Draft {
  readonly callbacks: readonly (readonly Statement[])[];
  readonly coroutines: readonly (readonly Statement[])[];
  readonly threads: readonly (readonly Statement[])[];
  readonly main: readonly Statement[];
}

/**
 * Names of asyncio without which a template is left out. The engine's own lack would otherwise be all
 * that is found.
 */
const NEEDED = /asyncio\.([A-Za-z_]+)/g;

/**
 * Templates. `CB`, `CO` and `TH` stand for a callback, a coroutine and a thread function, `DELAY` for
 * seconds, `N` for a number. A `|` separates lines; `BODY` is a block of others.
 */
const ANYWHERE: readonly string[] = [
  'print("step", N)',
  'handles.append(loop.call_soon(CB, N))',
  'handles.append(loop.call_later(DELAY, CB, N))',
  'handles.append(loop.call_at(start + DELAY, CB, N))',
  'pick(handles, N).cancel()',
  'spawn(CO(N))',
  'spawn(CO(N))',
  'pick(tasks, N).cancel()',
  'print("cancel", pick(tasks, N).cancel())',
  'futures.append(loop.create_future())',
  'pick(futures, N).set_result(N)',
  'pick(futures, N).set_exception(ValueError(N))',
  'pick(futures, N).cancel()',
  'pick(futures, N).add_done_callback(done)',
  'pick(futures, N).remove_done_callback(done)',
  'pick(tasks, N).add_done_callback(done)',
  'print(pick(tasks, N).done(), pick(tasks, N).cancelled())',
  'print("result", pick(tasks, N).result())',
  'print("exception", pick(tasks, N).exception())',
  'raise ValueError(N)',
  'join(TH)',
  'loop.call_soon_threadsafe(CB, N)',
  'event.set()',
  'event.clear()',
  'print("locked", lock.locked())',
  'semaphore.release()',
  'queue.put_nowait(N)',
  'print("got", queue.get_nowait())',
  'queue.task_done()',
  'print("size", queue.qsize(), queue.empty(), queue.full())',
  'heap.put_nowait((N % 3, N))',
  'print("heap", heap.get_nowait())',
  'loop.stop()',
  'loop.set_debug(N % 2 == 0)',
  'loop.run_until_complete(CO(N))',
  'raise KeyboardInterrupt(N)',
  'raise StopIteration(N)',
  'print(pick(tasks, N).get_name())',
  'pick(tasks, N).set_name("renamed N")',
  'pick(tasks, N).cancel(N)',
  'print("uncancel", pick(tasks, N).uncancel(), pick(tasks, N).cancelling())',
  'print("tasks", len(asyncio.all_tasks(loop)))',
  'loop.call_exception_handler({"message": "callback N"})',
  'loop.add_reader(near, readable)',
  'print("watched", loop.remove_reader(near))',
  'far.send(b"x" * (N + 1))',
  'loop.add_writer(far, writable)',
  'loop.set_task_factory(asyncio.eager_task_factory)',
  'loop.set_task_factory(None)',
  'queue.shutdown(N % 2 == 0)',
  'stack.put_nowait(N)',
  'print("stack", stack.get_nowait())',
];

const IN_COROUTINES: readonly string[] = [
  'await asyncio.sleep(0)',
  'await asyncio.sleep(DELAY)',
  'print("slept", await asyncio.sleep(DELAY, N))',
  'print(await CO(N))',
  'print(await spawn(CO(N)))',
  'print("future", await pick(futures, N))',
  'print("task", await later(N))',
  'current().cancel()',
  'print(await asyncio.gather(spawn(CO(N)), spawn(CO(N))))',
  'print(kinds(await asyncio.gather(spawn(CO(N)), later(N), pick(futures, N), return_exceptions=True)))',
  'print(await asyncio.wait_for(CO(N), DELAY))',
  'print(await asyncio.wait_for(pick(futures, N), DELAY))',
  'print(await asyncio.wait_for(event.wait(), DELAY))',
  'print(await asyncio.shield(spawn(CO(N))))',
  'print(await asyncio.shield(later(N)))',
  'd, p = await asyncio.wait([spawn(CO(N)), spawn(CO(N))], timeout=DELAY)|print("wait", len(d), len(p))',
  'd, p = await asyncio.wait([spawn(CO(N)), spawn(CO(N))], return_when=asyncio.FIRST_COMPLETED)|print("first", len(d), len(p))',
  'd, p = await asyncio.wait([spawn(CO(N)), spawn(CO(N))], return_when=asyncio.FIRST_EXCEPTION)|print("first", len(d), len(p))',
  'for each in asyncio.as_completed([spawn(CO(N)), spawn(CO(N))]):|    print("completed", await each)',
  'print("event", await event.wait())',
  'await queue.put(N)',
  'print("get", await queue.get())',
  'await queue.join()',
  'await lock.acquire()',
  'lock.release()',
  'async for each in agen(N):|    print("each", each)',
  'g = agen(N)|print(await g.__anext__())|await g.aclose()',
  'g = agen(N)|print(await g.__anext__())|print(await g.athrow(ValueError(N)))',
  'g = asyncio.gather(spawn(CO(N)), spawn(CO(N)))|g.cancel()|await g',
  'print(await asyncio.wait_for(lock.acquire(), DELAY))',
  'print(await asyncio.wait_for(queue.get(), DELAY))',
  'print(await asyncio.wait_for(later(N), DELAY))',
  'print("barrier", await barrier.wait() >= 0)',
  'await barrier.reset()',
  'print("awaited", await awaitable(N))',
  'print("chained", await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(CO(N), loop)))',
  'raise asyncio.CancelledError(N)',
];

/** Statements with a block. */
const BLOCKS: readonly string[] = [
  'async with lock:|    print("lock", N)|    BODY',
  'async with semaphore:|    print("semaphore", N)|    BODY',
  'async with condition:|    print("wait", await condition.wait())',
  'async with condition:|    condition.notify(1)|    BODY',
  'async with condition:|    condition.notify_all()',
  'async with condition:|    print(await condition.wait_for(lambda: left[0] % 3 == 0))',
  'async with asyncio.timeout(DELAY):|    BODY',
  'async with asyncio.timeout_at(start + DELAY):|    BODY',
  'async with asyncio.TaskGroup() as group:|    group.create_task(CO(N))|    BODY',
  'async with asyncio.TaskGroup() as group:|    group.create_task(CO(N))|    group.create_task(CO(N))',
  'async with manager(N):|    BODY',
  'for each in range(2):|    BODY',
];

const SHOWN = 'try:|    BODY|except Exception as error:|    show(error)';

/** What stands around a statement: its exceptions are printed, swallowed, cleaned up after, or leave. */
const GUARDS: readonly string[] = [
  SHOWN,
  SHOWN,
  SHOWN,
  SHOWN,
  'try:|    BODY|except (Exception, asyncio.CancelledError) as error:|    show(error)',
  'try:|    BODY|finally:|    print("finally", N)',
  'BODY',
];

const HEADER = `
import asyncio
import socket
import threading

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
start = loop.time()
handles, tasks, futures, left = [], [], [], [40]
near, far = socket.socketpair()
near.setblocking(False)
far.setblocking(False)


def spent():
    left[0] -= 1
    return left[0] < 0


def spawn(coro):
    tasks.append(loop.create_task(coro))
    return tasks[-1]


def pick(objects, n):
    return objects[-1 - n % len(objects)]


def later(n):
    # Never a task that waits for this one: cancelling a circle of tasks ends in no version.
    task = pick(tasks, n)
    if current() in tasks and tasks.index(current()) >= tasks.index(task):
        return spawn(asyncio.sleep(0, n))
    return task


def current():
    return (getattr(asyncio, "current_task", None) or asyncio.Task.current_task)()


def show(error):
    print(type(error).__name__, *[arg for arg in error.args if isinstance(arg, int)])


def kinds(results):
    return [each if isinstance(each, int) else type(each).__name__ for each in results]


def done(future):
    print("done", future.cancelled(), left[0])


def handler(loop, context):
    if "allback" in context["message"]:
        print("handler", type(context.get("exception")).__name__)


def join(target):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()


def readable():
    print("read", len(near.recv(3)))
    if spent():
        loop.remove_reader(near)


def writable():
    print("writable")
    loop.remove_writer(far)


class awaitable:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        yield
        if self.n % 3 == 0:
            yield self.n
        return self.n


async def agen(n):
    try:
        for each in range(n % 3):
            yield each
            await asyncio.sleep(0)
    finally:
        print("agen ends")


class manager:
    def __init__(self, n):
        self.n = n

    async def __aenter__(self):
        print("enter", self.n)
        await asyncio.sleep(0)

    async def __aexit__(self, kind, error, traceback):
        print("exit", self.n, kind and kind.__name__)
        await asyncio.sleep(0)
        return self.n % 4 == 0
`;

/** Made by the main coroutine, so that they belong to the loop in every version. */
const OBJECTS: readonly (readonly [name: string, made: string])[] = [
  ['event', 'asyncio.Event()'],
  ['lock', 'asyncio.Lock()'],
  ['condition', 'asyncio.Condition()'],
  ['semaphore', 'asyncio.Semaphore(2)'],
  ['queue', 'asyncio.Queue(2)'],
  ['heap', 'asyncio.PriorityQueue()'],
  ['stack', 'asyncio.LifoQueue()'],
  ['barrier', 'asyncio.Barrier(2)'],
];

const FOOTER = `

def watchdog(times):
    if not root.done() and times:
        print("watchdog")
        root.cancel()
        loop.call_later(1.0055, watchdog, times - 1)
    elif not root.done():
        loop.stop()


async def drain():
    for task in tasks:
        if not task.done():
            task.cancel()
    for turn in range(8):
        await asyncio.sleep(0)


loop.set_exception_handler(handler)
root = loop.create_task(main())
loop.call_later(3.0055, watchdog, 3)
for coro in (root, drain(), drain()):
    try:
        print("main", loop.run_until_complete(coro))
    except BaseException as error:
        show(error)
for task in tasks:
    if task.done() and not task.cancelled():
        print(type(task.exception()).__name__)
loop.close()
near.close()
far.close()
`;

/** Any program of what the engine has of asyncio. */
export function anyEngineProgram(): fc.Arbitrary<string> {
  const { stdout } = runSource('import asyncio\nprint(*dir(asyncio))', { profile: '3.13' }).report;
  const names = new Set(stdout.trim().split(' '));
  return anyAsyncioProgram((name) => names.has(name));
}

/** Any program of that part of asyncio of which `has` says that it is there. */
function anyAsyncioProgram(has: (name: string) => boolean): fc.Arbitrary<string> {
  const objects = OBJECTS.filter(([, made]) => isThere(made, has));
  const lacking = OBJECTS.filter(([, made]) => !isThere(made, has)).map(([name]) => name);
  const usable = (templates: readonly string[]): string[] =>
    templates.filter(
      (template) =>
        isThere(template, has) &&
        !lacking.some((name) => new RegExp(`\\b${name}\\b`).test(template)),
    );
  const guard = fc.nat(GUARDS.length - 1);
  const leaf = (templates: readonly string[]): fc.Arbitrary<Statement> =>
    fc.record({
      template: fc.constantFrom(...usable(templates)),
      n: fc.nat(11),
      guard,
      body: fc.constant([]),
    });
  const { inCoroutine } = fc.letrec<{ inCoroutine: Statement }>((tie) => ({
    inCoroutine: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'blocks', depthSize: 'max' },
      { arbitrary: leaf(IN_COROUTINES), weight: 5 },
      { arbitrary: leaf(ANYWHERE), weight: 4 },
      {
        arbitrary: fc.record({
          template: fc.constantFrom(...usable(BLOCKS)),
          n: fc.nat(11),
          guard,
          body: fc.array(tie('inCoroutine'), { maxLength: 3, depthIdentifier: 'blocks' }),
        }),
        weight: 3,
      },
    ),
  }));
  const block = (one: fc.Arbitrary<Statement>, most: number): fc.Arbitrary<Statement[]> =>
    fc.array(one, { maxLength: most });
  const draft: fc.Arbitrary<Draft> = fc.record({
    callbacks: fc.array(block(leaf(ANYWHERE), 3), { minLength: 1, maxLength: 3 }),
    coroutines: fc.array(block(inCoroutine, 5), { minLength: 2, maxLength: 5 }),
    threads: fc.array(block(leaf(IN_THREADS), 3), { minLength: 1, maxLength: 2 }),
    main: fc.array(inCoroutine, { minLength: 1, maxLength: 8 }),
  });
  return draft.map((drawn) => render(drawn, objects));
}

/** What a second thread may do while the loop's thread waits for it; it does not read the clock. */
const IN_THREADS: readonly string[] = [
  'print("thread", N)',
  'loop.call_soon_threadsafe(CB, N)',
  'loop.call_soon_threadsafe(CB, N)',
  'loop.call_soon(CB, N)',
  'loop.call_soon_threadsafe(pick(futures, N).set_result, N)',
  'loop.call_soon_threadsafe(pick(tasks, N).cancel)',
  'asyncio.run_coroutine_threadsafe(CO(N), loop)',
  'far.send(b"yz")',
  'pick(handles, N).cancel()',
];

function isThere(text: string, has: (name: string) => boolean): boolean {
  return [...text.matchAll(NEEDED)].every(([, name]) => has(name));
}

function render(draft: Draft, objects: readonly (readonly [string, string])[]): string {
  const { callbacks, coroutines, threads, main } = draft;
  const made = objects.map(([name, how]) => `${name} = ${how}`);
  const names = objects.map(([name]) => name);
  return [
    HEADER,
    ...callbacks.map((body, i) => definition(`def cb${i}(n)`, body, draft, i)),
    ...coroutines.map((body, i) => definition(`async def co${i}(n)`, body, draft, i)),
    ...threads.map((body, i) => definition(`def th${i}()`, body, draft, -1)),
    'async def main():',
    indented(
      [
        ...(names.length > 0 ? [`global ${names.join(', ')}`] : []),
        ...made,
        'futures.extend(loop.create_future() for each in range(2))',
        'handles.append(loop.call_soon(print, "soon"))',
        'spawn(co0(0))',
        ...main.map((statement) => guarded(statement, draft, -1)),
        'return "ends"',
      ].join('\n'),
    ),
    FOOTER,
  ].join('\n');
}

function definition(head: string, body: readonly Statement[], draft: Draft, at: number): string {
  const [, name] = /def (\w+)/.exec(head) ?? [];
  const lines = [
    'if spent():',
    '    return -1',
    `print("${name}"${head.includes('(n)') ? ', n' : ''})`,
    ...body.map((statement) => guarded(statement, draft, at)),
    `return ${body.length}`,
  ];
  return `${head}:\n${indented(lines.join('\n'))}\n\n`;
}

function guarded(statement: Statement, draft: Draft, at: number): string {
  const text = statementText(statement, draft, at);
  return inBlock(GUARDS[statement.guard].replace(/\bN\b/g, String(statement.n)), text);
}

function statementText({ template, n, body }: Statement, draft: Draft, at: number): string {
  const text = template
    .replaceAll('CB', `cb${later(n, at, draft.callbacks.length)}`)
    .replaceAll('CO', `co${later(n, at, draft.coroutines.length)}`)
    .replaceAll('TH', `th${n % draft.threads.length}`)
    .replaceAll('DELAY', String([0, 0.01, 0.01, 0.02, 0.03, -1][n % 6]))
    .replace(/\bN\b/g, String(n));
  const inner = body.map((statement) => guarded(statement, draft, at));
  return inBlock(text, inner.length === 0 ? 'pass' : inner.join('\n'));
}

/** Puts a block where the line BODY of a template stands. */
function inBlock(template: string, block: string): string {
  return template
    .split('|')
    .map((line) => {
      const found = /^( *)BODY$/.exec(line);
      return found === null ? line : block.replace(/^(?=.)/gm, found[1]);
    })
    .join('\n');
}

/** One of `count` functions: preferably one after `at`, so that most of them end. */
function later(n: number, at: number, count: number): number {
  return Math.min(count - 1, at + 1 + (n % count));
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
