/** The buttons that step by the loop's own units. */

import { useRef } from 'preact/hooks';
import type { PageCommand } from '../../protocol/panelMessages';
import type { PanelStringKey } from '../../protocol/panelStrings';
import type { PageStore } from '../store';

interface StepButton {
  readonly command: PageCommand & PanelStringKey;
  /** The same codicons as in the debug toolbar (package.json). */
  readonly icon: string;
}

const BUTTONS: readonly StepButton[] = [
  { command: 'stepCallback', icon: 'debug-line-by-line' },
  { command: 'stepIteration', icon: 'sync' },
  { command: 'stepToWakeup', icon: 'zap' },
  { command: 'stepToFork', icon: 'repo-forked' },
];

/** While the program runs the buttons stay where they are, but do nothing. */
export function StepToolbar({
  store,
  enabled,
}: {
  readonly store: PageStore;
  readonly enabled: boolean;
}) {
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      role="toolbar"
      class="toolbar"
      ref={bar}
      aria-label={store.strings.stepToolbar}
      onKeyDown={(event) => {
        if (bar.current) moveFocus(bar.current, event);
      }}
    >
      {BUTTONS.map(({ command, icon }, index) => (
        <button
          key={command}
          type="button"
          class={`action codicon codicon-${icon}`}
          title={store.strings[command]}
          aria-label={store.strings[command]}
          aria-disabled={!enabled}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => {
            if (enabled) store.command(command);
          }}
        />
      ))}
    </div>
  );
}

/** Left and right arrows move within a toolbar; Tab leaves it. */
function moveFocus(bar: HTMLElement, event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...bar.querySelectorAll('button')];
  const now = buttons.findIndex((button) => button === document.activeElement);
  const next = (now + step + buttons.length) % buttons.length;
  buttons.forEach((button, index) => {
    button.tabIndex = index === next ? 0 : -1;
  });
  buttons[next].focus();
  event.preventDefault();
}
