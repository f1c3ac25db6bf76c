import { canonicalText } from "../documents/canonical.ts";
import type { Frame } from "../domain/frame.ts";
import type { Value } from "../domain/value.ts";
import { type DecidedClaim, decisionJson, type Figure, shownBy } from "./decision.ts";
import type { Plan } from "./plan.ts";
import type { ClaimRun } from "./run-claim.ts";
import { textJson, valueText } from "./value-text.ts";

/** A decision, and where its claim counted, as RFC 8785 text. */
interface Told {
  readonly claim: DecidedClaim;
  readonly frame: Frame;
  readonly run: ClaimRun;
  readonly counted: string;
}

/** A member of a decision: its name with the colon, and the text of its value; `undefined` where it is not there. */
interface Member {
  readonly name: string;
  readonly text: (told: Told) => string | undefined;
}

/**
 * The RFC 8785 text of `decisionJson` with one more member `counted`, put together without the objects in between where a
 * decision is plain. Throws on lone surrogates, as `canonicalText` does.
 */
export function recordedDecision(
  plan: Plan,
  claim: DecidedClaim,
  frame: Frame,
  run: ClaimRun,
  counted: string,
): string {
  if (!run.failure && run.records.length === 0 && claim.asOf === undefined) {
    const text = written(membersOf(plan), { claim, frame, run, counted });
    // An escaped surrogate is what canonical text must refuse.
    if (!text.includes("\\ud")) return text;
  }
  return canonicalText({ ...decisionJson(plan, claim, frame, run), counted: JSON.parse(counted) });
}

function written(members: readonly Member[], told: Told): string {
  let text = "";
  for (const { name, text: of } of members) {
    const value = of(told);
    if (value !== undefined) text += (text === "" ? "{" : ",") + name + value;
  }
  return text === "" ? "{}" : `${text}}`;
}

const MEMBERS = new WeakMap<Plan, readonly Member[]>();

function membersOf(plan: Plan): readonly Member[] {
  const known = MEMBERS.get(plan);
  if (known) return known;
  const { policy, fields, amounts } = shownBy(plan);
  const paid = inOrder(amounts.map(figureMember));
  const always = (name: string, text: string): [string, Member["text"]] => [name, () => text];
  const members = inOrder([
    ...fields.map(figureMember),
    always("policy", canonicalText(policy)),
    always("plan", JSON.stringify(plan.hash)),
    ["amounts", (told) => written(paid, told)],
    ["claim", ({ claim }) => textJson(claim.id)],
    ["counted", ({ counted }) => counted],
    ["date", ({ claim }) => textJson(claim.date)],
    ["given", ({ claim }) => (claim.given.length > 0 ? JSON.stringify(claim.given) : undefined)],
    [
      "institution",
      ({ claim }) => (claim.institution === undefined ? undefined : textJson(claim.institution)),
    ],
    ["outcome", ({ run }) => textJson(run.outcome)],
    ["pool", ({ run }) => (run.pool === undefined ? undefined : textJson(run.pool))],
    ["revision", ({ claim }) => String(claim.revision)],
  ]);
  MEMBERS.set(plan, members);
  return members;
}

function figureMember({ name, slot }: Figure): [string, Member["text"]] {
  return [name, ({ frame }) => figureText(frame[slot])];
}

function figureText(value: Value): string | undefined {
  const text = valueText(value);
  // Records may have members that an object orders by itself.
  return text?.startsWith("{") || text?.startsWith("[") ? canonicalText(JSON.parse(text)) : text;
}

/** In the order of RFC 8785; of two of one name, which say the same, one. */
function inOrder(members: readonly [string, Member["text"]][]): readonly Member[] {
  return [...new Map(members)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => ({ name: `${JSON.stringify(name)}:`, text }));
}
