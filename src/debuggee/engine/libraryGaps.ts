/** Which public names of CPython's library the engine lacks, for docs/library.md. */
import { defaultSchedule } from '../../engine/kernel/schedule';
import { cpythonHas, cpythonHasModule } from '../../engine/library/cpythonNames';
import { CPYTHON_NAMES } from '../../engine/library/cpythonNames.generated';
import { DEFAULT_LIMITS } from '../../engine/options';
import type { ProfileId } from '../../engine/profiles';
import { traitsOf } from '../../engine/traits';
import { runProgram } from './runProgram';

/** The names that each listed module lacks under a profile; null for modules that are not there. */
export function lackingNames(profile: ProfileId): Map<string, readonly string[] | null> {
  const traits = traitsOf(profile);
  const lacking = new Map<string, readonly string[] | null>();
  for (const [module, names] of CPYTHON_NAMES) {
    if (module === '' || module.includes('/') || !cpythonHasModule(module, traits)) continue;
    const there = namesOf(module, profile);
    const wanted = names.split(' ').map((entry) => entry.split(':')[0]);
    const missing = wanted.filter(
      (name) => cpythonHas(module, name, traits) === true && there?.has(name) === false,
    );
    lacking.set(module, there && missing);
  }
  return lacking;
}

/** What `dir()` of a module says in the engine; null if it cannot be imported. */
function namesOf(module: string, profile: ProfileId): ReadonlySet<string> | null {
  const program = `import ${module} as module\nprint(*dir(module))`;
  const { report } = runProgram(
    program,
    {
      profile, forkPolicy: 'cpython', stdio: 'tty', randomSeed: null, env: {}, args: [],
      file: '/main.py', limits: DEFAULT_LIMITS,
    },
    defaultSchedule(),
  ); // prettier-ignore
  return report.outcome === 'exit' ? new Set(report.stdout.trim().split(' ')) : null;
}
