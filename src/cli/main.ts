/** The command line: finds the command and turns its answer into an exit code. */
import { runCommand } from './run';
import { verifyCommand } from './verify';
import { checkCommand } from './check';
import { compareCommand } from './compare';
import { dapCommand } from './dap';
import { isExploreWorker, serveExploration } from '../debuggee/exploreWorker';
import { exploreCommand } from './explore';
import { useStreams, writeTo } from './output';
import { profilesCommand, scenariosCommand } from './lists';
import { UsageError } from './usage';

/** For the code cache: see `src/start/main.ts`. */
export { warmUp } from '../debuggee/engine/warmUp';

type Command = (args: readonly string[]) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  run: runCommand,
  verify: verifyCommand,
  dap: dapCommand,
  check: checkCommand,
  explore: exploreCommand,
  compare: compareCommand,
  scenarios: scenariosCommand,
  profiles: profilesCommand,
};

const LATER = ['record', 'export', 'view'];

const HELP = `usage: loopscope COMMAND [options]

  run FILE|scenario:ID [options] [-- ARGS]   run a program in the engine
  verify FILE [options]                      check that its trace is complete and the machine clonable
  check FILE… [options] [--format text|json|sarif]
                                             run programs and list the mistakes seen (docs/hazards)
  explore FILE [options] [--granularity sync|line] [--preemptions K] [--max-schedules N]
          [--late K] [--random N] [--workers N] [--no-reduction]
                                             every outcome that the order of its threads can have
  compare FILE --python A,B,… [options]      run it under several versions and show where they part
  dap [--port N] [--script FILE.jsonl]       the debug adapter
  scenarios [--json]                         the built-in scenarios
  profiles [--json]                          the Python versions that can be modelled

Options of run, verify, explore, check and compare:
  --python VER  --seed N  --schedule TOKEN  --random-seed N  --stdio tty|pipe  --env K=V
  --fork-policy cpython|must-close|selector-only  --max-steps N  --max-virtual-seconds N
  --max-events N  --max-output N  --trace OUT.jsonl[.gz]  --json
`;

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || asksForHelp(argv)) {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (command !== undefined) return command(args);
  if (LATER.includes(name)) {
    process.stderr.write(
      `loopscope: '${name}' is not built yet; run, verify, explore, check, compare, dap, scenarios and profiles are\n`,
    );
  } else {
    process.stderr.write(`loopscope: there is no command '${name}'; see loopscope --help\n`);
  }
  return 2;
}

/** Whether `--help` stands anywhere before the arguments of the program. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  return own.includes('--help') || own.includes('-h');
}

if (isExploreWorker()) void serveExploration();
else start();

function start(): void {
  // Nothing is left to be done then: the system takes the memory back faster than V8 gives it up.
  process.once('beforeExit', () => process.exit());
  // `run` uses them only where it must.
  if (process.argv[2] !== 'run' || process.platform === 'win32') useStreams();
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (error instanceof UsageError) {
        writeTo(2, `loopscope: ${error.message}\n`);
        process.exitCode = 2;
        return;
      }
      writeTo(
        2,
        `loopscope: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = 70;
    },
  );
}
