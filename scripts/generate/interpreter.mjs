/**
 * Makes runFast.generated.ts of runExact.ts by leaving out the lines between //#exact and //#end, and by
 * executing fused pairs of instructions and several steps of a native frame at once.
 */
import { readFile } from 'node:fs/promises';

const SOURCE = 'src/engine/vm/runExact.ts';
const TARGET = 'src/engine/vm/runFast.generated.ts';

export async function outputs() {
  const text = await readFile(SOURCE, 'utf8');
  const kept = text.replace(/^ *\/\/#exact\n[\s\S]*?^ *\/\/#end\n/gm, '');
  if (kept === text) throw new Error(`${SOURCE} has no //#exact section`);
  const body = kept
    .replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
    .replace(
      /\/\*\* Why `run` came back\. \*\/\nexport const Reason = \{[\s\S]*?\} as const;\n/,
      "import { Reason } from './runExact';\n",
    )
    .replaceAll('ops = code.ops;', 'ops = code.fastOps;')
    .replace('stepNative(w, t, frame);', 'budget = stepOn(w, t, frame, budget, CALL_COST);')
    .replace('import { stepNative }', 'import { stepOn }')
    .replace('export function runExact(', 'export function runFast(');
  const header = `/**\n * The fast variant of the interpreter: it stops only between time slices.\n *\n * Generated from ${SOURCE} by scripts/generate/interpreter.mjs; do not edit.\n */\n`;
  return new Map([[TARGET, header + body]]);
}
