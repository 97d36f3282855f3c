/** An activated extension in the fake VS Code, with sessions and a page that tests can drive. */

import { fake, fakeApi, FakeUri, stillOpen } from './fakeVscode';
import type { Snapshot } from '../../../src/protocol/panelMessages';
import type { MachineState } from '../../../src/protocol/state';
import { activate } from '../../../src/extension/main';

export { fake, fakeApi, FakeUri, stillOpen };

const SCENARIO = `# title: A test scenario
# shows: What there is to see
# profiles: 3.6, 3.5.3
import asyncio
asyncio.run(main())  # (1)
`;

/** Activates the extension over an empty VS Code; `deactivate` disposes what it subscribed. */
export function start(): { readonly deactivate: () => void } {
  Object.assign(fake, {
    executed: [],
    errors: [],
    button: undefined,
    settings: { profile: '3.13' },
    savedSettings: [],
    started: [],
    breakpoints: [],

    shown: [],
    items: [],
    configurationProviders: [],
    adapterFactories: [],
    trackerFactories: [],
    picks: [],
    offered: [],
    editor: undefined,
    document: {},
    panels: [],
  });
  fake.marks.clear();
  fake.hazards.clear();
  fake.files = new Map([['/extension/media/scenarios/demo.py', SCENARIO]]);
  const subscriptions: { dispose(): void }[] = [];
  const context = {
    subscriptions,
    extensionUri: FakeUri.file('/extension'),
    globalStorageUri: FakeUri.file('/storage'),
    extension: { packageJSON: { version: '1.2.3' } },
    asAbsolutePath: (path: string) => `/extension/${path}`,
  };
  activate(context as never);
  return {
    deactivate: () => {
      for (const subscription of subscriptions.reverse()) subscription.dispose();
    },
  };
}

export const aFile = { languageId: 'python', uri: FakeUri.file('/work/a.py') };

/** A session whose adapter answers `loopscope/state` with `state`. */
export class FakeSession {
  readonly id = `session-${Math.random()}`;
  readonly name = 'a session';
  readonly workspaceFolder = undefined;
  readonly requests: { readonly command: string; readonly args: unknown }[] = [];
  state: MachineState | Error | undefined;
  /** What steps are answered with. */
  refusal: Error | undefined;
  readonly #trackers: Record<string, ((value?: unknown) => void) | undefined>[];

  constructor(readonly configuration: Record<string, unknown> = { profile: '3.6' }) {
    this.#trackers = fake.trackerFactories.map((factory) =>
      factory.createDebugAdapterTracker(this),
    );
  }

  /** What the adapter answers to requests of these names. */
  answers: Record<string, unknown> = {};

  customRequest(command: string, args: unknown): Promise<unknown> {
    this.requests.push({ command, args });
    if (command !== 'loopscope/state') {
      return this.refusal ? Promise.reject(this.refusal) : Promise.resolve(this.answers[command]);
    }
    if (this.state instanceof Error) return Promise.reject(this.state);
    return Promise.resolve(this.state);
  }

  /** An event of the adapter's, and time for what follows from it. */
  async event(name: string, body: object = {}): Promise<void> {
    this.#tell('onDidSendMessage', { type: 'event', event: name, body });
    await settled();
  }

  async stop(state: MachineState): Promise<void> {
    this.state = state;
    await this.event('stopped');
  }

  request(command: string): void {
    this.#tell('onWillReceiveMessage', { type: 'request', command });
  }

  async exit(): Promise<void> {
    this.#tell('onExit', undefined);
    await settled();
  }

  #tell(listener: string, value: unknown): void {
    for (const tracker of this.#trackers) tracker[listener]?.(value);
  }

  get stateRequests(): number {
    return this.requests.filter(({ command }) => command === 'loopscope/state').length;
  }
}

/** The panel's page, as far as the extension sees it. */
export class FakePage {
  readonly posted: (Snapshot | { readonly type: 'focusTree' })[] = [];
  readonly #view: { visible: boolean; readonly webview: { readonly html: string } };
  readonly #messages = new Set<(message: unknown) => void>();
  readonly #visibility = new Set<() => void>();
  readonly #disposed = new Set<() => void>();

  constructor() {
    const view = {
      visible: true,
      onDidChangeVisibility: subscription(this.#visibility),
      onDidDispose: subscription(this.#disposed),
      webview: {
        html: '',
        cspSource: 'csp:',
        asWebviewUri: (uri: FakeUri) => uri,
        onDidReceiveMessage: subscription(this.#messages),
        postMessage: (message: Snapshot) => Promise.resolve(this.posted.push(message)),
      },
    };
    this.#view = view;
    fake.viewProviders.get('loopscope.eventLoops')?.resolveWebviewView(view);
  }

  get html(): string {
    return this.#view.webview.html;
  }

  say(message: unknown): void {
    for (const listener of this.#messages) listener(message);
  }

  show(visible: boolean): void {
    this.#view.visible = visible;
    for (const listener of this.#visibility) listener();
  }

  /** VS Code closes the view. */
  dispose(): void {
    for (const listener of [...this.#disposed]) listener();
  }

  get listeners(): number {
    return this.#messages.size + this.#visibility.size + this.#disposed.size;
  }

  get last(): Snapshot | undefined {
    return this.posted.findLast((message): message is Snapshot => message.type === 'snapshot');
  }
}

function subscription<T>(set: Set<T>): (listener: T) => { dispose(): void } {
  return (listener) => {
    set.add(listener);
    return { dispose: () => void set.delete(listener) };
  };
}

/** Lets promises that are ready run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
