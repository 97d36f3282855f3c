/** What both kinds of results are made of. */

import type { ComponentChildren } from 'preact';
import type { ResultsMessage, RunEnd } from '../../protocol/results';
import type { ResultStrings } from '../../protocol/resultStrings';
import { fill } from '../text';

/** What a view of results is given. */
export interface ResultProps<R> {
  readonly result: R;
  readonly strings: ResultStrings;
  readonly post: (message: ResultsMessage) => void;
}

/** A button with an icon and words; `name` is what it is called where the words alone say too little. */
export function Action({
  icon,
  text,
  name,
  onClick,
}: {
  readonly icon: string;
  readonly text: string;
  readonly name?: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" class="action" title={name} aria-label={name} onClick={onClick}>
      <i class={`codicon codicon-${icon}`} aria-hidden="true" />
      <span>{text}</span>
    </button>
  );
}

/** The heading of the page with what it was made from, and a way to make it again. */
export function Title({
  text,
  strings,
  post,
  children,
}: Omit<ResultProps<never>, 'result'> & {
  readonly text: string;
  readonly children?: ComponentChildren;
}) {
  const again = (): void => {
    post({ type: 'again' });
  };
  return (
    <header>
      <div class="title">
        <h1>{text}</h1>
        <Action icon="refresh" text={strings.again} onClick={again} />
      </div>
      {children}
    </header>
  );
}

/** Hazards by their ids; each leads to the page that explains it. */
export function Hazards({
  ids,
  strings,
  post,
}: Omit<ResultProps<never>, 'result'> & { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          class="badge hazard"
          title={fill(strings.hazardTip, id)}
          onClick={() => {
            post({ type: 'hazard', id });
          }}
        >
          {id}
        </button>
      ))}
    </>
  );
}

/** What a program wrote. */
export function Output({
  text,
  strings,
}: {
  readonly text: string;
  readonly strings: ResultStrings;
}) {
  if (text === '') return <p class="quiet">{strings.nothingWritten}</p>;
  return (
    <pre class="output" tabIndex={0}>
      {text}
    </pre>
  );
}

/** How a run ended, in words; codes of the root process and of its children, in order of birth. */
export function endText(
  end: RunEnd,
  [root, ...children]: readonly (number | null)[],
  strings: ResultStrings,
): string {
  if (end !== 'exit') return strings[end];
  const code = (one: number | null | undefined): string =>
    one === null || one === undefined ? strings.stillRuns : String(one);
  if (children.length === 0) return fill(strings.exit, code(root));
  return fill(strings.exitChildren, code(root), children.map(code).join(', '));
}

/** The icon of an end. */
export function endIcon(end: RunEnd, failed: boolean): string {
  if (end === 'hang') return 'debug-pause';
  if (end === 'exit') return failed ? 'error' : 'pass';
  return 'warning';
}

/** A whole number as people read it: digits in threes, a large one roughly. */
export function countText(n: number): string {
  return n >= 1e15 ? n.toExponential(2) : n.toLocaleString(document.documentElement.lang || 'en');
}

/** A part of a whole as people read it: "50 %", "0.4 %", "< 0.01 %". */
export function shareText(part: number, whole: number): string {
  const percent = (100 * part) / Math.max(whole, 1);
  if (percent > 0 && percent < 0.01) return '< 0.01 %';
  const isAlmost = part < whole && percent > 99.9;
  return `${isAlmost ? '> 99.9' : String(Number(percent.toPrecision(percent < 10 ? 1 : 2)))} %`;
}
