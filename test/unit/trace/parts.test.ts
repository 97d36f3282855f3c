import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bool,
  decoded,
  dictionaryOf,
  finite,
  int,
  listOf,
  nullable,
  oneOf,
  optional,
  record,
  text,
  withDefault,
} from '../../../src/trace/decode';
import { IdQueue } from '../../../src/trace/idQueue';
import { intern, symbolText } from '../../../src/trace/symbols';

describe('the symbol table', () => {
  it('gives every text one number, and 0 to the empty one', () => {
    assert.equal(intern(''), 0);
    const id = intern('a text of this test');
    assert.equal(intern('a text of this test'), id);
    assert.notEqual(intern('another text of this test'), id);
    assert.equal(symbolText(id), 'a text of this test');
  });
});

describe('a queue of ids', () => {
  it('behaves like a list from which first occurrences are taken', () => {
    const step = fc.record({ push: fc.boolean(), id: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
        const queue = new IdQueue();
        const list: number[] = [];
        for (const { push, id } of steps) {
          if (push) {
            queue.push(id);
            list.push(id);
          } else {
            const head = list.length > 0 && id > 0 ? list[0] : id;
            const index = list.indexOf(head);
            if (index >= 0) list.splice(index, 1);
            assert.equal(queue.take(head), index >= 0);
          }
          assert.deepEqual(queue.toArray(), list);
          assert.equal(queue.length, list.length);
        }
        assert.deepEqual([...queue.clone()], list);
      }),
    );
  });
});

describe('decoders', () => {
  const decode = record({
    name: text,
    level: int(1, 3),
    ratio: withDefault(finite, 0.5),
    debug: optional(bool),
    mode: oneOf('a', 'b'),
    owner: nullable(record({ id: int() })),
    tags: listOf(text),
    env: dictionaryOf(nullable(text)),
  });
  const good = { name: 'n', level: 2, mode: 'b', owner: { id: 1 }, tags: ['x'], env: { A: '1' } };

  it('give what they were given, without what they do not know, and with defaults', () => {
    const result = decoded(decode, { ...good, unknown: 1 }, 'thing');
    assert.deepEqual(result, { ok: true, value: { ...good, ratio: 0.5 } });
  });

  const bad: readonly [object, string][] = [
    [{ name: 5 }, 'thing.name: expected a string, got 5'],
    [{ level: 4 }, 'thing.level: expected a whole number from 1 to 3, got 4'],
    [{ level: 1.5 }, 'thing.level: expected a whole number from 1 to 3, got 1.5'],
    [{ ratio: NaN }, 'thing.ratio: expected a number, got NaN'],
    [{ debug: 'yes' }, 'thing.debug: expected true or false, got "yes"'],
    [{ mode: 'c' }, 'thing.mode: expected "a" or "b", got "c"'],
    [{ owner: [] }, 'thing.owner: expected an object, got a list of 0'],
    [{ owner: { id: '1' } }, 'thing.owner.id: expected a whole number from -2147483648 to 2147483647, got "1"'],
    [{ tags: ['x', null] }, 'thing.tags[1]: expected a string, got null'],
    [{ tags: {} }, 'thing.tags: expected a list, got an object'],
    [{ env: { A: 1 } }, 'thing.env.A: expected a string, got 1'],
    [{ name: undefined }, 'thing.name: expected a string, got nothing'],
    [{ name: () => 1 }, 'thing.name: expected a string, got a value of type function'],
  ]; // prettier-ignore
  for (const [change, message] of bad) {
    it(`say ${message}`, () => {
      assert.deepEqual(decoded(decode, { ...good, ...change }, 'thing'), {
        ok: false,
        error: message,
      });
    });
  }

  it('take fields from the object itself alone', () => {
    const inherited = Object.create(good) as unknown;
    assert.equal(decoded(decode, inherited, 'thing').ok, false);
  });
});
