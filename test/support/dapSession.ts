/** A session over in-process streams, from its beginning to the check of its timeline. */

import assert from 'node:assert/strict';
import { AdapterSession } from '../../src/adapter/session';
import type { Debuggee } from '../../src/debuggee/debuggee';
import { diskFiles } from '../../src/debuggee/diskFiles';
import { DapClient } from './dapClient';
import { FakeDebuggee, type FakeProgram } from './dapFakeDebuggee';
import { latePipes } from './dapPipes';

/** Where the fake program pretends to be. */
export const FAKE_PATH = '/nowhere/fake.py';

/** Connects a client to a new adapter over late pipes. */
export function connect(createDebuggee: () => Debuggee): {
  client: DapClient;
  adapter: AdapterSession;
} {
  const adapter = new AdapterSession({ createDebuggee, files: diskFiles });
  const { toAdapter, toClient } = latePipes();
  const client = new DapClient();
  client.attach(toClient, toAdapter);
  adapter.start(toAdapter, toClient);
  return { client, adapter };
}

/** Runs a test against a fake program; every event that it leaves over fails it. */
export async function withFake(
  program: FakeProgram,
  test: (client: DapClient, debuggee: FakeDebuggee, adapter: AdapterSession) => Promise<void>,
): Promise<void> {
  const debuggee = new FakeDebuggee(program);
  const { client, adapter } = connect(() => debuggee);
  try {
    await test(client, debuggee, adapter);
    await client.timeline.finish();
  } finally {
    adapter.dispose();
    assert(!debuggee.spec || debuggee.disposed, 'the program outlived the session');
  }
}

/** Initialize and launch, with the breakpoints of the fake program; not yet configured. */
export async function launchFake(
  client: DapClient,
  launch: object = {},
  lines: readonly number[] = [],
): Promise<Record<string, unknown>> {
  await client.ask('initialize', { adapterID: 'loopscope' });
  await client.timeline.next('initialized');
  await client.ask('launch', { program: FAKE_PATH, ...launch });
  return client.ask('setBreakpoints', {
    source: { path: FAKE_PATH },
    breakpoints: lines.map((line) => ({ line })),
  });
}

/** As `launchFake`, and runs to the first of the lines. */
export async function stopFakeAt(client: DapClient, line: number): Promise<void> {
  await launchFake(client, {}, [line]);
  await client.ask('configurationDone');
  await client.timeline.next('thread', { reason: 'started' });
  await client.timeline.next('stopped', { reason: 'breakpoint' });
}
