/**
 * Sessions on a TCP port of this machine, one for each connection, at once or one after the other:
 * for editors that connect to a running adapter, such as Neovim and Emacs.
 */

import type { Server, Socket } from 'node:net';
import type { Disposable } from '../base/disposable';
import type { SessionServices } from './context';
import { AdapterSession } from './session';

/** Nobody but this machine can reach the adapter: it runs programs. */
const HOST = '127.0.0.1';

export class TcpAdapter implements Disposable {
  readonly #services: SessionServices;
  #server: Server | null = null;
  readonly #sessions = new Set<AdapterSession>();

  constructor(services: SessionServices) {
    this.#services = services;
  }

  get sessionCount(): number {
    return this.#sessions.size;
  }

  /** Starts to listen; resolves to the port, which 0 lets the system choose. */
  async listen(port: number): Promise<number> {
    // Loaded when it is needed: starting is faster without it.
    const { createServer } = await import('node:net');
    const server = createServer((socket) => {
      this.#serve(socket);
    });
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, HOST, () => {
        server.off('error', reject);
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  }

  /** Ends all sessions and stops listening. */
  dispose(): void {
    this.#server?.close();
    for (const session of [...this.#sessions]) session.dispose();
  }

  #serve(socket: Socket): void {
    socket.setNoDelay(true);
    const session = new AdapterSession(this.#services);
    this.#sessions.add(session);
    session.onDidEnd(() => {
      this.#sessions.delete(session);
      // What is still to be sent is sent; a client that does not close its side must not keep ours.
      socket.end();
      socket.destroySoon();
    });
    socket.once('end', () => {
      session.dispose();
    });
    session.start(socket, socket);
  }
}
