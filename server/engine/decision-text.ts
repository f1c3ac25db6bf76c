import type { Frame } from "../domain/frame.ts";
import { isNumeric, type Value } from "../domain/value.ts";
import { decimalText, jsonOf } from "./decimal-text.ts";
import { type DecidedClaim, decisionJson, type Figure, shownBy } from "./decision.ts";
import type { Plan } from "./plan.ts";
import type { ClaimRun } from "./run-claim.ts";

/**
 * What `JSON.stringify` makes of `decisionJson`, put together without the objects in between where a decision is plain:
 * explanations and failures are written from them.
 */
export function decisionText(plan: Plan, claim: DecidedClaim, frame: Frame, run: ClaimRun): string {
  if (run.failure || run.records.length > 0) return JSON.stringify(decisionJson(plan, claim, frame, run));
  const { policy, fields, amounts } = writtenBy(plan);
  const asOf = claim.asOf === undefined ? "" : `,"asOf":${textJson(claim.asOf)}`;
  const institution = claim.institution === undefined ? "" : `,"institution":${textJson(claim.institution)}`;
  const pool = run.pool === undefined ? "" : `,"pool":${textJson(run.pool)}`;
  const head = `{"claim":${textJson(claim.id)},"revision":${claim.revision},"date":${textJson(claim.date)}`;
  let text = `${head}${asOf}${policy}${institution}${pool},"outcome":${textJson(run.outcome)}`;
  for (const { name, slot } of fields) {
    const value = valueText(frame[slot]);
    if (value !== undefined) text += name + value;
  }
  let paid = "";
  for (const { name, slot } of amounts) {
    const value = valueText(frame[slot]);
    if (value !== undefined) paid += name + value;
  }
  const given = claim.given.length > 0 ? `,"given":${JSON.stringify(claim.given)}` : "";
  return `${text},"amounts":{${paid.slice(1)}}${given}}`;
}

/** What is the same in every decision of a plan, as text; names with the comma before and the colon behind them. */
interface Written {
  readonly policy: string;
  readonly fields: readonly Figure[];
  readonly amounts: readonly Figure[];
}

const WRITTEN = new WeakMap<Plan, Written>();

function writtenBy(plan: Plan): Written {
  const known = WRITTEN.get(plan);
  if (known) return known;
  const { policy, fields, amounts } = shownBy(plan);
  const named = ({ name, slot }: Figure): Figure => ({ name: `,${JSON.stringify(name)}:`, slot });
  const written = {
    policy: `,"policy":${JSON.stringify(policy)},"plan":${JSON.stringify(plan.hash)}`,
    fields: fields.map(named),
    amounts: lastOfEach(amounts).map(named),
  };
  WRITTEN.set(plan, written);
  return written;
}

/** A fact that is shown twice is one member. */
function lastOfEach(figures: readonly Figure[]): readonly Figure[] {
  return [...new Map(figures.map((figure) => [figure.name, figure])).values()];
}

/** A fact's value as a decision writes it; `undefined` for one that is missing. */
export function valueText(value: Value): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return textJson(value);
  if (isNumeric(value)) return `"${decimalText(value)}"`;
  return JSON.stringify(jsonOf(value));
}

/** A text as JSON: most hold nothing that has to be escaped. */
export function textJson(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || unit >= 0xd800) return JSON.stringify(text);
  }
  return `"${text}"`;
}
