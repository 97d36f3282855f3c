// Runs a Python file in Skulpt (Python 3 mode, no limit of time): node hosts/skulpt.cjs FILE.
'use strict';

const fs = require('node:fs');
const Sk = require('skulpt');

Sk.configure({
  __future__: Sk.python3,
  execLimit: null,
  output: (text) => process.stdout.write(text),
  read(file) {
    if (Sk.builtinFiles?.files[file] === undefined) throw new Error(`no file ${file}`);
    return Sk.builtinFiles.files[file];
  },
});
const source = fs.readFileSync(process.argv[2], 'utf8');
Sk.misceval
  .asyncToPromise(() => Sk.importMainWithBody('<stdin>', false, source, true))
  .catch((error) => {
    process.stderr.write(`${error.toString()}\n`);
    process.exitCode = 1;
  });
