import assert from 'node:assert/strict';
import { sourceText } from '../../../src/debuggee/sourceText';
import { errorOf } from '../compiler/support';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the text of source files', () => {
  it('is UTF-8, without its mark', () => {
    assert.equal(sourceText(Buffer.from('\uFEFFx = "é日😀"', 'utf8')), 'x = "é日😀"');
  });

  it('is in the encoding that the first two lines declare', () => {
    const cases = [
      ['# -*- coding: latin-1 -*-\n"\xe9\x80"', '"é\x80"'],
      ['#!/x\n# vim: set fileencoding=iso-8859-15 :\n"\xa4"', '"€"'],
      ['# coding: cp1251\n"\xc6"', '"Ж"'],
      ['# coding: shift_jis\n"\x93\xfa"', '"日"'],
      ['# coding: ascii\n"a"', '"a"'],
      ['#\n#\n# coding: latin-1\n"\xc3\xa9"', '"é"'],
    ];
    for (const [file, last] of cases) assert.equal(sourceText(bytes(file)).split('\n').pop(), last);
  });

  it('keeps bytes that mean nothing, for a SyntaxError that says where they are', () => {
    const cases: readonly (readonly [string, RegExp, number])[] = [
      ['x = 1\ny = "caf\xe9"', /^Non-UTF-8 code starting with '\\xe9' in file .* on line 2, /, 2],
      ['# \xf0\x9f\x98', /^Non-UTF-8 code starting with '\\xf0' in file/, 1],
      ['# coding: utf-8\n\n"\xff"', /^\(unicode error\) 'utf-8' codec can't decode byte 0xff/, 3],
      ['# coding: ascii\n"\xc3\xa9"', /^encoding problem: ascii$/, 1],
    ];
    for (const [file, message, line] of cases) {
      const error = errorOf(sourceText(bytes(file)));
      assert.match(error.message, message);
      assert.deepEqual([error.code, error.line], ['syntax', line]);
    }
  });

  it('is refused where nobody here can read it', () => {
    for (const file of ['# coding: johab\n"\xff"', '# coding: cp1252\n"\x80"']) {
      const error = errorOf(sourceText(bytes(file)));
      assert.deepEqual([error.code, error.line], ['unsupported', 1]);
    }
  });
});
