import assert from 'node:assert/strict';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { CAPABILITIES } from '../../src/adapter/capabilities';
import { FAILURE_CODES } from '../../src/adapter/errorResponse';
import * as failures from '../../src/debuggee/failures';
import { Failure } from '../../src/debuggee/failure';
import { withFake } from '../support/dapSession';

type Capability = keyof DebugProtocol.Capabilities;

/** The requests that exist only with a capability. */
const COMMAND_OF: Partial<Record<Capability, string>> = {
  supportsConfigurationDoneRequest: 'configurationDone',
  supportsFunctionBreakpoints: 'setFunctionBreakpoints',
  supportsDataBreakpoints: 'setDataBreakpoints',
  supportsInstructionBreakpoints: 'setInstructionBreakpoints',
  supportsBreakpointLocationsRequest: 'breakpointLocations',
  supportsStepBack: 'stepBack',
  supportsRestartFrame: 'restartFrame',
  supportsGotoTargetsRequest: 'gotoTargets',
  supportsStepInTargetsRequest: 'stepInTargets',
  supportsCompletionsRequest: 'completions',
  supportsModulesRequest: 'modules',
  supportsRestartRequest: 'restart',
  supportsExceptionInfoRequest: 'exceptionInfo',
  supportsLoadedSourcesRequest: 'loadedSources',
  supportsSetVariable: 'setVariable',
  supportsSetExpression: 'setExpression',
  supportsTerminateRequest: 'terminate',
  supportsTerminateThreadsRequest: 'terminateThreads',
  supportsReadMemoryRequest: 'readMemory',
  supportsWriteMemoryRequest: 'writeMemory',
  supportsDisassembleRequest: 'disassemble',
  supportsCancelRequest: 'cancel',
};

describe('The capabilities', () => {
  it('are claimed exactly for the requests that have a handler', () =>
    withFake({ lines: 1 }, async (client, _, adapter) => {
      const claimed = await client.ask('initialize', {});
      await client.timeline.next('initialized');
      assert.deepEqual(claimed, CAPABILITIES);
      for (const [capability, command] of Object.entries(COMMAND_OF)) {
        assert.equal(adapter.commands.includes(command), claimed[capability] === true, capability);
      }
    }));
});

describe('Failures', () => {
  const made = Object.entries(failures).map(([name, factory]) => {
    const make = factory as (...args: unknown[]) => Failure;
    const [first, second] = [{ file: 'a.py', line: 3, column: 0 }, ['3.6', '3.13']];
    const args = name === 'unsupportedProgram' ? ['yield', first] : [5, second];
    return [name, make(...args)] as const;
  });

  for (const [name, failure] of made) {
    it(`${name} has a number and a full sentence`, () => {
      assert.equal(failure.code, name);
      assert(FAILURE_CODES.includes(failure.code));
      assert.doesNotMatch(failure.message, /\{|\}|undefined/);
    });
  }
});
