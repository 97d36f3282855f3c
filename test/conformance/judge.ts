/**
 * Puts the engine's answer beside the right one, for one program: under the profile of every CPython
 * at hand, and under those for which the right answer is derived.
 */

import type { ProfileId } from '../../src/engine/profiles';
import { expectedAnswers } from './expectedAnswers';
import { profileFor, type Interpreter } from './interpreters';
import { knownReason } from './knownDifferences';
import { askCPython, askCPythonAgain } from './oracle';
import { answerOf, differences, type Answer } from './outcome';
import type { Program } from './program';
import { runEngine } from './runEngine';

export interface Verdict {
  readonly program: Program;
  readonly profile: ProfileId;
  /** Whose answer was the right one: `CPython 3.6.15`, or `the semantics page`. */
  readonly authority: string;
  /** What differs, a line each. Empty: the engine agrees. */
  readonly differences: readonly string[];
  /** Why it is known to differ. */
  readonly knownReason?: string;
}

/** One comparison to be made. */
interface Case {
  readonly profile: ProfileId;
  readonly authority: string;
  readonly rightAnswer: () => Promise<Answer>;
  /** Asks a CPython once more. */
  readonly askAgain?: () => Promise<Answer>;
}

/** How many programs run at once; their clocks are real, so a crowded machine makes them wrong. */
const AT_ONCE = 2;

/** How often a CPython is asked in all where the engine differs: what time and threads decide, it answers in several ways. */
const MOST_ASKED = 4;

/** The verdicts on one program, in the order of the profiles of the interpreters. */
export async function judge(
  program: Program,
  interpreters: readonly Interpreter[],
  atOnce = AT_ONCE,
): Promise<Verdict[]> {
  return inParallel(casesOf(program, interpreters), judgeOne, atOnce);

  /** A CPython whose answer makes the test fail is asked again: the engine must give one of its answers. */
  async function judgeOne(one: Case): Promise<Verdict> {
    let verdict = await compare(program, one, one.rightAnswer);
    for (let asked = 1; isFailure(verdict) && asked < MOST_ASKED; asked++) {
      if (one.askAgain === undefined) break;
      verdict = await compare(program, one, one.askAgain);
    }
    return verdict;
  }
}

/** A verdict that must fail the test: a difference nobody knows, or a known one that is gone. */
export function isFailure({ differences: found, knownReason: reason }: Verdict): boolean {
  return found.length > 0 === (reason === undefined);
}

/** A verdict in words. */
export function describeVerdict(verdict: Verdict): string {
  const { profile, authority, differences: found, knownReason: reason } = verdict;
  const head = `profile ${profile}, right is ${authority}`;
  if (found.length > 0) return [head, ...found.map((line) => `  ${line}`)].join('\n');
  return `${head}\n  agrees; take it out of known-differences.json: ${reason ?? ''}`;
}

/** Maps with at most `atOnce` calls under way; the results keep the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

function casesOf(program: Program, interpreters: readonly Interpreter[]): Case[] {
  const cases: Case[] = expectedAnswers(program).map(({ profile, answer }) => ({
    profile,
    authority: 'the semantics page',
    rightAnswer: () => Promise.resolve(answer),
  }));
  for (const interpreter of interpreters) {
    const profile = profileFor(program, interpreter);
    if (profile === undefined) continue;
    cases.push({
      profile,
      authority: `CPython ${interpreter.version}`,
      rightAnswer: async () => answerOf(program, await askCPython(interpreter, program)),
      askAgain: async () => answerOf(program, await askCPythonAgain(interpreter, program)),
    });
  }
  return cases;
}

/** What the engine is known to lack, a module or a name in one, if it has refused the program for that. */
function lackOf({ lacks }: Program, found: readonly string[]): string | undefined {
  const refusal = /does not support ((?:the module )?(\w+)[\w.]*)/.exec(found.join('\n'));
  if (refusal === null || !lacks.includes(refusal[2])) return undefined;
  return `the engine does not support ${refusal[1]} yet`;
}

async function compare(
  program: Program,
  { profile, authority }: Case,
  ask: () => Promise<Answer>,
): Promise<Verdict> {
  const found = await differencesFrom(program, profile, ask);
  const verdict = { program, profile, authority, differences: found };
  const reason = knownReason(program, profile) ?? lackOf(program, found);
  return reason === undefined ? verdict : { ...verdict, knownReason: reason };
}

async function differencesFrom(
  program: Program,
  profile: ProfileId,
  ask: () => Promise<Answer>,
): Promise<string[]> {
  try {
    const ours = answerOf(program, await runEngine(program.file, profile));
    return differences(await ask(), ours);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
