/**
 * `npm run conformance`: the whole comparison outside mocha, with a table on the terminal and in
 * docs/conformance.md. `--stability N` asks the CPythons alone, N times each and past the cache, and
 * names the programs that do not always answer alike. Words select programs: `fork` or `fork/b2`.
 * `--random N` compares N random programs instead, of `--seed S` or of a seed of its own.
 */

import fs from 'node:fs';
import { readRepositoryFile, repositoryPath } from '../support/paths';
import { findInterpreters, profileFor, type Interpreter } from './interpreters';
import { describeVerdict, inParallel, isFailure, type Verdict } from './judge';
import { judgeAll, workAsWorker } from './judgeAll';
import { runCPython } from './oracle';
import { answerOf } from './outcome';
import { listPrograms, type Program } from './program';
import { compareRandom, describe } from './random/compare';
import { asMarkdown, asText, exceptionsOf, profilesOf, tableOf } from './table';

const PAGE = 'docs/conformance.md';
const BEGIN = '<!-- table: npm run conformance -->';
const END = '<!-- end of table -->';

interface Arguments {
  /** 0: compare with the engine. */
  readonly stability: number;
  /** How many random programs; 0: those that are written down. */
  readonly random: number;
  readonly seed: number;
  readonly words: readonly string[];
}

async function main(): Promise<void> {
  if (await workAsWorker()) return;
  const { stability, random, seed, words } = parseArguments(process.argv.slice(2));
  const programs = listPrograms().filter(
    ({ id }) => words.length === 0 || words.some((word) => id.startsWith(word)),
  );
  if (programs.length === 0) throw new Error(`no program is called ${words.join(', ')}`);
  const { chosen, notes } = findInterpreters();
  console.log(
    `CPython ${chosen.map(({ version }) => version).join(', ') || 'is not on this machine'}`,
  );
  for (const note of notes) console.log(note);
  if (random > 0) {
    await reportRandom(chosen, random, seed);
    return;
  }
  if (stability > 0) {
    await checkStability(programs, chosen, stability);
    return;
  }
  const verdicts = await judgeAll(programs, chosen, (found) => {
    const failed = found.filter(isFailure);
    if (failed.length === 0) return;
    console.log([failed[0].program.id, ...failed.map(describeVerdict)].join('\n'));
  });
  console.log(`\n${asText(tableOf(verdicts))}`);
  if (words.length === 0) writePage(verdicts, chosen);
  process.exitCode = verdicts.some(isFailure) ? 1 : 0;
}

function parseArguments(args: readonly string[]): Arguments {
  const words: string[] = [];
  const numbers = { '--stability': 0, '--random': 0, '--seed': Date.now() % 2 ** 31 };
  for (let index = 0; index < args.length; index++) {
    const option = Object.keys(numbers).find((name) => name === args[index]);
    if (option === undefined) words.push(args[index]);
    else numbers[option as keyof typeof numbers] = Number(args[++index]);
  }
  const isUnknown = words.some((word) => word.startsWith('-'));
  if (isUnknown || !Object.values(numbers).every((value) => value >= 0)) {
    throw new Error(
      'usage: npm run conformance -- [--stability N] [--random N [--seed S]] [CATEGORY[/NAME]…]',
    );
  }
  const { '--stability': stability, '--random': random, '--seed': seed } = numbers;
  return { stability, random, seed, words };
}

async function reportRandom(
  interpreters: readonly Interpreter[],
  count: number,
  seed: number,
): Promise<void> {
  console.log(`${count} random programs of --seed ${seed}`);
  const found = await compareRandom(interpreters, count, seed);
  for (const one of found) console.log(describe(one));
  console.log(found.length === 0 ? 'they agree' : `${found.length} disagreements, then stopped`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

async function checkStability(
  programs: readonly Program[],
  interpreters: readonly Interpreter[],
  times: number,
): Promise<void> {
  const runs = programs.flatMap((program) =>
    interpreters
      .filter((interpreter) => profileFor(program, interpreter) !== undefined)
      .map((interpreter) => ({ program, interpreter })),
  );
  const unstable = await inParallel(runs, async ({ program, interpreter }) => {
    const answers = new Set<string>();
    for (let turn = 0; turn < times; turn++) {
      answers.add(JSON.stringify(answerOf(program, await runCPython(interpreter, program))));
    }
    if (answers.size === 1) return 0;
    console.log([`${program.id} under ${interpreter.version}:`, ...answers].join('\n  '));
    return 1;
  });
  const count = unstable.filter((one) => one === 1).length;
  console.log(`${runs.length} runs of ${programs.length} programs, ${count} not stable`);
  process.exitCode = count > 0 ? 1 : 0;
}

/** Puts the table between the page's two markers; the text around it is written by hand. */
function writePage(verdicts: readonly Verdict[], interpreters: readonly Interpreter[]): void {
  const page = readRepositoryFile(PAGE);
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has lost its two table markers`);
  const versions = interpreters.map(({ version }) => version).join(', ');
  const derived = profilesOf(verdicts, /semantics/).join(', ');
  const programs = new Set(verdicts.map(({ program }) => program)).size;
  const text = [
    `${programs} programs. Asked: CPython ${versions}. Derived answers: ${derived}.`,
    asMarkdown(tableOf(verdicts)),
    exceptionsOf(verdicts),
  ].join('\n\n');
  const whole = `${page.slice(0, begin)}${BEGIN}\n\n${text}\n\n${page.slice(end)}`;
  fs.writeFileSync(repositoryPath(PAGE), whole);
  console.log(`\nwritten to ${PAGE}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
