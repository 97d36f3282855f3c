import { sight, type Rule } from '../rule';

const REPORTS =
  /^(Task exception was never retrieved|Future exception was never retrieved|Task was destroyed but it is pending!)/;
const NEVER = /^coroutine '.*' was never awaited/;

/** What asyncio reports when something was forgotten. */
export const ls013: Rule = {
  id: 'LS013',
  title: 'A coroutine, task or exception was forgotten',
  severity: 'error',
  advice: 'Await every coroutine and keep every task until it is done.',
  kinds: ['warning.emit', 'exception.handler'],
  begin: () => ({
    see(event) {
      if (event.kind === 'warning.emit') {
        if (!NEVER.test(event.text)) return null;
        const { file, line } = event;
        return { ...sight(event, event.text.split('\n', 1)[0] ?? ''), at: { file, line } };
      }
      if (event.kind !== 'exception.handler' || !REPORTS.test(event.message)) return null;
      const type = event.type === '' ? '' : ` (${event.type})`;
      return sight(event, `${event.message}${type}`);
    },
  }),
};
