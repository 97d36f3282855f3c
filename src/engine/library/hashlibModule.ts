/** `_hashlib`: the digest of bytes by the name of an algorithm. */
import { md5, sha1, sha224, sha256, sha384, sha512 } from '../../base/digests';
import { makeFunction } from '../vm/define';
import { PyBytes, type Value } from '../vm/object';
import type { World } from '../world';

const DIGESTS: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  md5, sha1, sha224, sha256, sha384, sha512,
}; // prettier-ignore

/** What `import _hashlib` gives. */
export const hashlibNames: Readonly<Record<string, (w: World) => Value>> = {
  _digest: () =>
    makeFunction(
      '_digest',
      2,
      2,
      (_w, a, at) => new PyBytes(DIGESTS[String(a[at])]((a[at + 1] as PyBytes).data)),
    ),
};
