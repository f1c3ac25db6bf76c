import type { Frame } from "../domain/frame.ts";
import { encoded, TextBytes } from "../domain/text-bytes.ts";
import { isNumeric, type Value } from "../domain/value.ts";
import { decimalText, jsonOf } from "./decimal-text.ts";
import { type DecidedClaim, decisionJson, type Figure, shownBy } from "./decision.ts";
import type { Plan } from "./plan.ts";
import type { ClaimRun } from "./run-claim.ts";

const made = new TextBytes(4096);

/** What `JSON.stringify` makes of `decisionJson`. */
export function decisionText(plan: Plan, claim: DecidedClaim, frame: Frame, run: ClaimRun): string {
  if (!isPlain(run)) return JSON.stringify(decisionJson(plan, claim, frame, run));
  made.cut(0);
  writePlain(made, plan, claim, frame, run);
  return made.toString();
}

/**
 * The same into bytes, without the objects in between where a decision is plain: explanations and failures are written
 * from them.
 */
export function writeDecision(
  to: TextBytes,
  plan: Plan,
  claim: DecidedClaim,
  frame: Frame,
  run: ClaimRun,
): void {
  if (isPlain(run)) writePlain(to, plan, claim, frame, run);
  else to.text(JSON.stringify(decisionJson(plan, claim, frame, run)));
}

function isPlain({ failure, records }: ClaimRun): boolean {
  return !failure && records.length === 0;
}

function writePlain(to: TextBytes, plan: Plan, claim: DecidedClaim, frame: Frame, run: ClaimRun): void {
  const { policy, fields, amounts } = writtenBy(plan);
  to.put(CLAIM);
  to.json(claim.id);
  to.put(REVISION);
  to.whole(claim.revision);
  writeText(to, DATE, claim.date);
  writeText(to, AS_OF, claim.asOf);
  to.put(policy);
  writeText(to, INSTITUTION, claim.institution);
  writeText(to, POOL, run.pool);
  writeText(to, OUTCOME, run.outcome);
  for (const { name, slot } of fields) {
    const value = frame[slot];
    if (value === undefined || value === null) continue;
    to.put(name);
    writeValue(to, value);
  }
  to.put(AMOUNTS);
  let isFirst = true;
  for (const { name, nameOfFirst, slot } of amounts) {
    const value = frame[slot];
    if (value === undefined || value === null) continue;
    to.put(isFirst ? nameOfFirst : name);
    isFirst = false;
    writeValue(to, value);
  }
  to.put(END);
  if (claim.given.length > 0) {
    to.put(GIVEN);
    to.text(JSON.stringify(claim.given));
  }
  to.put(END);
}

const CLAIM = encoded('{"claim":');
const REVISION = encoded(',"revision":');
const DATE = encoded(',"date":');
const AS_OF = encoded(',"asOf":');
const INSTITUTION = encoded(',"institution":');
const POOL = encoded(',"pool":');
const OUTCOME = encoded(',"outcome":');
const AMOUNTS = encoded(',"amounts":{');
const GIVEN = encoded(',"given":');
const END = encoded("}");

function writeText(to: TextBytes, name: Uint8Array, text: string | undefined): void {
  if (text === undefined) return;
  to.put(name);
  to.json(text);
}

function writeValue(to: TextBytes, value: NonNullable<Value>): void {
  if (typeof value === "string") to.json(value);
  else if (isNumeric(value)) to.json(decimalText(value));
  else to.text(JSON.stringify(jsonOf(value)));
}

/** What is the same in every decision of a plan, encoded. */
interface Written {
  readonly policy: Uint8Array;
  readonly fields: readonly WrittenFigure[];
  readonly amounts: readonly WrittenFigure[];
}

interface WrittenFigure {
  readonly slot: number;
  /** With a comma before and a colon behind it. */
  readonly name: Uint8Array;
  readonly nameOfFirst: Uint8Array;
}

const WRITTEN = new WeakMap<Plan, Written>();

function writtenBy(plan: Plan): Written {
  const known = WRITTEN.get(plan);
  if (known) return known;
  const { policy, fields, amounts } = shownBy(plan);
  const written = {
    policy: encoded(`,"policy":${JSON.stringify(policy)},"plan":${JSON.stringify(plan.hash)}`),
    fields: fields.map(writtenFigure),
    amounts: lastOfEach(amounts).map(writtenFigure),
  };
  WRITTEN.set(plan, written);
  return written;
}

function writtenFigure({ name, slot }: Figure): WrittenFigure {
  const nameOfFirst = `${JSON.stringify(name)}:`;
  return { slot, name: encoded(`,${nameOfFirst}`), nameOfFirst: encoded(nameOfFirst) };
}

/** A fact that is shown twice is one member. */
function lastOfEach(figures: readonly Figure[]): readonly Figure[] {
  return [...new Map(figures.map((figure) => [figure.name, figure])).values()];
}
