/**
 * Loops that a program writes on `AbstractEventLoop` alone: its methods raise NotImplementedError, and an
 * object of a class made of it is a loop that makes no turns by itself. Futures, tasks and handles call
 * what the program has under the names of its methods (`overrides.ts`).
 */
import { loopNew } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import type { BooleanTrait } from '../traits';
import { method, methodWith, onlyWith } from '../vm/define';
import { PyException, PyTuple, T } from '../vm/object';
import type { World } from '../world';
import type { PyLoop } from './objects';

/** The trace hears of a loop of the program's own when it first deals with asyncio. */
export function adoptLoop(w: World, loop: PyLoop): void {
  if (loop.id !== 0 || loop.cls.mro.includes(T['BaseEventLoop'])) return;
  loop.id = ++w.process.loopCount;
  loop.bornIn = w.process.pid;
  w.process.loops.push(loop);
  loopNew(w.recorder, loop.id, intern(loop.cls.name), -1, -1, -1, false);
}

const FUNCTIONS =
  `run_forever run_until_complete stop is_running is_closed close _timer_handle_cancelled call_soon
  call_later call_at time create_future create_task call_soon_threadsafe run_in_executor set_default_executor
  add_reader remove_reader add_writer remove_writer add_signal_handler remove_signal_handler set_task_factory
  get_task_factory get_exception_handler set_exception_handler default_exception_handler
  call_exception_handler get_debug set_debug`.split(/\s+/);

const COROUTINES =
  `shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo create_connection
  create_server start_tls sendfile create_unix_connection create_unix_server create_datagram_endpoint
  connect_read_pipe connect_write_pipe subprocess_shell subprocess_exec sock_recv sock_recv_into sock_recvfrom
  sock_recvfrom_into sock_sendall sock_sendto sock_connect sock_accept sock_sendfile`.split(/\s+/);

const POLICY =
  'get_event_loop set_event_loop new_event_loop get_child_watcher set_child_watcher'.split(' ');

const ONLY_WITH: readonly (readonly [BooleanTrait, ...string[]])[] = [
  ['hasAsyncgenHooks', 'shutdown_asyncgens'],
  ['runShutsExecutorDown', 'shutdown_default_executor'],
  ['hasStartTls', 'sendfile', 'start_tls', 'sock_recv_into', 'sock_sendfile'],
  ['hasSockDatagrams', 'sock_recvfrom', 'sock_recvfrom_into', 'sock_sendto'],
];

const notImplemented = (w: World): undefined =>
  w.throw(new PyException(T['NotImplementedError'], new PyTuple([])));

function defineAbstract(): void {
  const [Loop, Policy] = [T['AbstractEventLoop'], T['AbstractEventLoopPolicy']];
  for (const name of FUNCTIONS) {
    methodWith(Loop, name, '(self, *args, **kwargs)', notImplemented);
  }
  for (const name of COROUTINES) {
    methodWith(Loop, name, '(self, *args, **kwargs)', (w) =>
      w.traits.abstractMethodsAreCoroutines
        ? w.tail(w.prelude('not_implemented_later'), [])
        : notImplemented(w),
    );
  }
  for (const name of POLICY) method(Policy, name, 1, 2, notImplemented);
  for (const [trait, ...names] of ONLY_WITH) onlyWith(trait, Loop, ...names);
  onlyWith('hasChildWatchers', Policy, 'get_child_watcher', 'set_child_watcher');
}

defineAbstract();
