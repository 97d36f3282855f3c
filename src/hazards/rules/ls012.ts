import { sight, type Rule } from '../rule';

const TEXTS = /attached to a different loop|is bound to a different event loop/;

/** A future, lock, event or queue of one loop is awaited in another. */
export const ls012: Rule = {
  id: 'LS012',
  title: 'An asyncio object of one loop is used in another',
  severity: 'error',
  advice:
    'Make the object where its loop runs, and reach that loop with run_coroutine_threadsafe().',
  kinds: ['exception.raise', 'loop.mismatch'],
  begin: () => ({
    see(event) {
      if (event.kind === 'loop.mismatch') return sight(event, event.text);
      if (event.kind !== 'exception.raise' || !TEXTS.test(event.text)) return null;
      return sight(event, event.text);
    },
  }),
};
