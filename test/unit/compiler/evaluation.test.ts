import assert from 'node:assert/strict';
import { GlobalNames, type CodeUnit } from '../../../src/compiler/code';
import { compileEvaluation, type EvaluationKind } from '../../../src/compiler/evaluation';
import { verify } from '../../../src/compiler/verify';
import { listing } from './support';

function evaluate(text: string, kind: EvaluationKind, variables: readonly string[] = []): CodeUnit {
  const result = compileEvaluation(text, kind, variables, new GlobalNames());
  if (!result.ok) throw new Error(result.error.message);
  assert.deepEqual(verify(result.value), []);
  return result.value;
}

function refusal(text: string, kind: EvaluationKind, variables: readonly string[] = []): string {
  const result = compileEvaluation(text, kind, variables, new GlobalNames());
  return result.ok ? 'it compiles' : result.error.message;
}

describe('compileEvaluation', () => {
  it('reaches the variables of the frame through cells', () => {
    const unit = evaluate(' x + y ', 'expression', ['x']);
    assert.deepEqual(unit.freeNames, ['x']);
    assert.deepEqual(listing(unit), [
      'LOADFREE r0, x',
      'GETCELL r1, r0, x',
      'GETG r2, @y',
      'ADD r1, r1, r2',
      'RET r1',
    ]);
  });

  it('returns the value of the last statement, and binds new names as globals', () => {
    const unit = evaluate('x = 1\nnew = 2\nx', 'statements', ['x']);
    assert.deepEqual(listing(unit).slice(-3), ['SETG @new, r1', 'GETCELL r1, r0, x', 'RET r1']);
  });

  it('says what cannot be evaluated', () => {
    assert.match(refusal('x = 1', 'expression'), /only an expression/);
    assert.match(refusal('x +', 'expression'), /invalid syntax/);
    assert.match(refusal('await x', 'expression'), /'await' outside function/);
    assert.match(refusal('del x', 'statements', ['x']), /deleting a variable of a paused frame/);
    assert.equal(refusal('del y', 'statements', ['x']), 'it compiles');
  });
});
