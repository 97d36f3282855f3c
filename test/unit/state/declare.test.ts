import assert from 'node:assert/strict';
import { KProcess } from '../../../src/engine/kernel/process';
import { KThread } from '../../../src/engine/kernel/thread';
import { allDeclarations, declarationOf, declareState } from '../../../src/engine/state/declare';
import { cloneWorld } from '../../../src/engine/state/clone';
import { makeShell, prepare } from '../../../src/engine/state/copy.generated';
import { findUndeclared } from '../../../src/engine/state/undeclared';
import { bootKernel } from '../kernel/kernelFixture';
import { threadOf } from './stateFixture';

describe('a declaration', () => {
  class Base {
    a = 1;
  }
  class Derived extends Base {
    b = null;
  }

  it('is inherited, and belongs to one class', () => {
    assert.throws(() => {
      declareState(Derived, { b: 'ref' }, Base);
    }, /its base Base is not declared yet/);
    declareState(Base, { a: 'plain' });
    declareState(Derived, { b: 'ref' }, Base);
    assert.deepEqual(declarationOf(new Derived())?.fields, { a: 'plain', b: 'ref' });
    assert.deepEqual(declarationOf(new Base())?.fields, { a: 'plain' });
    assert.equal(declarationOf({}), undefined);
    assert.ok(allDeclarations().some(({ ctor }) => ctor === Derived));
  });

  it('without generated code is an error that says what to do', () => {
    class Later {
      a = 1;
    }
    declareState(Later, { a: 'plain' });
    assert.throws(() => cloneWorld(new Later()), /no generated copy for Later: npm run generate/);
  });
});

describe('the generated code', () => {
  it('makes shells whose properties are in the order of the constructor’s', () => {
    prepare();
    for (const object of [bootKernel(), bootKernel().current, bootKernel().current.process]) {
      assert.deepEqual(Object.keys(makeShell(object)), Object.keys(object));
      assert.deepEqual(Object.keys(cloneWorld(object)), Object.keys(object));
    }
  });
});

describe('the walk for undeclared state', () => {
  const finding = (change: (thread: KThread) => void): string[] => {
    const thread = threadOf(new KProcess(1, 0, 'p'));
    change(thread);
    return findUndeclared(thread);
  };

  it('finds nothing in a kernel', () => {
    assert.deepEqual(findUndeclared(bootKernel()), []);
  });

  it('names the path, the class and the property', () => {
    const set = (values: object) => (thread: KThread) => Object.assign(thread, values);
    const cases: [object, RegExp][] = [
      [{ process: new Map() }, /^world\.process is of class Map, which is not declared/],
      [{ process: () => 1 }, /^world\.process is a function in a field that is not plain$/],
      [{ extra: 1 }, /^world\.extra is a property that KThread does not declare$/],
      [{ name: ['x'] }, /^world\.name is plain but holds an array that is not frozen$/],
      [
        { name: new KProcess(1, 0, '') },
        /^world\.name is plain but holds a KProcess, which is state$/,
      ],
      [{ name: [1].values() }, /^world\.name is plain but holds an iterator$/],
      [{ name: Promise.resolve() }, /^world\.name is plain but holds a promise$/],
      [{ waitFiles: [new Set()] }, /^world\.waitFiles is plains but holds a Map or Set$/],
      [{ waitFiles: 3 }, /^world\.waitFiles is plains but holds no array$/],
    ];
    for (const [values, expected] of cases) {
      const found = finding(set(values));
      assert.equal(found.length, 1);
      assert.match(found[0], expected);
    }
  });

  it('finds a subclass that is not declared itself', () => {
    class Special extends KProcess {}
    assert.match(
      finding((t) => Object.assign(t, { process: new Special(1, 0, '') }))[0],
      /Special/,
    );
  });

  it('finds a declared field that is missing', () => {
    assert.match(
      finding((thread) => Reflect.deleteProperty(thread, 'daemon'))[0],
      /^world\.daemon is declared, but KThread has no such property$/,
    );
  });

  it('lets shared and frozen objects be', () => {
    const shared = Object.assign(() => 1, {});
    assert.deepEqual(
      finding((t) => Object.assign(t, { name: Object.freeze(['x']) })),
      [],
    );
    assert.deepEqual(
      finding((t) => Object.assign(t, { process: { shared: true, call: shared } })),
      [],
    );
  });
});
