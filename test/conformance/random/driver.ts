/** Asks one CPython about many programs: driver.py in a process of its own, a line for each. */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import readline from 'node:readline';
import { repositoryPath } from '../../support/paths';
import type { Interpreter } from '../interpreters';
import { parseTracedOrder } from '../order';
import type { Answer } from '../outcome';

const DRIVER = repositoryPath('test/conformance/random/driver.py');

/** What driver.py answers. */
interface DriverAnswer {
  readonly stdout: string;
  readonly exitCode: number | null;
  readonly order: string;
}

export class Driver {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string, undefined>;
  #errors = '';

  constructor({ executable }: Interpreter) {
    this.#process = spawn(executable, ['-W', 'ignore', DRIVER], {
      env: { PATH: '/usr/bin:/bin', HOME: '/', LANG: 'C.UTF-8' },
    });
    this.#process.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    const lines = readline.createInterface({ input: this.#process.stdout });
    this.#answers = lines[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
  }

  /** What the program does; one question at a time. */
  async ask(source: string): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify({ source })}\n`);
    const { value } = await this.#answers.next();
    if (value === undefined) throw new Error(`driver.py ended: ${this.#errors}`);
    const { stdout, exitCode, order } = JSON.parse(value) as DriverAnswer;
    return {
      outcome: exitCode === null ? 'hang' : 'exit',
      exitCode,
      stdout: stdout.split('\n'),
      order: parseTracedOrder('0', order),
    };
  }

  close(): void {
    this.#process.stdin.end();
  }
}
