// How long going back takes, in a run of a million events: seeks to places all over it, and steps.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DapClient } from './dapClient.mjs';
import { median } from './measure.mjs';

const BENCH = dirname(dirname(fileURLToPath(import.meta.url)));
const CLI = join(dirname(BENCH), 'dist/cli.js');

const EVENTS = 1_000_000;
/** Callbacks that make about a million events. */
const CALLBACKS = 125_000;

/** `{ seek: [ms], stepBack: [ms] }` of so many of each. */
export async function measureTravel(folder, { seeks = 60, steps = 40 } = {}) {
  const program = join(folder, 'travel.py');
  const chain = readFileSync(join(BENCH, 'programs/chain.py'), 'utf8');
  // It waits for ever at the end, so that the session stays.
  const wait = 'import threading\nthreading.Event().wait()\n';
  writeFileSync(program, `${chain.replace(/^N = \d+$/m, `N = ${CALLBACKS}`)}\n${wait}`);
  const client = new DapClient(CLI);
  const stopped = async (command, args) => {
    const event = client.event('stopped');
    const begin = performance.now();
    client.send(command, args);
    await event;
    return performance.now() - begin;
  };
  try {
    client.send('initialize', { adapterID: 'loopscope' });
    client.send('launch', { program, stopOnEntry: true });
    await stopped('configurationDone');
    await stopped('continue', { threadId: 1 });
    const seek = [];
    const stepBack = [];
    // A fixed walk over the whole run.
    for (let i = 0; i < seeks; i++) {
      seek.push(await stopped('loopscope/seek', { seq: (1_000 + i * 617_171) % EVENTS }));
    }
    for (let i = 0; i < steps; i++) stepBack.push(await stopped('stepBack', { threadId: 1 }));
    return { seek, stepBack };
  } finally {
    client.end();
  }
}

export function travelRows({ seek, stepBack }) {
  return [
    ['seek anywhere', ...figures(seek)],
    ['step back', ...figures(stepBack)],
  ];
}

function figures(times) {
  return [median(times), Math.max(...times)].map((ms) => ms.toFixed(1));
}
