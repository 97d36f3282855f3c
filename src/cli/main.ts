/** The command line: finds the command and turns its answer into an exit code. */
import { runCommand } from './run';
import { verifyCommand } from './verify';
import { checkCommand } from './check';
import { compareCommand } from './compare';
import { dapCommand } from './dap';
import { isExploreWorker, serveExploration } from '../debuggee/exploreWorker';
import { exploreCommand } from './explore';
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
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
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

// A reader that has seen enough (`| head`) ends the command quietly, as the signal would.
const BROKEN_PIPE_CODE = 141;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(BROKEN_PIPE_CODE);
  });
}

if (isExploreWorker()) void serveExploration();
else start();

function start(): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (error instanceof UsageError) {
        process.stderr.write(`loopscope: ${error.message}\n`);
        process.exitCode = 2;
        return;
      }
      process.stderr.write(
        `loopscope: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = 70;
    },
  );
}
