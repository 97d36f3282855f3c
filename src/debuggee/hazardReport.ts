/** A hazard as it is reported to whoever is outside: plain JSON. */

import type { PlacedHazard } from '../hazards/report';
import type { Place } from '../hazards/rule';
import type { HazardReport, ReportedPlace } from '../protocol/runReport';

export function hazardReport({ hazard, place, related }: PlacedHazard): HazardReport {
  const { rule, message, seq, pid, tid, thread } = hazard;
  const { id, title, advice, severity } = rule;
  return {
    id,
    title,
    message: `${message}.`,
    advice,
    severity,
    seq,
    pid,
    tid,
    thread,
    ...reportedPlace(place),
    related: related.map((one) => ({
      seq: one.seq,
      message: one.message,
      ...reportedPlace(one.place),
    })),
  };
}

export function reportedPlace(place: Place | null): ReportedPlace {
  if (place === null) return { file: '', line: 0 };
  const { file, line, span } = place;
  if (span === undefined) return { file, line };
  return {
    file,
    line,
    column: span.column + 1,
    endLine: span.endLine,
    endColumn: span.endColumn + 1,
  };
}
