import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { md5, sha1, sha224, sha256, sha384, sha512 } from '../../../src/base/digests';

const DIGESTS = { md5, sha1, sha224, sha256, sha384, sha512 };

describe('digests', () => {
  for (const [name, digest] of Object.entries(DIGESTS)) {
    it(`${name} is what OpenSSL says, around the ends of blocks`, () => {
      for (const length of [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 1000]) {
        const data = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
        const expected = createHash(name).update(data).digest('hex');
        assert.equal(Buffer.from(digest(data)).toString('hex'), expected, `${length} bytes`);
      }
    });
  }
});
