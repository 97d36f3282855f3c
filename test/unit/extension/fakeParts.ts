/** What the fake VS Code hands out, and the count of what of it is still open. */

type Listener = (value: never) => unknown;

/** What an activated extension has open. */
const open = new Set<string>();
let serial = 0;

export interface FakeDisposable {
  dispose(): void;
}

export function opened(what: string): FakeDisposable {
  const name = `${what} #${serial++}`;
  open.add(name);
  return { dispose: () => void open.delete(name) };
}

/** Names of all that was registered and not disposed. */
export function stillOpen(): string[] {
  return [...open];
}

/** An event of VS Code's; its listeners count as open. */
export class FakeEvent {
  readonly #listeners = new Set<Listener>();

  constructor(readonly name: string) {}

  readonly subscribe = (listener: Listener): FakeDisposable => {
    const entry = opened(this.name);
    this.#listeners.add(listener);
    return {
      dispose: () => {
        this.#listeners.delete(listener);
        entry.dispose();
      },
    };
  };

  fire(value: unknown): void {
    for (const listener of [...this.#listeners]) listener(value as never);
  }
}

export class FakeUri {
  constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}

  static file = (path: string): FakeUri => new FakeUri('file', path);
  static parse = (text: string): FakeUri => {
    const [scheme, path] = text.split('://');
    return new FakeUri(scheme, path);
  };
  static joinPath = (uri: FakeUri, ...parts: string[]): FakeUri =>
    new FakeUri(uri.scheme, [uri.path, ...parts].join('/'));

  get fsPath(): string {
    return this.path;
  }

  toString(): string {
    return `${this.scheme}://${this.path}`;
  }
}

/** An editor with a page of ours. */
export class FakePanel {
  readonly posted: unknown[] = [];
  readonly messages = new FakeEvent('panel.onDidReceiveMessage');
  readonly disposed = new FakeEvent('panel.onDidDispose');
  readonly webview = {
    html: '',
    options: {},
    cspSource: 'csp:',
    asWebviewUri: (uri: FakeUri) => uri,
    onDidReceiveMessage: this.messages.subscribe,
    postMessage: (message: unknown) => Promise.resolve(this.posted.push(message)),
  };
  readonly onDidDispose = this.disposed.subscribe;
  readonly #entry = opened('webviewPanel');

  constructor(readonly title: string) {}

  /** VS Code tells of it, whoever closes it. */
  dispose(): void {
    this.#entry.dispose();
    this.disposed.fire(undefined);
  }
}
