import assert from 'node:assert/strict';
import { join } from 'node:path';
import { cacheFolder, cacheName, cachePrefix } from '../../../src/start/cacheFile';

describe('The code cache of a bundle', () => {
  it('lies in the user’s cache folder', () => {
    assert.equal(cacheFolder({ HOME: '/home/u' }, 'linux'), join('/home/u/.cache/loopscope'));
    const xdg = { HOME: '/home/u', XDG_CACHE_HOME: '/caches' };
    assert.equal(cacheFolder(xdg, 'linux'), join('/caches/loopscope'));
    assert.equal(
      cacheFolder({ HOME: '/Users/u' }, 'darwin'),
      join('/Users/u/Library/Caches/loopscope'),
    );
    assert.equal(cacheFolder({ LOCALAPPDATA: 'C:' }, 'win32'), join('C:', 'loopscope'));
  });

  it('is where Node’s variables say, or nowhere', () => {
    assert.equal(cacheFolder({ HOME: '/h', NODE_COMPILE_CACHE: '/here' }, 'linux'), '/here');
    const off = { NODE_DISABLE_COMPILE_CACHE: '1', NODE_COMPILE_CACHE: '/here', HOME: '/h' };
    assert.equal(cacheFolder(off, 'linux'), null);
    assert.equal(cacheFolder({}, 'linux'), null);
  });

  it('is another one for another command, bundle size or time', () => {
    const prefix = cachePrefix('cliMain', 'run');
    assert.equal(prefix, 'cliMain-run-');
    assert.equal(cachePrefix('cliMain', undefined), cachePrefix('cliMain', '../x'));
    assert.ok(cacheName(prefix, 10, 20.5).startsWith('cliMain-run-10-20-'));
    assert.notEqual(cacheName(prefix, 10, 20), cacheName(prefix, 11, 20));
    assert.notEqual(cacheName(prefix, 10, 20), cacheName(prefix, 10, 21));
  });
});
