// Runs a Python file in MicroPython's WebAssembly build: node hosts/micropython.mjs FILE.
import { readFileSync } from 'node:fs';
import { loadMicroPython } from '@micropython/micropython-webassembly-pyscript';

const python = await loadMicroPython({
  heapsize: 64 * 1024 * 1024,
  stdout: (line) => process.stdout.write(`${line}\n`),
});
// The page's own event loop runs: a program can await in it, but not start another.
const program = readFileSync(process.argv[2], 'utf8').replace(
  'asyncio.run(main())',
  'await main()',
);
await python.runPythonAsync(program);
