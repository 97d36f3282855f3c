// A client of the debug adapter on stdio: requests, and waiting for events.
import { spawn } from 'node:child_process';

export class DapClient {
  #child;
  #bytes = Buffer.alloc(0);
  #seq = 0;
  /** What is waited for: called with each message, until it answers true. */
  #waiting = new Set();

  constructor(cli) {
    this.#child = spawn(process.execPath, [cli, 'dap'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout.on('data', (chunk) => this.#read(chunk));
  }

  send(command, args = {}) {
    const message = { seq: ++this.#seq, type: 'request', command, arguments: args };
    const body = Buffer.from(JSON.stringify(message));
    this.#child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#child.stdin.write(body);
  }

  /** Resolves to the next event of this name. */
  event(name) {
    return new Promise((resolve) => {
      const see = (message) => {
        if (message.type !== 'event' || message.event !== name) return;
        this.#waiting.delete(see);
        resolve(message);
      };
      this.#waiting.add(see);
    });
  }

  end() {
    this.#child.kill();
  }

  #read(chunk) {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    for (;;) {
      const head = this.#bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#bytes.toString('latin1', 0, head))[1],
      );
      if (this.#bytes.length < head + 4 + length) return;
      const message = JSON.parse(this.#bytes.toString('utf8', head + 4, head + 4 + length));
      this.#bytes = this.#bytes.subarray(head + 4 + length);
      for (const see of [...this.#waiting]) see(message);
    }
  }
}
