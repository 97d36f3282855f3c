import assert from 'node:assert/strict';
import { existsInRepository, readRepositoryFile, repositoryFiles } from '../support/paths';
import { brokenNameRule, brokenSizeRule, brokenTodoRule, LONG_FILES, MAX_LINES } from './fileRules';

const SOURCES = [
  ...repositoryFiles('src', /\.(tsx?|py)$/),
  ...repositoryFiles('test', /\.tsx?$/),
  ...repositoryFiles('scripts', /\.(mjs|cjs|mts)$/),
  ...repositoryFiles('bench', /\.(mjs|cjs|py)$/).filter((file) => !file.includes('node_modules')),
  'esbuild.js',
  'eslint.config.mjs',
];

describe('source files', () => {
  it(`have at most ${MAX_LINES} lines`, () => {
    assert.deepEqual(
      SOURCES.flatMap((file) => brokenSizeRule(file, readRepositoryFile(file))),
      [],
    );
  });

  it('are on the list of long files only while they are long', () => {
    const present = Object.keys(LONG_FILES).filter(existsInRepository);
    const short = present.filter(
      (file) => readRepositoryFile(file).split('\n').length <= MAX_LINES,
    );
    assert.deepEqual(short, []);
  });

  it('are named after the one thing that they define', () => {
    assert.deepEqual(
      SOURCES.filter((file) => /^(src|test)\/.*\.tsx?$/.test(file)).flatMap(brokenNameRule),
      [],
    );
  });

  it('leave nothing undone without a reason', () => {
    // The rule and its tests have to spell what they look for.
    const others = SOURCES.filter((file) => !file.startsWith('test/tidy/file'));
    assert.deepEqual(
      others.flatMap((file) => brokenTodoRule(file, readRepositoryFile(file))),
      [],
    );
  });
});

describe('the rules about source files', () => {
  it('see a file that is too long, unless it is exempt', () => {
    const long = 'x\n'.repeat(MAX_LINES + 1);
    assert.match(brokenSizeRule('src/engine/world.ts', long).join(), /has 401 lines/);
    assert.deepEqual(brokenSizeRule('src/engine/world.ts', 'x\n'.repeat(MAX_LINES)), []);
    assert.deepEqual(brokenSizeRule('src/trace/emit.generated.ts', long), []);
    assert.deepEqual(brokenSizeRule('src/trace/table.ts', long), []);
  });

  it('see a name that is not camelCase or says nothing', () => {
    assert.match(brokenNameRule('src/engine/Self_Pipe.ts').join(), /not named in camelCase/);
    assert.match(brokenNameRule('src/engine/utils.ts').join(), /named after nothing/);
    assert.match(brokenNameRule('src/engine/index.ts').join(), /named after nothing/);
    assert.deepEqual(brokenNameRule('src/engine/selfPipe.ts'), []);
    assert.deepEqual(brokenNameRule('test/unit/base/prng.test.ts'), []);
  });

  it('see what is left undone without a reason', () => {
    assert.match(brokenTodoRule('a.ts', 'a\n// TODO: later').join(), /a.ts:2/);
    assert.match(brokenTodoRule('a.ts', '// FIXME').join(), /a.ts:1/);
    assert.deepEqual(brokenTodoRule('a.ts', '// TODO(epoll has no fds yet): wake the waiters'), []);
  });
});
