import type { Diagnostic } from "../domain/diagnostic.ts";
import { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { intervalText } from "./interval.ts";
import { RangeCover, type RangesToLint } from "./range-cover.ts";
import { findGaps } from "./range-gaps.ts";
import { rangesDiagnostics } from "./ranges-diagnostics.ts";

export { domainOfUnit } from "./value-domain.ts";

/**
 * Reports empty, repeated, overlapping and unreachable ranges and gaps, each with the rows concerned and a value that
 * shows it.
 */
export function lintRanges(ranges: RangesToLint, into: Diagnostic[]): void {
  const findings = new Findings(rangesDiagnostics, into);
  const cover = new RangeCover(ranges);
  for (const row of ranges.rows.keys()) lintRow(ranges, cover, row, findings);
  if (ranges.hit === "unique") lintOrder(ranges, cover, findings);
  if (ranges.otherwise) return;
  for (const { below, above, ...place } of findGaps(cover)) {
    const params = {
      ...place,
      ...(below === undefined ? {} : { below: cover.nameOf(below) }),
      ...(above === undefined ? {} : { above: cover.nameOf(above) }),
    };
    const side = below === undefined ? "below" : above === undefined ? "above" : "between";
    findings.report(`ranges.gap-${side}`, ranges.pointer, params);
  }
}

function lintRow(
  ranges: RangesToLint,
  cover: RangeCover,
  row: number,
  findings: Findings<typeof rangesDiagnostics>,
): void {
  const pointer = pointerTo(ranges.pointer, row);
  const range = intervalText(cover.intervals[row] ?? {});
  const same = cover.earlierSame(row);
  const unique = ranges.hit === "unique";
  const met = unique ? cover.earlierOverlap(row) : cover.shadowOf(row);
  if (cover.isEmpty(row)) findings.report("ranges.empty", pointer, { range });
  else if (cover.valueIn(cover.spanOf(row)) === undefined)
    findings.report("ranges.outside-domain", pointer, { range, domain: cover.domainText });
  else if (same !== undefined)
    findings.report("ranges.duplicate", pointer, { range, first: cover.nameOf(same) });
  else if (met)
    findings.report(unique ? "ranges.overlap" : "ranges.unreachable", pointer, {
      range: intervalText(met.interval),
      first: cover.nameOf(met.row),
      witness: met.witness,
    });
}

/** With hit `unique` the order says nothing, so it should at least rise. */
function lintOrder(
  ranges: RangesToLint,
  cover: RangeCover,
  findings: Findings<typeof rangesDiagnostics>,
): void {
  let before: number | undefined;
  for (const row of ranges.rows.keys()) {
    if (cover.isEmpty(row)) continue;
    if (before !== undefined && cover.spanOf(row).first < cover.spanOf(before).first)
      findings.report("ranges.unordered", pointerTo(ranges.pointer, row), {
        name: cover.nameOf(row),
        before: cover.nameOf(before),
      });
    before = row;
  }
}
