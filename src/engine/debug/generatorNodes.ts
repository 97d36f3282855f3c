/** What is inside a generator or coroutine: where it stands, its variables, what it waits for. */

import { delegateOf } from '../vm/coroutines/generators';
import { GenState, type PyGenerator } from '../vm/object';
import { frameVariables } from './frameVariables';
import { lineOf } from './lineEntry';
import { type DebugNode, named, virtualNode } from './node';
import { type Show, valueNode } from './valueNodes';

const STATE_NAMES: Readonly<Record<number, string>> = {
  [GenState.created]: 'not started',
  [GenState.suspended]: 'suspended',
  [GenState.running]: 'running',
  [GenState.closed]: 'finished',
};

export function generatorFields(show: Show, generator: PyGenerator): readonly DebugNode[] {
  const { frame, state } = generator;
  const nodes = [virtualNode('state', STATE_NAMES[state] ?? '')];
  if (frame === null) return nodes;
  nodes.push(virtualNode('line', `${frame.code.file}:${lineOf(frame)}`));
  const variables = frameVariables(frame, generator.regs);
  if (variables.length > 0) {
    const children = (): readonly DebugNode[] =>
      variables.map(({ name, value }) => valueNode(show, name, value));
    nodes.push(virtualNode('locals', `${variables.length} variables`, named(children)));
  }
  const delegate = delegateOf(generator);
  if (delegate !== undefined) nodes.push(valueNode(show, 'cr_await', delegate));
  return nodes;
}
