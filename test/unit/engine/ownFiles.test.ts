import assert from 'node:assert/strict';
import { gatherOwnFiles, type OwnFiles } from '../../../src/engine/ownFiles';

/** Gathers with a folder `/p` that holds these files; also what was asked for. */
function gather(
  source: string,
  files: Readonly<Record<string, string>>,
): { found: OwnFiles; asked: string[] } {
  const asked: string[] = [];
  const gathering = gatherOwnFiles(source, '/p');
  let step = gathering.next();
  while (step.done !== true) {
    asked.push(step.value);
    step = gathering.next(files[step.value]);
  }
  return { found: step.value, asked };
}

describe('The files of a program', () => {
  it('are those that its import statements name, and theirs', () => {
    const files = {
      '/p/a.py': 'from pkg.sub import x as y',
      '/p/pkg/__init__.py': 'from . import one\nfrom .two import (\n  p,  # first\n  q\n)',
      '/p/pkg/one.py': '',
      '/p/pkg/two.py': 'if True: import late',
      '/p/pkg/sub.py': 'from .. import nothing',
      '/p/late.py': '',
      '/p/unused.py': '',
    };
    const { found } = gather('import a, os.path\nx = "import unused_in_text"\n', files);
    assert.deepEqual(
      [...found.texts.keys()].sort(),
      Object.keys(files).filter((path) => path !== '/p/unused.py').sort(),
    ); // prettier-ignore
  });

  it('never stand for what CPython has loaded before it looks', () => {
    const { asked } = gather('import sys, os, time\nimport random', {});
    assert.deepEqual(asked, ['/p/random/__init__.py', '/p/random.py']);
  });

  it('are found across continued lines and in packages without __init__', () => {
    const files = { '/p/space/inside.py': '' };
    const { found } = gather('from space \\\n  import inside\n', files);
    assert.deepEqual([...found.texts.keys()], ['/p/space/inside.py']);
  });
});
