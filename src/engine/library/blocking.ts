/** Which natives may block their thread: they need a Python frame that makes the call again. */
const BLOCKING: ReadonlySet<string> = new Set([
  'sleep', 'acquire', 'join', 'start', 'wait', 'read', 'write', 'recv', 'send', 'sendall', 'waitpid',
  'accept', 'connect', 'connect_ex', 'recvfrom', 'sendto', 'call_soon_threadsafe', 'fork', '_exit', '__enter__', 'poll', 'select', '_acquire_restore',
  'pause', 'kill', 'raise_signal', 'pthread_kill', 'recv_into', 'recvfrom_into',
]); // prettier-ignore

export function mayBlock(name: string): boolean {
  return BLOCKING.has(name);
}
