import assert from 'node:assert/strict';
import {
  isBlank,
  isProfile,
  launchProblem,
  missingAttributes,
} from '../../../src/extension/debug/launchConfiguration';
import manifest from '../../../package.json';

const defaults = { name: 'Current file', profile: '3.13' };

describe('a launch configuration', () => {
  it('is blank when F5 is pressed without launch.json', () => {
    assert.equal(isBlank({}), true);
    assert.equal(isBlank({ type: 'loopscope', request: 'launch', name: 'x' }), false);
  });

  it('gets what it leaves out', () => {
    assert.deepEqual(missingAttributes({}, defaults), {
      type: 'loopscope',
      request: 'launch',
      name: 'Current file',
      program: '${file}',
      profile: '3.13',
    });
    assert.deepEqual(
      missingAttributes(
        { type: 'loopscope', request: 'launch', name: 'x', program: 'a.py', profile: '3.6' },
        defaults,
      ),
      {},
    );
  });

  it('keeps a wrong value, so that it can be complained about', () => {
    assert.equal('profile' in missingAttributes({ profile: 3.13 }, defaults), false);
    assert.equal('program' in missingAttributes({ program: '' }, defaults), false);
  });

  it('needs a program and, if any, a profile that exists', () => {
    assert.equal(launchProblem({ program: 'a.py' }), undefined);
    assert.equal(launchProblem({ program: ' ' }), 'noProgram');
    assert.equal(launchProblem({ program: 7 }), 'noProgram');
    assert.equal(launchProblem({}), 'noProgram');
    assert.equal(launchProblem({ program: 'a.py', profile: '2.7' }), 'badProfile');
    assert.equal(launchProblem({ program: 'a.py', profile: 3.13 }), 'badProfile');
  });
});

describe('a profile', () => {
  it('is a version from 3.5 to 3.14, any patch', () => {
    for (const good of ['3.5', '3.5.2', '3.6.0', '3.9.18', '3.13', '3.14.0']) {
      assert.equal(isProfile(good), true, good);
    }
    for (const bad of ['3.4', '3.15', '4.0', '3', '3.13.', 'python3', '3.13.0rc1', 3.13, null]) {
      assert.equal(isProfile(bad), false, String(bad));
    }
  });

  it('is what the schema of launch.json accepts', () => {
    const [debugger_] = manifest.contributes.debuggers;
    const pattern = new RegExp(debugger_.configurationAttributes.launch.properties.profile.pattern);
    for (const text of ['3.5', '3.5.2', '3.14', '3.15', '3.4', '3.13.x', '3.130']) {
      assert.equal(pattern.test(text), isProfile(text), text);
    }
  });
});
