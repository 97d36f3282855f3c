/**
 * Random Python programs: loops, tasks, threads, locks, descriptors and forks in combinations that
 * nobody would write down. Every program ends: what it schedules is bounded by `spent()`, and the
 * limits of the run do the rest. They print what happens and survive their own exceptions.
 */

import fc from 'fast-check';

/** A program as lists of statements; what they refer to is drawn with them. */
interface Draft {
  readonly setup: readonly Statement[];
  readonly callbacks: readonly (readonly Statement[])[];
  readonly coroutines: readonly (readonly Statement[])[];
  readonly threads: readonly (readonly Statement[])[];
  readonly run: number;
  readonly tail: readonly Statement[];
}

/** A template, and a number from which it takes what it refers to. */
interface Statement {
  readonly template: string;
  readonly n: number;
}

/**
 * What a statement can be. `CB`, `CO` and `TH` stand for a callback, coroutine or thread function,
 * `DELAY` for a number of seconds, `N` for a number. A `|` separates lines.
 */
const ANYWHERE: readonly string[] = [
  'print("step", N)',
  'handles.append(loop.call_soon(CB))',
  'handles.append(loop.call_soon(CB, 7))',
  'handles.append(loop.call_later(DELAY, CB))',
  'handles.append(loop.call_soon_threadsafe(CB))',
  'handles and handles.pop(0).cancel()',
  'handles and handles[-1].cancel()',
  'tasks.append(loop.create_task(CO()))',
  'tasks and tasks[-1].cancel()',
  'tasks and tasks.pop(0).cancel()',
  'futures.append(loop.create_future())',
  'futures and futures.pop(0).set_result(N)',
  'futures and futures.pop(0).set_exception(ValueError(N))',
  'futures and futures[-1].cancel()',
  'futures and futures[-1].add_done_callback(done)',
  'futures and futures[-1].remove_done_callback(done)',
  'tasks and tasks[-1].add_done_callback(done)',
  'tasks and tasks[-1].set_name("named-N")',
  'with lock:|    print("locked", N)',
  'lock.acquire(timeout=DELAY)',
  'lock.release()',
  'with rlock:|    with rlock:|        print("nested", N)',
  'event.set()',
  'event.clear()',
  'event.wait(DELAY)',
  'a.send(b"xyz")',
  'print(b.recv(2))',
  'loop.add_reader(b, onread)',
  'loop.remove_reader(b)',
  'loop.add_writer(a, onwrite)',
  'loop.remove_writer(a)',
  'os.write(w, b"pipe")',
  'os.close(os.dup(w))',
  'time.sleep(DELAY)',
  'raise ValueError(N)',
  'loop.stop()',
  'loop.close()',
  'loop.set_debug(True)',
  'loop._write_to_self()',
  'asyncio.set_event_loop(loop)',
  'asyncio.set_event_loop(None)',
  'asyncio.set_event_loop(N)',
  'print(asyncio.get_event_loop() is loop)',
  'asyncio.set_event_loop_policy(None)',
  'gc.collect()',
  'gens.append(gen(N))',
  'gens and print("next", next(gens[-1]))',
  'gens and print("sent", gens[-1].send(N))',
  'gens and gens[-1].throw(ValueError(N))',
  'gens and gens.pop(0).close()',
  'print(sum(n * n for n in gen(N)))',
  'asyncio.new_event_loop()',
  'other = asyncio.new_event_loop()|other.call_soon(other.stop)|other.run_forever()|other.close()',
  'other = asyncio.new_event_loop()|asyncio.set_event_loop(other)|other.close()',
  'threading.current_thread().name = "Renamed-N"',
  'threading.Thread(target=TH, name="T-N").start()',
  'threading.Thread(target=TH, daemon=True).start()',
  'start_and_join(TH)',
  'fork(0)',
  'fork(1)',
  'fork(2)',
  'fork(3)',
  'fork(4)',
];

const IN_COROUTINES: readonly string[] = [
  'await asyncio.sleep(0)',
  'await asyncio.sleep(DELAY)',
  'await loop.create_task(CO())',
  'await CO()',
  'futures and await futures[-1]',
  'tasks and await tasks[-1]',
  'tasks.append(asyncio.ensure_future(CO(), loop=loop))',
  'async for n in agen(3):|    print("tick", n)',
  'async for n in agen(3):|    break',
  'ticks = agen(2)|print(await ticks.__anext__())|await ticks.aclose()',
];

const RUNS: readonly string[] = [
  'loop.run_until_complete(co0())',
  'loop.call_later(0.05, loop.stop)|loop.run_forever()',
  'loop.create_task(co0())|loop.call_later(0.05, loop.stop)|loop.run_forever()',
  'threading.Thread(target=run_loop, name="Loop").start()|time.sleep(0.02)',
];

