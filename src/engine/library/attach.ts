/** Loop methods written in Python: functions of frozen modules of asyncio, put on the native types. */
import { DEFAULT_PROFILE } from '../profiles';
import { traitsOf, type BooleanTrait } from '../traits';
import { onlyWith } from '../vm/define';
import { PyFunction, T } from '../vm/object';
import { frozenModule } from './frozen';
import { pythonSource } from './pythonFiles';

/** A module, a type, and which of the module's functions are its methods. */
const METHODS: readonly (readonly [module: string, type: string, ...names: string[]])[] = [
  [
    'asyncio.base_events', 'BaseEventLoop',
    'run_until_complete', 'default_exception_handler', 'call_exception_handler', 'shutdown_asyncgens',
    'shutdown_default_executor', 'run_in_executor', 'set_default_executor', '_run_once', '_process_events',
    '_add_callback', '_timer_handle_cancelled',
  ],
  ['asyncio.base_events', 'Handle', '_run'],
  [
    'asyncio._connections', 'BaseEventLoop',
    'getaddrinfo', 'getnameinfo', '_ensure_resolved', '_connect_sock', 'create_connection',
    '_create_connection_transport', 'connect_accepted_socket', '_create_server_getaddrinfo', 'create_server',
    'create_datagram_endpoint', 'connect_read_pipe', 'connect_write_pipe', 'subprocess_exec',
    'subprocess_shell', 'sendfile', 'start_tls',
  ],
  [
    'asyncio.unix_events', '_UnixSelectorEventLoop',
    'add_signal_handler', 'remove_signal_handler', 'create_unix_connection', 'create_unix_server',
    '_make_read_pipe_transport', '_make_write_pipe_transport', '_stop_serving',
  ],
  [
    'asyncio._sock_methods', 'BaseSelectorEventLoop',
    '_make_socket_transport', '_make_datagram_transport', '_ensure_fd_no_transport', '_start_serving',
    '_stop_serving', '_accept_connection', '_accept_connection2', '_sock_read_done', '_sock_write_done',
    'sock_recv', '_sock_recv', 'sock_recv_into', '_sock_recv_into', 'sock_recvfrom', '_sock_recvfrom',
    'sock_recvfrom_into', '_sock_recvfrom_into',
    'sock_sendto', '_sock_sendto', 'sock_sendall', '_sock_sendall', 'sock_accept', '_sock_accept',
    'sock_connect', '_sock_connect', '_sock_connect_done', '_sock_connect_cb', 'sock_sendfile',
  ],
]; // prettier-ignore

/** Which of them a version lacks. */
const ONLY_WITH: readonly (readonly [BooleanTrait, string, ...string[]])[] = [
  ['hasAsyncgenHooks', 'BaseEventLoop', 'shutdown_asyncgens'],
  ['runShutsExecutorDown', 'BaseEventLoop', 'shutdown_default_executor'],
  ['hasStartTls', 'BaseEventLoop', 'sendfile', 'start_tls'],
  ['hasStartTls', 'BaseSelectorEventLoop', 'sock_recv_into', 'sock_sendfile'],
  ['hasSockDatagrams', 'BaseSelectorEventLoop', 'sock_recvfrom', 'sock_recvfrom_into', 'sock_sendto'],
]; // prettier-ignore

let attached = false;

/** Attaches them once; their code asks for traits when it runs, so one version serves all profiles. */
export function attachLibraryMethods(): void {
  if (attached) return;
  attached = true;
  for (const [moduleName, type, ...names] of METHODS) {
    const module = frozenModule(pythonSource(moduleName)!, traitsOf(DEFAULT_PROFILE));
    for (const name of names) {
      const f = module.get(name);
      if (!(f instanceof PyFunction)) throw new Error(`${moduleName} has no ${name}`);
      f.qualname = `${type}.${name}`;
      T[type].attrs.set(name, f);
    }
  }
  for (const [trait, type, ...names] of ONLY_WITH) onlyWith(trait, T[type], ...names);
}
