/** The fork policies must-close and selector-only: what no CPython can judge (semantics 4.5). */

import assert from 'node:assert/strict';
import { check, eventsOf } from '../../support/check';
import { assertVerified, PROFILES_TO_VERIFY } from '../../support/verifyProgram';

/** Forks as `when` says; the child does `child`, then the parent's loop is to be woken by a thread. */
const program = (when: 'inside' | 'outside', child: string): string => `
import asyncio, os, threading, time
async def listen(loop):
    heard = loop.create_future()
    def post():
        time.sleep(0.2)
        loop.call_soon_threadsafe(heard.set_result, time.monotonic())
    loop.call_later(2.0, lambda: None)
    threading.Thread(target=post).start()
    posted = await heard
    print('late', round(time.monotonic() - posted))
def attempt(name, call):
    try:
        print(name, call())
    except Exception as error:
        print(name, type(error).__name__, error)
def fork(loop):
    pid = os.fork()
    if pid == 0:
        ${child}
        os._exit(0)
    os.waitpid(pid, 0)
async def inside(loop):
    fork(loop)
    await listen(loop)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
if ${when === 'inside' ? 'True' : 'False'}:
    loop.run_until_complete(inside(loop))
else:
    fork(loop)
    loop.run_until_complete(listen(loop))
loop.close()
`;

const REFUSED =
  'RuntimeError this event loop was inherited through fork: only close() may be used (fork policy must-close)';

describe('fork policy must-close', () => {
  const forkPolicy = 'must-close';

  it('refuses every use but close()', () => {
    const names = ['call_soon', 'call_soon_threadsafe', 'call_later', 'create_task', 'create_future',
      'run_forever', 'run_until_complete', 'stop', 'is_running', 'is_closed', 'time', 'add_reader',
      'remove_reader', 'set_debug', 'get_debug']; // prettier-ignore
    const child = `for name in ${JSON.stringify(names)}: attempt(name, lambda: getattr(loop, name))`;
    check(program('outside', child), {
      forkPolicy,
      stdout: [...names.map((name) => `${name} ${REFUSED}`), 'late 0', ''].join('\n'),
    });
  });

  it("leaves close() as it is: the parent goes deaf, and a running loop can't be closed", () => {
    const close = "attempt('close', loop.close)";
    check(program('outside', close), { forkPolicy, stdout: 'close None\nlate 2\n' });
    check(program('inside', close), {
      forkPolicy,
      stdout: 'close RuntimeError Cannot close a running event loop\nlate 0\n',
    });
  });

  it('ends the run that was going on at the fork', () => {
    const source = `
      import asyncio, os
      def callback():
          if os.fork() != 0:
              os.wait()
              loop.stop()
      loop = asyncio.new_event_loop()
      loop.call_soon(callback)
      loop.call_soon(print, 'the rest of the batch')
      try:
          loop.run_forever()
      except RuntimeError as error:
          print('RuntimeError', error)
          loop.close()
          os._exit(0)
      print('parent done')`;
    check(source, { forkPolicy, stdout: `${REFUSED}\nthe rest of the batch\nparent done\n` });
  });

  it('allows a new loop, and the loop of the parent to go on', () => {
    const child = "attempt('own', lambda: asyncio.new_event_loop().run_until_complete(work()))";
    const source = `
async def work():
    await asyncio.sleep(0.1)
    return 'worked'
${program('inside', child)}`;
    check(source, { forkPolicy, stdout: 'own worked\nlate 0\n' });
  });
});

describe('fork policy selector-only', () => {
  const forkPolicy = 'selector-only';
  const close = "attempt('close', loop.close)";

  for (const when of ['inside', 'outside'] as const) {
    it(`lets both go on working after close() (fork ${when} a callback)`, () => {
      for (const profile of PROFILES_TO_VERIFY) {
        const run = check(program(when, close), {
          forkPolicy,
          profile,
          stdout: 'close None\nlate 0\n',
        });
        const deleted = eventsOf(run).filter(
          (e) => e.kind === 'epoll.ctl' && e.pid !== 1001 && e.op === 'DEL',
        );
        assert.deepEqual(deleted, []);
      }
    });
  }

  it('closes the epoll descriptor alone and empties both slots', () => {
    const child = `fd = loop._selector.fileno(), loop._ssock.fileno(), loop._csock.fileno(); loop.close(); attempt('running', asyncio._get_running_loop); attempt('policy', asyncio.get_event_loop); [attempt(f, lambda: os.close(f)) for f in fd]`;
    const run = check(program('inside', child), {
      forkPolicy,
      profile: '3.11',
      stdout:
        /^running None\npolicy <_UnixSelectorEventLoop running=False closed=False debug=False>\n/,
    });
    assert.match(run.report.stdout, /\n3 None\n4 None\n5 None\nlate 0\n|\n3 .*\n4 None\n5 None\n/);
  });

  it('leaves a slot alone that holds another loop', () => {
    const child = `own = asyncio.new_event_loop(); asyncio.set_event_loop(own); loop.close(); attempt('same', lambda: asyncio.get_event_loop() is own)`;
    check(program('outside', child), {
      forkPolicy,
      profile: '3.11',
      stdout: 'same True\nlate 0\n',
    });
  });

  it('closes like that in the destructor, too', () => {
    const source = program('outside', 'raise SystemExit(3)');
    check(source, { forkPolicy, stdout: 'late 0\n' });
    check(source, { forkPolicy: 'cpython', stdout: 'late 2\n' });
  });
});

describe('the trace of the fork policies', function () {
  this.timeout(60_000);
  for (const forkPolicy of ['must-close', 'selector-only'] as const) {
    for (const profile of PROFILES_TO_VERIFY) {
      it(`is complete: ${forkPolicy} under ${profile}`, () => {
        for (const when of ['inside', 'outside'] as const) {
          const child = "attempt('close', loop.close)";
          assertVerified(program(when, child), { forkPolicy, profile, every: 1, clones: 1 });
        }
      });
    }
  }
});
