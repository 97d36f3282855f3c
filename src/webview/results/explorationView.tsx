/** The outcomes that the schedules of a program can have, each with a schedule to debug. */

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
      {outcomes.map((outcome, index) => (
        <Outcome
          key={outcome.schedule}
          outcome={outcome}
          total={result.interleavings}
          index={index}
          strings={strings}
          post={post}
        />
      ))}
    </main>
  );
}

function Summary({
  result,
  strings,
}: {
  readonly result: ExplorationResult;
  readonly strings: ResultStrings;
}) {
  const { outcomes, interleavings, schedules, merged, seconds, granularity } = result;
  const found = outcomes.length === 1 ? strings.outcomesOne : strings.outcomesMany;
  const rate = seconds > 0 ? Math.round((schedules + merged) / seconds) : 0;
  return (
    <>
      <p class="summary">
        {fill(found, outcomes.length)} · {fill(strings.ofInterleavings, countText(interleavings))}
      </p>
      <p class={result.complete ? 'complete' : 'incomplete'}>
        <i class={`codicon codicon-${result.complete ? 'pass' : 'warning'}`} aria-hidden="true" />{' '}
        {farText(result, strings)}
      </p>
      <p class="quiet">
        {fill(
          strings.effort,
          countText(schedules),
          countText(merged),
          seconds.toFixed(2),
          countText(rate),
        )}{' '}
        {granularity === 'sync' ? strings.bySync : strings.byLine}
      </p>
    </>
  );
}

/** How far the search has come. */
function farText(result: ExplorationResult, strings: ResultStrings): string {
  const { complete, cancelled, preemptions, random, schedules } = result;
  if (cancelled) return strings.cancelled;
  if (random !== null) return fill(strings.randomOnly, countText(schedules));
  if (!complete) return strings.notComplete;
  return preemptions === null ? strings.complete : fill(strings.completeWithin, preemptions);
}

function Outcome({
  outcome: { outcome, exitCodes, stdout, exception, hazards, interleavings, ...more },
  index,
  total,
  strings,
  post,
}: Omit<ResultProps<never>, 'result'> & {
  readonly outcome: ShownOutcome;
  readonly index: number;
  /** All interleavings. */
  readonly total: number;
}) {
  const { preemptions, conflict, switches, problem } = more;
  const failed = exception !== '' || exitCodes.some((code) => code !== 0);
  const end = endText(outcome, exitCodes, strings);
  const share = interleavings === 1 ? strings.interleavingsOne : strings.interleavingsMany;
  const effort =
    preemptions === 0
      ? strings.preemptionsNone
      : preemptions === 1
        ? strings.preemptionsOne
        : fill(strings.preemptionsMany, preemptions);
  return (
    <article class={`outcome end-${outcome}`}>
      <div class="title">
        <h2>
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
        {fill(share, countText(interleavings), countText(total))} · {effort}
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
              <li key={i}>{fill(strings.switchAt, baseName(file), line, from, to)}</li>
            ))}
          </ol>
        </>
      )}
      <Output text={stdout} strings={strings} />
    </article>
  );
}
