/** Everything that the extension has open while it is active, put together in one place. */

import * as vscode from 'vscode';
import { DisposableOwner } from '../base/disposable';
import { BranchStories } from './branchStories';
import { actOnResults } from './commands/actOnResults';
import { registerCommands } from './commands/registerCommands';
import { AdapterFactory } from './debug/adapterFactory';
import { noticeCrashes } from './debug/crashNotice';
import { ConfigurationProvider } from './debug/configurationProvider';
import { DEBUG_TYPE } from './debug/launchConfiguration';
import { RefusalMark } from './debug/refusalMark';
import { SessionTracker } from './debug/sessionTracker';
import { LoopLens } from './loopLens';
import { PanelView } from './panel/panelView';
import { StateFeed } from './panel/stateFeed';
import { PastStatus } from './pastStatus';
import { ProfileStatus } from './profileStatus';
import { HazardMarks } from './problems/hazardMarks';
import { hazardFixes, QUICK_FIX_KINDS } from './problems/quickFix';
import { Background } from './results/background';
import { ResultsPanels } from './results/resultsPanel';
import type { ResultServices } from './results/services';
import { StoryDocuments } from './results/storyDocuments';
import { ScenarioCatalog } from './scenarios/catalog';
import { ScenarioRuns } from './scenarios/runs';

export class Application extends DisposableOwner {
  constructor(context: vscode.ExtensionContext) {
    super();
    const tracker = this.register(new SessionTracker());
    this.register(noticeCrashes(tracker));
    this.register(new RefusalMark());
    const feed = this.register(new StateFeed(tracker));
    const panel = this.register(new PanelView(context.extensionUri, feed));
    const catalog = new ScenarioCatalog(context);
    const runs = this.register(new ScenarioRuns());
    const marks = this.register(new HazardMarks(context.extensionUri));
    this.register(
      vscode.languages.registerCodeActionsProvider({ language: 'python' }, hazardFixes, {
        providedCodeActionKinds: QUICK_FIX_KINDS,
      }),
    );
    this.register(new ProfileStatus(tracker, runs));
    this.register(new PastStatus(tracker));
    const background = this.register(new Background(context.asAbsolutePath('dist/adapterMain.js')));
    const stories = this.register(new StoryDocuments(background));
    const results: ResultServices = {
      catalog,
      runs,
      background,
      stories,
      show: (result) => pages.show(result),
    };
    const pages = this.register(
      new ResultsPanels(context.extensionUri, (shown, request) =>
        actOnResults(results, shown, request),
      ),
    );
    const branchStories = this.register(new BranchStories());
    this.register(
      vscode.languages.registerCodeLensProvider({ language: 'python' }, new LoopLens()),
    );
    this.register(
      registerCommands({ tracker, panel, catalog, runs, marks, results, branchStories }),
    );
    this.#registerDebugger(context, runs);
  }

  #registerDebugger(context: vscode.ExtensionContext, runs: ScenarioRuns): void {
    const { Initial, Dynamic } = vscode.DebugConfigurationProviderTriggerKind;
    const provider = new ConfigurationProvider(runs);
    for (const kind of [Initial, Dynamic]) {
      this.register(
        vscode.debug.registerDebugConfigurationProvider(DEBUG_TYPE, provider.for(kind), kind),
      );
    }
    this.register(
      vscode.debug.registerDebugAdapterDescriptorFactory(
        DEBUG_TYPE,
        new AdapterFactory(context.asAbsolutePath('dist/adapter.js')),
      ),
    );
  }
}
