import assert from 'node:assert/strict';
import { check } from '../../support/check';
import type { ProfileId } from '../../../src/engine/profiles';

/** Runs a program that the engine refuses; answers where and what. */
function refusal(program: string, profile?: ProfileId): string {
  const run = check(program, { outcome: 'error', ...(profile && { profile }) });
  const { line, message } = run.report.error!;
  return `${line}: ${message}`;
}

describe('library modules in Python', () => {
  it('are frozen: what a program cannot change for others is refused by its name', () => {
    assert.match(refusal('import collections\ncollections.Counter.x = 1'), /^2: .*class Counter/);
    assert.match(refusal('import functools\nfunctools.wraps.x = 1'), /^2: .*attribute x/);
    assert.match(refusal('import enum\nenum.STRICT.x = 1'), /^2: .*attribute x/);
  });

  it('are the own of each program where that can be', () => {
    const program = `
      import functools, string
      from collections.abc import Sized
      functools.extra = 1
      functools.__all__.append('extra')
      class Mine:
          pass
      Sized.register(Mine)
      print(functools.extra, isinstance(Mine(), Sized))
    `;
    check(program, '1 True\n');
    // Another world sees nothing of it.
    const other = `
      import functools
      from collections.abc import Sized
      print(hasattr(functools, 'extra'), 'extra' in functools.__all__, len(Sized.__subclasses__()) > 0)
    `;
    check(other, 'False False True\n');
  });

  it('keep the state of modules that have some in the world', () => {
    const program = `
      import random, weakref
      random.seed(1)
      random.shuffle = None
      print(random.random())
    `;
    check(program, '0.13436424411240122\n');
    check('import random\nprint(callable(random.shuffle))', 'True\n');
  });
});

describe('what the library lacks', () => {
  it('is refused by its name where CPython of that version has it', () => {
    assert.match(refusal('import tkinter'), /^1: .*the module tkinter/);
    assert.match(
      refusal('import itertools\n\nprint(1)\nimport os\nos.sched_setaffinity'),
      /^5: .*os\.sched_setaffinity/,
    );
    assert.match(refusal('from ast import parse'), /^1: .*ast\.parse/);
  });

  it('is refused for private modules of CPython, by version', () => {
    assert.match(refusal('import _pickle'), /^1: .*the module _pickle; run this file live/);
    assert.match(refusal('import sys\nimport _pydatetime', '3.13'), /^2: .*the module _pydatetime/);
    check('try:\n    import _pydatetime\nexcept ImportError:\n    print(1)', {
      profile: '3.11',
      stdout: '1\n',
    });
    assert.match(
      refusal('import importlib\nimportlib.reload(importlib)'),
      /^2: .*importlib\.reload/,
    );
  });

  it('is refused for packages of others, except where the program can do without them', () => {
    assert.match(
      refusal('import asyncio\nfrom aiohttp.web import Application'),
      /^2: .*module aiohttp/,
    );
    assert.match(refusal('def f():\n    import numpy as np\nf()'), /^2: .*the module numpy/);
    const inTask = `
      import asyncio
      async def main():
          import httpx
      try:
          asyncio.run(main())
      except KeyboardInterrupt:
          pass
    `;
    assert.match(refusal(inTask), /^3: .*the module httpx/);
    const optional = `
      import contextlib
      def load():
          import uvloop
      try:
          load()
      except ImportError:
          print('without')
      with contextlib.suppress(ImportError):
          import numpy
      print('done')
    `;
    check(optional, 'without\ndone\n');
  });

  it('is refused by its name where it is a member of a class', () => {
    const program = `
      import io
      class Mine(io.BytesIO):
          pass
      print(hasattr(Mine(), 'nothing_of_that_name'), hasattr(object(), 'getbuffer'))
      Mine().getbuffer
    `;
    assert.match(refusal(program), /^5: .* io\.BytesIO\.getbuffer/);
    // 3.6 has no such method, so this is a mistake of the program.
    check('try:\n    [].isascii\nexcept AttributeError:\n    print(1)', {
      profile: '3.6',
      stdout: '1\n',
    });
  });

  it('is the mistake of the program where CPython of that version does not have it', () => {
    const missing = `
      try:
          import dataclasses
      except ModuleNotFoundError as error:
          print(error)
      import functools, math
      for module, name in ((functools, 'cache'), (math, 'lcm'), (math, 'nothing')):
          print(hasattr(module, name))
    `;
    check(missing, {
      profile: '3.6',
      stdout: "No module named 'dataclasses'\nFalse\nFalse\nFalse\n",
    });
    check(missing, { profile: '3.9', stdout: 'True\nTrue\nFalse\n' });
  });
});

describe('objects that say of which class they are', () => {
  it('are instances of it', () => {
    const program = `
      import collections.abc
      class Other: pass
      class Stand:
          @property
          def __class__(self):
              return Other
      class Mapped:
          __class__ = dict
      print(isinstance(Stand(), Other), isinstance(Stand(), Stand), isinstance(Stand(), (int, Other)))
      print(isinstance(Stand(), int), isinstance(Mapped(), collections.abc.Mapping))
    `;
    check(program, 'True True True\nFalse True\n');
  });
});

describe('asyncio under 3.14', () => {
  it('warns of iscoroutinefunction() where the program calls it, not where it does so itself', () => {
    const program = `
      import asyncio, signal
      async def main():
          asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, print)
      asyncio.run(main())
    `;
    check(program, { profile: '3.14', stdout: '' });
    check('import asyncio\nprint(asyncio.iscoroutinefunction(print))', {
      profile: '3.14',
      stdout: 'False\n',
      stderr: /'asyncio.iscoroutinefunction' is deprecated/,
    });
  });
});