const HEADER = `
import asyncio, gc, os, socket, sys, threading, time

lock = threading.Lock()
rlock = threading.RLock()
event = threading.Event()
a, b = socket.socketpair()
a.setblocking(False)
b.setblocking(False)
r, w = os.pipe()
handles, tasks, futures, forks, gens, left = [], [], [], [], [], [40]
loop = asyncio.new_event_loop()


def spent():
    left[0] -= 1
    return left[0] < 0


def done(future):
    print("done", future.cancelled())


def gen(limit):
    try:
        for n in range(limit):
            got = yield n
            if got is not None:
                yield from range(got)
    except ValueError as error:
        print("thrown", error)
        yield -1
    finally:
        print("gen is over")


async def agen(limit):
    try:
        for n in range(limit):
            await asyncio.sleep(0.001)
            yield n
    finally:
        print("agen is over")


def onread():
    if spent():
        loop.remove_reader(b)
    print("read", len(b.recv(100)))


def onwrite():
    loop.remove_writer(a)


def run_loop():
    loop.call_later(0.05, loop.stop)
    loop.run_forever()


def start_and_join(target):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join(0.1)


def fork(how):
    if len(forks) >= 2:
        return
    forks.append(how)
    pid = os.fork()
    if pid == 0:
        if how == 0:
            os._exit(3)
        if how == 1:
            sys.exit(4)
        if how == 2:
            try:
                loop.close()
            finally:
                os._exit(5)
        if how == 3:
            fresh = asyncio.new_event_loop()
            fresh.call_soon(fresh.stop)
            fresh.run_forever()
            os._exit(6)
    elif how != 4:
        print("child", os.waitpid(pid, 0)[1])
`;

/** Any program; it refers to nothing that it does not define. */
export function anyProgram(): fc.Arbitrary<string> {
  const statement = statementOf(ANYWHERE);
  const inCoroutine = fc.oneof(statementOf(IN_COROUTINES), statement);
  const draft: fc.Arbitrary<Draft> = fc.record({
    setup: fc.array(statement, { maxLength: 4 }),
    callbacks: fc.array(fc.array(statement, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    coroutines: fc.array(fc.array(inCoroutine, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    threads: fc.array(fc.array(statement, { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    run: fc.nat(RUNS.length - 1),
    tail: fc.array(statement, { maxLength: 3 }),
  });
  return draft.map(render);
}

function statementOf(templates: readonly string[]): fc.Arbitrary<Statement> {
  return fc.record({ template: fc.constantFrom(...templates), n: fc.nat(11) });
}

function render(draft: Draft): string {
  const { setup, callbacks, coroutines, threads, run, tail } = draft;
  const main = [...setup, { template: RUNS[run], n: 0 }, ...tail];
  return [
    HEADER,
    ...callbacks.map((body, i) => definition(`def cb${i}(*args)`, body, draft, i)),
    ...coroutines.map((body, i) => definition(`async def co${i}()`, body, draft, i)),
    ...threads.map((body, i) => definition(`def th${i}()`, body, draft, 0)),
    ...main.map((statement) => attempt(statement, draft, -1)),
    'print("end", os.getpid() > 0)',
    '',
  ].join('\n');
}

function definition(head: string, body: readonly Statement[], draft: Draft, at: number): string {
  const name = /def (\w+)/.exec(head)?.[1] ?? '';
  const lines = [`    if spent():\n        return`, `    print("${name}")`];
  return `${head}:\n${[...lines, ...body.map((s) => indented(attempt(s, draft, at)))].join('\n')}\n`;
}

/** A statement whose exceptions are printed, those that leave run_forever() included. */
function attempt({ template, n }: Statement, draft: Draft, at: number): string {
  const delay = [0, 0.001, 0.01, 0.02][n % 4];
  const text = template
    .replaceAll('CB', `cb${later(n, at, draft.callbacks.length)}`)
    .replaceAll('CO', `co${later(n, at, draft.coroutines.length)}`)
    .replaceAll('TH', `th${n % draft.threads.length}`)
    .replaceAll('DELAY', String(delay))
    .replace(/\bN\b/g, String(n));
  const body = text.split('|').join('\n');
  return `try:\n${indented(body)}\nexcept Exception as error:\n    print(type(error).__name__, error)`;
}

/** One of `count` functions: preferably one after `at`, so that most of them end. */
function later(n: number, at: number, count: number): number {
  return Math.min(count - 1, at + 1 + (n % count));
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
