/**
 * The page's state: the newest snapshot from the extension and the user's view of it, as signals.
 * Everything on the screen is computed from these two.
 */

import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { PageCommand, Snapshot } from '../protocol/panelMessages';
import type { PanelStrings } from '../protocol/panelStrings';
import type { Host } from './host';
import { buildTree } from './tree/buildTree';
import { marksOf } from './tree/marks';
import type { RowLink, TreeNode } from './tree/node';
import { type Row, markedKeys, nearestRow, pathTo, visibleRows } from './tree/rows';
import { type ViewState, decodeViewState, withExpanded } from './viewState';

const SAVE_DELAY_MS = 200;

export class PageStore {
  readonly strings: PanelStrings;
  readonly snapshot = signal<Snapshot | undefined>(undefined);
  readonly view = signal<ViewState>(decodeViewState(undefined));
  /** The row that the tree should scroll to and focus; a new object for each wish. */
  readonly wish = signal<{ readonly key: string } | undefined>(undefined);
  readonly tree: ReadonlySignal<readonly TreeNode[]>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** Index of the active row, or of the one nearest to it if that is not visible. */
  readonly activeIndex: ReadonlySignal<number>;
  readonly #host: Host;
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, strings: PanelStrings) {
    this.#host = host;
    this.strings = strings;
    this.view.value = decodeViewState(host.savedState());
    this.tree = computed(() => {
      const snapshot = this.snapshot.value;
      if (!snapshot?.state) return [];
      const { state, history, changes } = snapshot;
      return buildTree({ state, history, strings, marks: marksOf(changes ?? []) });
    });
    const expansion = computed(() => this.view.value.expansion);
    this.rows = computed(() => visibleRows(this.tree.value, expansion.value));
    const active = computed(() => this.view.value.active);
    this.activeIndex = computed(() => nearestRow(this.rows.value, this.tree.value, active.value));
  }

  changeView(change: Partial<ViewState>): void {
    this.view.value = { ...this.view.value, ...change };
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => {
      this.#host.saveState(this.view.value);
    }, SAVE_DELAY_MS);
  }

  setExpanded(keys: readonly string[], open: boolean): void {
    this.changeView({ expansion: withExpanded(this.view.value.expansion, keys, open) });
  }

  /** Gives the focus to the active row. */
  focusTree(): void {
    const row = this.rows.peek()[this.activeIndex.peek()];
    if (row) this.wish.value = { key: row.node.key };
  }

  /** Opens what is above the row, makes it active and scrolls to it. */
  reveal(key: string): void {
    const path = pathTo(this.tree.value, key).map((node) => node.key);
    if (path.length === 0) return;
    const above = path.slice(0, -1);
    this.changeView({
      active: key,
      expansion: withExpanded(this.view.value.expansion, above, true),
    });
    this.wish.value = { key };
  }

  /** Goes where a link leads. */
  follow({ target, seq }: RowLink): void {
    if (seq === undefined) this.reveal(target);
    else this.seek(seq);
  }

  /** Goes to the moment after an event. */
  seek(seq: number): void {
    this.#host.post({ type: 'seek', seq });
  }

  /** Reveals the marked row after the active one, from the top again after the last. */
  revealNextChange(): void {
    const marked = markedKeys(this.tree.value);
    const after = marked.indexOf(this.view.value.active ?? '');
    const next = marked[(after + 1) % marked.length];
    if (next !== undefined) this.reveal(next);
  }

  openSource(node: TreeNode, keepFocus: boolean): void {
    if (node.source) this.#host.post({ type: 'openSource', ...node.source, keepFocus });
  }

  command(command: PageCommand): void {
    this.#host.post({ type: 'command', command });
  }
}
