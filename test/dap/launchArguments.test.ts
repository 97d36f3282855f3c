import assert from 'node:assert/strict';
import { RequestArguments } from '../../src/adapter/arguments';
import { readLaunchSpec } from '../../src/adapter/launchArguments';
import { diskFiles } from '../../src/debuggee/diskFiles';

const read = (attributes: object): unknown =>
  readLaunchSpec(new RequestArguments(attributes), diskFiles);

describe('The launch attributes', () => {
  it('have defaults', () => {
    assert.deepEqual(read({ program: '/a/b.py', cwd: '/a', type: 'loopscope', __id: 3 }), {
      program: '/a/b.py',
      profile: '3.13',
      args: [],
      cwd: '/a',
      env: {},
      stopOnEntry: false,
      runOnly: false,
      forkPolicy: 'cpython',
      seed: null,
      schedule: null,
      justMyCode: true,
      hazards: false,
      checkpointMemory: 256 * 2 ** 20,
    });
  });

  it('are taken as they are', () => {
    assert.deepEqual(
      read({
        program: 'b.py',
        profile: '3.5.2',
        args: ['x'],
        cwd: '/a',
        env: { A: 'b', C: null },
        stopOnEntry: true,
        forkPolicy: 'must-close',
        seed: 7,
        schedule: 'abc',
        justMyCode: false,
        hazards: true,
        checkpointMemory: 1,
        backend: 'engine',
      }),
      {
        program: '/a/b.py',
        profile: '3.5.2',
        args: ['x'],
        cwd: '/a',
        env: { A: 'b' },
        stopOnEntry: true,
        runOnly: false,
        forkPolicy: 'must-close',
        seed: 7,
        schedule: 'abc',
        justMyCode: false,
        hazards: true,
        checkpointMemory: 2 ** 20,
      },
    );
  });

  const bad: readonly [object, RegExp][] = [
    [{ program: undefined }, /"program" must be the path of a Python file/],
    [{ program: ' ' }, /"program" must be the path of a Python file/],
    [{ checkpointMemory: '1' }, /"checkpointMemory" must be a number of MiB/],
    [{ checkpointMemory: -1 }, /"checkpointMemory" must be a number of MiB/],
    [{ program: 3 }, /"program" must be a string/],
    [{ profile: 3.13 }, /"profile" must be a string such as "3.13"/],
    [{ args: 'x' }, /"args" must be a list of strings/],
    [{ args: [1] }, /"args" must be a list of strings/],
    [{ env: { A: 1 } }, /"env" must be an object/],
    [{ env: [] }, /"env" must be an object/],
    [{ cwd: 4 }, /"cwd" must be a string/],
    [{ stopOnEntry: 'yes' }, /"stopOnEntry" must be true or false/],
    [{ justMyCode: 1 }, /"justMyCode" must be true or false/],
    [{ forkPolicy: 'strict' }, /"forkPolicy" must be one of cpython, must-close, selector-only/],
    [{ seed: 1.5 }, /"seed" must be an integer/],
    [{ seed: '1' }, /"seed" must be an integer/],
    [{ schedule: 4 }, /"schedule" must be a string/],
    [{ backend: 'live' }, /"backend" must be "engine"/],
  ];
  for (const [attributes, message] of bad) {
    it(`that are wrong are named: ${JSON.stringify(attributes)}`, () => {
      assert.throws(() => read({ program: 'a.py', ...attributes }), message);
    });
  }
});
