/**
 * A `vscode` for tests on plain Node: it records what the extension registers, and counts what is
 * still open. Import it before anything of src/extension; require('vscode') finds it then.
 */

import Module from 'node:module';
import { FakeEvent, FakePanel, FakeUri, opened, stillOpen } from './fakeParts';

export { FakeUri, stillOpen };

export interface FakeEditor {
  readonly document: { readonly languageId: string; readonly uri: FakeUri };
  readonly viewColumn?: number;
}

export interface FakeItem {
  text: string;
  tooltip: string;
  visible: boolean;
  command: string;
}

/** What tests read and set. */
export const fake = {
  commands: new Map<string, (argument?: unknown) => Promise<void>>(),
  executed: [] as string[],
  errors: [] as string[],
  /** Which button of the next message is pressed. */
  button: undefined as string | undefined,
  settings: { profile: '3.13' } as Record<string, unknown>,
  savedSettings: [] as unknown[][],
  /** Files by path; a folder is null. */
  files: new Map<string, string | null>(),
  started: [] as { folder: unknown; config: Record<string, unknown> }[],
  breakpoints: [] as unknown[],
  /** The messages that are marked in a file, with their places, by path. */
  marks: new Map<string, Diagnostic[]>(),
  /** The same of hazards. */
  hazards: new Map<string, Diagnostic[]>(),
  shown: [] as { path: string; options: unknown }[],
  items: [] as FakeItem[],
  configurationProviders: [] as Record<string, (...args: unknown[]) => unknown>[],
  adapterFactories: [] as { createDebugAdapterDescriptor: () => unknown }[],
  trackerFactories: [] as {
    createDebugAdapterTracker: (session: unknown) => Record<string, (value?: unknown) => void>;
  }[],
  viewProviders: new Map<string, { resolveWebviewView: (view: unknown) => void }>(),
  /** Answers of quick picks: the label to accept, `back`, or nothing to leave. */
  picks: [] as (string | undefined)[],
  /** What the quick picks offered. */
  offered: [] as { label: string; detail?: string }[][],
  events: {
    activeEditor: new FakeEvent('onDidChangeActiveTextEditor'),
    configuration: new FakeEvent('onDidChangeConfiguration'),
    document: new FakeEvent('onDidChangeTextDocument'),
    activeSession: new FakeEvent('onDidChangeActiveDebugSession'),
    terminated: new FakeEvent('onDidTerminateDebugSession'),
    custom: new FakeEvent('onDidReceiveDebugSessionCustomEvent'),
  },
  editor: undefined as FakeEditor | undefined,
  /** What every opened document has besides its text. */
  document: {} as Record<string, unknown>,
  panels: [] as FakePanel[],
};

function message(text: string, ...rest: unknown[]): Promise<unknown> {
  fake.errors.push(text);
  return Promise.resolve(rest.find((item) => item === fake.button));
}

function createQuickPick(): Record<string, unknown> {
  const accept = new FakeEvent('quickPick.onDidAccept');
  const button = new FakeEvent('quickPick.onDidTriggerButton');
  const hide = new FakeEvent('quickPick.onDidHide');
  const value = new FakeEvent('quickPick.onDidChangeValue');
  const pick: Record<string, unknown> = {
    ...opened('quickPick'),
    items: [],
    selectedItems: [],
    onDidAccept: accept.subscribe,
    onDidTriggerButton: button.subscribe,
    onDidHide: hide.subscribe,
    onDidChangeValue: value.subscribe,
    show() {
      const items = pick['items'] as { label: string; detail?: string }[];
      fake.offered.push(items);
      const wanted = fake.picks.shift();
      queueMicrotask(() => {
        if (wanted === undefined) hide.fire(undefined);
        else if (wanted === 'back') button.fire({});
        else {
          // A list of labels answers a question with several answers; `as it is` accepts those chosen.
          const labels = wanted.split(' + ');
          if (wanted !== 'as it is') {
            pick['selectedItems'] = items.filter(({ label }) => labels.includes(label));
          }
          accept.fire(undefined);
        }
      });
    },
  };
  return pick;
}

