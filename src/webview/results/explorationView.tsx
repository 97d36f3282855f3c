/** The outcomes that the schedules of a program can have, each with a schedule to debug. */

import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExplorationResult, ShownOutcome } from '../../protocol/results';
import type { ResultStrings } from '../../protocol/resultStrings';
import { baseName, fill } from '../text';
import {
  Action,
  countText,
  endIcon,
  endText,
  Hazards,
  Output,
  shareText,
  Title,
  type ResultProps,
} from './parts';

export function ExplorationView({ result, strings, post }: ResultProps<ExplorationResult>) {
  const { program, python, outcomes, problem } = result;
  return (
    <main>
      <Title text={fill(strings.explorationTitle, program, python)} strings={strings} post={post}>
        {problem === '' ? (
          <Summary result={result} strings={strings} />
        ) : (
          <p class="problem" role="alert">
            {fill(strings.problem, problem)}
          </p>
        )}
      </Title>
      {problem === '' && outcomes.length === 0 && <p class="quiet">{strings.nothingFound}</p>}
      {/* Another search begins with few again. */}
      <Outcomes
        key={`${program} ${result.seconds}`}
        result={result}
        strings={strings}
        post={post}
      />
    </main>
  );
}

/** So many outcomes can be looked over; the others are shown on demand. */
const FEW = 20;

function Outcomes({ result, strings, post }: ResultProps<ExplorationResult>) {
  const { outcomes, random, interleavings } = result;
  const [all, setAll] = useState(false);
  const next = useRef<HTMLHeadingElement>(null);
  // Who has pressed the button goes on where it was.
  useEffect(() => {
    if (all) next.current?.focus();
  }, [all]);
  return (
    <>
      {(all ? outcomes : outcomes.slice(0, FEW)).map((outcome, index) => (
        <Outcome
          key={outcome.schedule}
          outcome={outcome}
          total={interleavings}
          isRandom={random !== null}
          index={index}
          strings={strings}
          post={post}
          head={index === FEW ? next : null}
        />
      ))}
      {!all && outcomes.length > FEW && (
        <p class="more">
          <Action
            icon="unfold"
            text={fill(strings.showAll, countText(outcomes.length))}
            onClick={() => {
              setAll(true);
            }}
          />
        </p>
      )}
    </>
  );
}

function Summary({
  result,
  strings,
}: {
  readonly result: ExplorationResult;
  readonly strings: ResultStrings;
}) {
  const { outcomes, interleavings, random } = result;
  const found = outcomes.length === 1 ? strings.outcomesOne : strings.outcomesMany;
  return (
    <>
      {outcomes.length > 0 && (
        <p class="summary">
          {fill(found, countText(outcomes.length))}
          {random === null && ` · ${fill(strings.ofInterleavings, countText(interleavings))}`}
        </p>
      )}
      {outcomes.length > 1 && <Kinds outcomes={outcomes} strings={strings} />}
      <p class={result.complete ? 'complete' : 'incomplete'}>
        <i class={`codicon codicon-${result.complete ? 'pass' : 'warning'}`} aria-hidden="true" />{' '}
        {farText(result, strings)}
      </p>
      <p class="quiet">{howTexts(result, strings).join(' ')}</p>
    </>
  );
}

/** How many outcomes end in each way, the worst first. */
function Kinds({
  outcomes,
  strings,
}: {
  readonly outcomes: readonly ShownOutcome[];
  readonly strings: ResultStrings;
}) {
  const counts = new Map<string, { readonly icon: string; count: number }>();
  for (const { outcome, exitCodes, exception } of outcomes) {
    const end = endText(outcome, exitCodes, strings);
    const icon = endIcon(outcome, isFailure(exitCodes, exception));
    const key = `${icon} ${end}`;
    const kind = counts.get(key) ?? { icon, count: 0 };
    kind.count++;
    counts.set(key, kind);
  }
  return (
    <ul class="kinds">
      {[...counts].map(([key, { icon, count }]) => (
        <li key={key}>
          <i class={`codicon codicon-${icon}`} aria-hidden="true" />{' '}
          {fill(strings.kind, countText(count), key.slice(icon.length + 1))}
        </li>
      ))}
    </ul>
  );
}

