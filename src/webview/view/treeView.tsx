/** The tree: draws the rows in view, moves the focus among them and answers keys and clicks. */

import { useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageStore } from '../store';
import { type TreeAction, treeAction, typeAhead } from '../tree/keyboard';
import { type Row, rowWindow, scrollToChange } from '../tree/rows';
import { ROW_HEIGHT, RowView, rowId } from './row';

/** Keys typed faster than this belong to one word. */
const TYPE_AHEAD_MS = 700;

export function TreeView({ store }: { readonly store: PageStore }) {
  const scroller = useRef<HTMLDivElement>(null);
  const viewHeight = useViewHeight(scroller);
  const scrollTop = useSignal(store.view.peek().scrollTop);
  const rows = store.rows.value;
  const active = store.activeIndex.value;
  // Read before the new rows are drawn: the row that had the focus may be gone then.
  const hadFocus = scroller.current?.contains(document.activeElement) ?? false;
  const range = useComputed(() =>
    rowWindow(store.rows.value.length, ROW_HEIGHT, scrollTop.value, viewHeight.value),
  ).value;

  useRestoredScroll(store, scroller);
  useFocus(store, scroller, hadFocus);
  useFollow(store, scroller, hadFocus);
  const onKeyDown = useKeys(store, scroller);

  return (
    <div
      class="scroller"
      ref={scroller}
      onScroll={(event) => {
        scrollTop.value = event.currentTarget.scrollTop;
        store.changeView({ scrollTop: scrollTop.value });
      }}
    >
      <div
        role="tree"
        class="tree"
        aria-label={store.strings.treeLabel}
        style={{ height: `${String(rows.length * ROW_HEIGHT)}px` }}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          // Whoever moves the focus by other means than our keys moves the active row too.
          const row = rowAt(store, event);
          if (row && row.node.key !== store.view.peek().active) {
            store.changeView({ active: row.node.key });
          }
        }}
        onClick={(event) => {
          onClick(store, event);
        }}
        onDblClick={(event) => {
          const row = rowAt(store, event);
          if (row) store.openSource(row.node, false);
        }}
      >
        {drawn(rows, range, active).map((index) => (
          <RowView
            key={rows[index].node.key}
            row={rows[index]}
            index={index}
            active={index === active}
            strings={store.strings}
            onLink={(link) => {
              store.follow(link);
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** The rows in view, and the active one wherever it is, as it holds the focus. */
function drawn(
  rows: readonly Row[],
  { first, end }: ReturnType<typeof rowWindow>,
  active: number,
): readonly number[] {
  const indices = Array.from({ length: end - first }, (_, offset) => first + offset);
  // In the order of the tree: an element that is moved loses the focus, and taking it back scrolls.
  if (active < first) return [active, ...indices];
  return active >= end && active < rows.length ? [...indices, active] : indices;
}

/** The scroller's height, kept up to date. */
function useViewHeight(scroller: { readonly current: HTMLDivElement | null }) {
  const height = useSignal(600);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    height.value = element.clientHeight;
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return height;
}

/** Once, when there are rows: scrolls to where the user was before the page was hidden. */
function useRestoredScroll(
  store: PageStore,
  scroller: { readonly current: HTMLDivElement | null },
): void {
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = store.view.peek().scrollTop;
  }, []);
}

/** Keeps the focus on the active row while the tree has it, and follows wishes. */
function useFocus(
  store: PageStore,
  scroller: { readonly current: HTMLDivElement | null },
  hadFocus: boolean,
): void {
  const wish = store.wish.value;
  const index = store.activeIndex.value;
  useLayoutEffect(() => {
    if (!wish || !scroller.current) return;
    focusRow(scroller.current, store.activeIndex.peek(), 'center');
  }, [wish]);
  useLayoutEffect(() => {
    if (hadFocus && scroller.current) focusRow(scroller.current, index, 'nearest');
  });
}

/**
 * After a stop, scrolls to what changed if none of it is in view. Who has the focus in the tree is
 * looking at something and is left alone.
 */
function useFollow(
  store: PageStore,
  scroller: { readonly current: HTMLDivElement | null },
  hadFocus: boolean,
): void {
  const shown = useRef<number>(undefined);
  const { status, state } = store.snapshot.value ?? {};
  useLayoutEffect(() => {
    const before = shown.current;
    if (status !== 'stopped' || !state) return;
    shown.current = state.seq;
    if (before === undefined || before === state.seq || hadFocus || !scroller.current) return;
    const { scrollTop, clientHeight } = scroller.current;
    // Why nobody can move any more stands first, and matters more than what else has changed.
    const isHang = (state.hang ?? []).length > 0;
    const top = isHang ? 0 : scrollToChange(store.rows.peek(), ROW_HEIGHT, scrollTop, clientHeight);
    if (top !== undefined) scroller.current.scrollTop = top;
  }, [status, state?.seq]);
}

/** Scrolls to a row and focuses it, unless a link inside it has the focus. */
function focusRow(scroller: HTMLElement, index: number, where: 'center' | 'nearest'): void {
  const row = document.getElementById(rowId(index));
  if (!row || row.contains(document.activeElement)) return;
  const top = index * ROW_HEIGHT;
  const { scrollTop, clientHeight } = scroller;
  const inView = top >= scrollTop && top + ROW_HEIGHT <= scrollTop + clientHeight;
  if (!inView && where === 'center') scroller.scrollTop = top - clientHeight / 2;
  else if (top < scrollTop) scroller.scrollTop = top;
  else if (!inView) scroller.scrollTop = top + ROW_HEIGHT - clientHeight;
  row.focus({ preventScroll: true });
}

function useKeys(store: PageStore, scroller: { readonly current: HTMLDivElement | null }) {
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = store.rows.peek();
    const active = store.activeIndex.peek();
    const pageSize = Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1;
    const action = treeAction(rows, active, { key: event.key, pageSize: Math.max(1, pageSize) });
    if (action) {
      event.preventDefault();
      perform(store, action);
    } else if (event.key.length === 1 && event.key !== ' ') {
      const fresh = event.timeStamp - typed.current.at > TYPE_AHEAD_MS;
      typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: event.timeStamp };
      const to = typeAhead(rows, active, typed.current.text);
      if (to !== undefined) perform(store, { type: 'move', to });
    }
  };
}

function perform(store: PageStore, action: TreeAction): void {
  const rows = store.rows.peek();
  switch (action.type) {
    case 'move':
      store.changeView({ active: rows[action.to].node.key });
      return;
    case 'expand':
    case 'collapse':
      store.setExpanded(action.keys, action.type === 'expand');
      return;
    case 'activate':
      activate(store, rows[action.index], false);
  }
}

/** Opens the source line; a row without one is opened or closed; one that is only a link, followed. */
function activate(store: PageStore, row: Row, keepFocus: boolean): void {
  const { node, expanded } = row;
  if (node.source) store.openSource(node, keepFocus);
  else if (expanded !== undefined) store.setExpanded([node.key], !expanded);
  else if (node.link) store.follow(node.link);
}

function onClick(store: PageStore, event: MouseEvent): void {
  const row = rowAt(store, event);
  if (!row) return;
  store.changeView({ active: row.node.key });
  const onTwistie = event.target instanceof Element && event.target.classList.contains('twistie');
  if (onTwistie && row.expanded !== undefined) {
    store.setExpanded([row.node.key], !row.expanded);
  } else {
    activate(store, row, true);
  }
}

function rowAt(store: PageStore, event: Event): Row | undefined {
  const element = event.target instanceof Element ? event.target.closest('.row') : null;
  const key = element?.getAttribute('data-key');
  return store.rows.peek().find((row) => row.node.key === key);
}