class ThemeColor {
  constructor(readonly id: string) {}
}

class SourceBreakpoint {
  readonly enabled = true;
  constructor(readonly location: unknown) {}
}

class Diagnostic {
  source = '';
  code: unknown;
  relatedInformation: unknown[] = [];
  constructor(
    readonly range: unknown,
    readonly message: string,
    readonly severity = 0,
  ) {}
}

class RelatedInformation {
  constructor(
    readonly location: unknown,
    readonly message: string,
  ) {}
}

class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

/** Made of two positions, or of their four numbers. */
export class FakeRange {
  readonly start: Position;
  readonly end: Position;

  constructor(...[a, b, c, d]: [Position, Position] | [number, number, number, number]) {
    this.start = typeof a === 'number' ? new Position(a, b as number) : a;
    this.end = typeof b === 'number' ? new Position(c ?? 0, d ?? 0) : b;
  }
}

class DebugAdapterExecutable {
  constructor(
    readonly command: string,
    readonly args: string[],
    readonly options: { env?: Record<string, string> },
  ) {}
}

function format(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

function readFile(uri: FakeUri): Promise<Uint8Array> {
  const text = fake.files.get(uri.path);
  if (typeof text !== 'string') return Promise.reject(new Error(`no file ${uri.path}`));
  return Promise.resolve(new TextEncoder().encode(text));
}

function readDirectory(uri: FakeUri): Promise<[string, number][]> {
  const names = [...fake.files.keys()].filter((path) => path.startsWith(`${uri.path}/`));
  return Promise.resolve(names.map((path) => [path.slice(uri.path.length + 1), 1]));
}

const vscode = {
  Uri: FakeUri,
  ThemeColor,
  SourceBreakpoint,
  DebugAdapterExecutable,
  Diagnostic,
  DiagnosticRelatedInformation: RelatedInformation,
  DiagnosticSeverity: { Error: 0, Warning: 1 },
  CodeActionKind: { QuickFix: 'quickfix' },
  Position,
  Range: FakeRange,
  Location: class {
    constructor(
      readonly uri: FakeUri,
      readonly range: unknown,
    ) {}
  },
  DebugConfigurationProviderTriggerKind: { Initial: 1, Dynamic: 2 },
  ProgressLocation: { Notification: 15 },
  StatusBarAlignment: { Left: 1, Right: 2 },
  ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
  ViewColumn: { Active: -1, Beside: -2, One: 1 },
  FileType: { File: 1, Directory: 2 },
  QuickInputButtons: { Back: {} },
  env: { language: 'en' },
  l10n: { t: format },
  commands: {
    registerCommand(id: string, handler: (argument?: unknown) => Promise<void>) {
      fake.commands.set(id, handler);
      return opened(`command ${id}`);
    },
    executeCommand(id: string) {
      fake.executed.push(id);
      return Promise.resolve();
    },
  },
  window: {
    get activeTextEditor() {
      return fake.editor;
    },
    get visibleTextEditors() {
      return fake.editor ? [fake.editor] : [];
    },
    onDidChangeActiveTextEditor: fake.events.activeEditor.subscribe,
    createStatusBarItem() {
      const item = {
        ...opened('statusBarItem'),
        visible: false,
        show: () => (item.visible = true),
        hide: () => (item.visible = false),
      } as unknown as FakeItem;
      fake.items.push(item);
      return item;
    },
    createQuickPick,
    createWebviewPanel(_type: string, title: string) {
      const panel = new FakePanel(title);
      fake.panels.push(panel);
      return panel;
    },
    withProgress(_options: unknown, task: (progress: unknown, token: unknown) => Promise<unknown>) {
      return task({ report: () => undefined }, {});
    },
    registerWebviewPanelSerializer: (type: string) => opened(`serializer ${type}`),
    registerWebviewViewProvider(id: string, provider: never) {
      fake.viewProviders.set(id, provider);
      return opened(`view ${id}`);
    },
    showErrorMessage: message,
    showWarningMessage: message,
    showInformationMessage: message,
    showTextDocument(target: FakeUri | { uri: FakeUri }, options: unknown) {
      const { path } = 'uri' in target ? target.uri : target;
      if (fake.files.get(path) === undefined) return Promise.reject(new Error('no such file'));
      fake.shown.push({ path, options });
      return Promise.resolve();
    },
  },
  languages: {
    createDiagnosticCollection(name: string) {
      const marks = name === 'loopscope.hazards' ? fake.hazards : fake.marks;
      return {
        ...opened('diagnosticCollection'),
        set: ({ path }: FakeUri, some: Diagnostic[]) =>
          some.length === 0 ? marks.delete(path) : marks.set(path, some),
        delete: ({ path }: FakeUri) => marks.delete(path),
        clear: () => {
          marks.clear();
        },
      };
    },
    registerCodeActionsProvider: () => opened('codeActionsProvider'),
    registerCodeLensProvider: () => opened('codeLensProvider'),
  },
  workspace: {
    onDidChangeTextDocument: fake.events.document.subscribe,
    workspaceFolders: undefined as { uri: FakeUri }[] | undefined,
    getWorkspaceFolder: () => undefined,
    onDidChangeConfiguration: fake.events.configuration.subscribe,
    getConfiguration: () => ({
      get: (name: string) => fake.settings[name],
      inspect: (name: string) => fake.settings[`inspect.${name}`],
      update: (...args: unknown[]) => {
        fake.savedSettings.push(args);
        return Promise.resolve();
      },
    }),
    openTextDocument: async (uri: FakeUri) => {
      const text = new TextDecoder().decode(await readFile(uri));
      return { uri, getText: () => text, languageId: 'python', ...fake.document };
    },
    registerTextDocumentContentProvider: () => opened('textDocumentContentProvider'),
    onDidCloseTextDocument: () => opened('closeListener'),
    fs: {
      readFile,
      readDirectory,
      writeFile(uri: FakeUri, bytes: Uint8Array) {
        fake.files.set(uri.path, new TextDecoder().decode(bytes));
        return Promise.resolve();
      },
      stat(uri: FakeUri) {
        const text = fake.files.get(uri.path);
        if (text === undefined) return Promise.reject(new Error('not found'));
        return Promise.resolve({ type: text === null ? 2 : 1 });
      },
    },
  },
  debug: {
    get breakpoints() {
      return fake.breakpoints;
    },
    activeStackItem: undefined as unknown,
    addBreakpoints: (added: unknown[]) => fake.breakpoints.push(...added),
    onDidChangeActiveDebugSession: fake.events.activeSession.subscribe,
    onDidTerminateDebugSession: fake.events.terminated.subscribe,
    onDidReceiveDebugSessionCustomEvent: fake.events.custom.subscribe,
    registerDebugConfigurationProvider(_type: string, provider: never) {
      fake.configurationProviders.push(provider);
      return opened('debugConfigurationProvider');
    },
    registerDebugAdapterDescriptorFactory(_type: string, factory: never) {
      fake.adapterFactories.push(factory);
      return opened('debugAdapterDescriptorFactory');
    },
    registerDebugAdapterTrackerFactory(_type: string, factory: never) {
      fake.trackerFactories.push(factory);
      return opened('debugAdapterTrackerFactory');
    },
    startDebugging(folder: unknown, config: Record<string, unknown>) {
      fake.started.push({ folder, config });
      return Promise.resolve(true);
    },
    stopDebugging: () => Promise.resolve(),
  },
};

export const fakeApi = vscode;

type Load = (request: string, ...rest: unknown[]) => unknown;
const loader = Module as unknown as { _load: Load };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));
