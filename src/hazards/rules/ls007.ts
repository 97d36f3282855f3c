import { sight, type Rule } from '../rule';

/** get_event_loop() failed in a thread that has no loop, and nobody caught it. */
export const ls007: Rule = {
  id: 'LS007',
  title: 'get_event_loop() in a thread without an event loop',
  severity: 'error',
  advice:
    'Call asyncio.set_event_loop(asyncio.new_event_loop()) in the thread first, or use asyncio.run().',
  kinds: ['exception.uncaught'],
  begin: () => ({
    see(event) {
      if (event.kind !== 'exception.uncaught' || event.type !== 'RuntimeError') return null;
      return event.text.startsWith('There is no current event loop in thread')
        ? sight(event, event.text.replace(/\.$/, ''))
        : null;
    },
  }),
};
