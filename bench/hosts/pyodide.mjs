// Runs a Python file in Pyodide: node hosts/pyodide.mjs FILE.
import { readFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const python = await loadPyodide({ stdout: (line) => process.stdout.write(`${line}\n`) });
// The page's own event loop runs: a program can await in it, but not start another.
const program = readFileSync(process.argv[2], 'utf8').replace(
  'asyncio.run(main())',
  'await main()',
);
await python.runPythonAsync(program);