function isFailure(exitCodes: readonly (number | null)[], exception: string): boolean {
  return exception !== '' || exitCodes.some((code) => code !== 0);
}

/** What was searched, and how fast. */
function howTexts(result: ExplorationResult, strings: ResultStrings): string[] {
  const { schedules, merged, seconds, granularity, complete, late, preemptions, random } = result;
  const rate = countText(seconds > 0 ? Math.round((schedules + merged) / seconds) : 0);
  const time = seconds.toFixed(2);
  return [
    granularity === 'sync' ? strings.bySync : strings.byLine,
    ...(complete || random !== null || preemptions === null
      ? []
      : [preemptions === 1 ? strings.boundOne : fill(strings.bound, preemptions)]),
    ...(late === 0 ? [] : [late === 1 ? strings.lateOne : fill(strings.lateMany, late)]),
    random === null
      ? fill(strings.effort, countText(schedules), countText(merged), time, rate)
      : fill(strings.effortRandom, time, rate),
  ];
}

/** How far the search has come. */
function farText(result: ExplorationResult, strings: ResultStrings): string {
  const { complete, cancelled, preemptions, random, schedules, maxSchedules } = result;
  if (cancelled) return fill(strings.cancelled, result.seconds.toFixed(1));
  if (random !== null) return fill(strings.randomOnly, countText(schedules));
  if (result.full) return strings.full;
  if (!complete) return fill(strings.notComplete, countText(maxSchedules));
  return preemptions === null ? strings.complete : fill(strings.completeWithin, preemptions);
}

function Outcome({
  outcome: { outcome, exitCodes, stdout, exception, hazards, interleavings, ...more },
  index,
  total,
  isRandom,
  head,
  strings,
  post,
}: Omit<ResultProps<never>, 'result'> & {
  readonly outcome: ShownOutcome;
  readonly index: number;
  /** All interleavings. */
  readonly total: number;
  readonly isRandom: boolean;
  /** Refers to the heading, if the focus can go there. */
  readonly head: Ref<HTMLHeadingElement> | null;
}) {
  const { preemptions, conflict, switches, problem } = more;
  const failed = isFailure(exitCodes, exception);
  const end = endText(outcome, exitCodes, strings);
  const counted = interleavings === 1 ? strings.interleavingsOne : strings.interleavingsMany;
  const share = isRandom ? strings.randomOf : counted;
  const effort =
    preemptions === 0
      ? strings.preemptionsNone
      : preemptions === 1
        ? strings.preemptionsOne
        : fill(strings.preemptionsMany, preemptions);
  return (
    <article class={`outcome end-${outcome}`}>
      <div class="title">
        <h2 ref={head} tabIndex={head === null ? undefined : -1}>
          <i class={`codicon codicon-${endIcon(outcome, failed)}`} aria-hidden="true" /> {end}{' '}
          <Hazards ids={hazards} strings={strings} post={post} />
        </h2>
        <Action
          icon="debug-alt"
          text={strings.debugOutcome}
          name={fill(strings.debugOutcomeTip, end)}
          onClick={() => {
            post({ type: 'debugOutcome', index });
          }}
        />
      </div>
      <p class="quiet">
        {fill(share, countText(interleavings), countText(total), shareText(interleavings, total))} ·{' '}
        {effort}
      </p>
      {problem !== '' && <p class="problem">{problem}</p>}
      {exception !== '' && <p>{fill(strings.exception, exception)}</p>}
      {conflict !== '' && (
        <>
          <h3>{strings.conflict}</h3>
          <p class="conflict">{conflict}</p>
        </>
      )}
      {switches.length > 0 && (
        <>
          <h3>{strings.switches}</h3>
          <ol>
            {switches.map(({ from, to, file, line }, i) => (
              <li key={i}>
                {line === 0
                  ? fill(strings.switchOutside, from, to)
                  : fill(strings.switchAt, baseName(file), line, from, to)}
              </li>
            ))}
          </ol>
        </>
      )}
      <Output text={stdout} strings={strings} />
    </article>
  );
}
