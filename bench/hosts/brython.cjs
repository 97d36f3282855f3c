// Runs a Python file in Brython: node hosts/brython.cjs FILE.
'use strict';

const fs = require('node:fs');

// Brython expects the globals of a page.
globalThis.self = globalThis;
globalThis.addEventListener = () => {};
globalThis.location = { href: 'http://localhost/', origin: 'http://localhost', pathname: '/' };
globalThis.CustomEvent = class CustomEvent {};
globalThis.document = {
  currentScript: { src: 'http://localhost/' },
  getElementsByTagName: () => [{ src: 'http://localhost/' }],
  querySelectorAll: () => [],
  dispatchEvent: () => {},
};

const { __BRYTHON__ } = require('brython/brython.js');
Object.assign(globalThis, { __BRYTHON__, $B: __BRYTHON__ });
__BRYTHON__.runPythonSource(fs.readFileSync(process.argv[2], 'utf8'), '__main__');
