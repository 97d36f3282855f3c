/** A program under several versions: what came of each, and where their stories part. */

import { useState } from 'preact/hooks';
import type { ComparisonResult, ShownParting, ToldStep } from '../../protocol/results';
import type { ResultStrings } from '../../protocol/resultStrings';
import { fill } from '../text';
import {
  Action,
  countText,
  endIcon,
  endText,
  Hazards,
  Output,
  Title,
  type ResultProps,
} from './parts';

export function ComparisonView({ result, strings, post }: ResultProps<ComparisonResult>) {
  const { versions, outputs, partings } = result;
  const stories = new Set(versions.map(({ story }) => story)).size;
  const summary = [
    stories === 1 ? strings.sameStory : `${fill(strings.storiesMany, stories)},`,
    stories === 1
      ? ''
      : `${outputs.length === 1 ? strings.outputsOne : fill(strings.outputsMany, outputs.length)}.`,
  ];
  const [near, far] = byNearness(result);
  const shown = (parting: ShownParting) => (
    <Parting key={`${parting.a} ${parting.b}`} result={parting} strings={strings} post={post} />
  );
  return (
    <main>
      <Title text={fill(strings.comparisonTitle, result.program)} strings={strings} post={post}>
        <p class="summary">{summary.join(' ')}</p>
      </Title>
      <Versions result={result} strings={strings} post={post} />
      {partings.length > 0 && <h2>{strings.partingsHeading}</h2>}
      {near.map(shown)}
      {far.length > 0 && (
        <details>
          <summary>{fill(strings.farPartings, far.length)}</summary>
          {far.map(shown)}
        </details>
      )}
      {versions.length > 2 && <AnyTwo result={result} strings={strings} post={post} />}
      <h2>{strings.outputsHeading}</h2>
      {outputs.map(({ name, text }) => {
        const whose = versions.filter(({ output }) => output === name);
        return (
          <section key={name}>
            <h3>{fill(strings.outputOf, name, whose.map(({ python }) => python).join(', '))}</h3>
            <Output text={text} strings={strings} />
          </section>
        );
      })}
    </main>
  );
}

/** Partings of a story and the next new one, which say what each version has changed, and the others. */
function byNearness({ versions, partings }: ComparisonResult) {
  const stories = [...new Set(versions.map(({ story }) => story))];
  const place = (python: string): number =>
    stories.indexOf(versions.find((version) => version.python === python)?.story ?? '');
  const isNear = ({ a, b }: ShownParting): boolean => Math.abs(place(a) - place(b)) === 1;
  return [partings.filter(isNear), partings.filter((parting) => !isNear(parting))] as const;
}

function Versions({ result, strings, post }: ResultProps<ComparisonResult>) {
  const heads = [
    strings.columnPython,
    strings.columnStory,
    strings.columnOutcome,
    strings.columnOutput,
    strings.columnHazards,
    strings.columnEvents,
    strings.columnDebug,
  ];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={strings.outcomes}>
      <table class="versions">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.versions.map(({ python, story, output, outcome, exitCode, ...more }) => (
            <tr key={python}>
              <th scope="row">{python}</th>
              <td>
                <span class={`badge story-${story}`}>{story}</span>
              </td>
              <td>
                <i
                  class={`codicon codicon-${endIcon(outcome, exitCode !== 0)} end-${outcome}`}
                  aria-hidden="true"
                />{' '}
                {endText(outcome, [exitCode], strings)}
                {more.problem !== '' && <span class="quiet"> {more.problem}</span>}
              </td>
              <td>
                <span class="badge">{output}</span>
              </td>
              <td>
                {more.hazards.length === 0 ? (
                  <span class="quiet">{strings.noHazards}</span>
                ) : (
                  <Hazards ids={more.hazards} strings={strings} post={post} />
                )}
              </td>
              <td class="number">{countText(more.events)}</td>
              <td>
                <Action
                  icon="debug-alt"
                  text={strings.debugVersion}
                  name={fill(strings.debugVersionTip, python)}
                  onClick={() => {
                    post({ type: 'debugVersion', python });
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Parting({ result, strings, post }: ResultProps<ShownParting>) {
  const { a, b, thread, pid, beforeA, beforeB, afterA, afterB, seen } = result;
  const before = Math.max(beforeA.length, beforeB.length);
  const after = Math.max(afterA.length, afterB.length, 1);
  const lead = (steps: readonly ToldStep[], row: number): ToldStep | undefined =>
    steps.at(row - before);
  return (
    <section class="parting">
      <div class="title">
        <h3>{fill(strings.parting, a, b, thread, pid)}</h3>
        <Action
          icon="diff"
          text={strings.sideBySide}
          name={`${strings.sideBySide}: ${a}, ${b}`}
          onClick={() => {
            post({ type: 'diff', a, b });
          }}
        />
      </div>
      <div
        class="scroll"
        tabIndex={0}
        role="region"
        aria-label={`${strings.leadsHere}: ${a}, ${b}`}
      >
        <table class="steps">
          <thead>
            <tr>
              <th scope="col">{a}</th>
              <th scope="col">{b}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: before }, (_, row) => (
              <tr key={`before ${String(row)}`}>
                <Step step={lead(beforeA, row)} />
                <Step step={lead(beforeB, row)} />
              </tr>
            ))}
            {Array.from({ length: after }, (_, row) => (
              <tr key={`after ${String(row)}`} class={row === 0 ? 'parted' : ''}>
                <Step step={afterA[row]} over={row === 0 ? strings.nothingMore : ''} />
                <Step step={afterB[row]} over={row === 0 ? strings.nothingMore : ''} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Seen seen={seen} a={a} b={b} strings={strings} />
    </section>
  );
}

/** A step of a thread; `over` stands in its place where the thread does nothing more. */
function Step({
  step,
  over = '',
}: {
  readonly step: ToldStep | undefined;
  readonly over?: string;
}) {
  if (step === undefined) return <td class="quiet">{over}</td>;
  return (
    <td>
      <span class="seq">{step.seq}</span> {step.text}
    </td>
  );
}

function Seen({
  seen,
  a,
  b,
  strings,
}: Pick<ShownParting, 'seen' | 'a' | 'b'> & { readonly strings: ResultStrings }) {
  if (seen === null) return <p class="quiet">{strings.unseen}</p>;
  const said = (step: ToldStep | null): string => step?.text ?? strings.nothingMore;
  return (
    <div class="seen">
      <p>{strings.seen}</p>
      <dl>
        <dt>{a}</dt>
        <dd>{said(seen.a)}</dd>
        <dt>{b}</dt>
        <dd>{said(seen.b)}</dd>
      </dl>
    </div>
  );
}

function AnyTwo({ result, strings, post }: ResultProps<ComparisonResult>) {
  const names = result.versions.map(({ python }) => python);
  const [a, setA] = useState(names[0] ?? '');
  const [b, setB] = useState(names.at(-1) ?? '');
  const select = (label: string, value: string, set: (value: string) => void) => (
    <select
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        set(currentTarget.value);
      }}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <section>
      <h3>{strings.anyTwo}</h3>
      <div class="any-two">
        {select(strings.anyTwoFirst, a, setA)}
        {select(strings.anyTwoSecond, b, setB)}
        <Action
          icon="diff"
          text={strings.sideBySide}
          onClick={() => {
            post({ type: 'diff', a, b });
          }}
        />
      </div>
    </section>
  );
}
