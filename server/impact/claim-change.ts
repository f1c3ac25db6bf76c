import { canonicalText } from "../documents/canonical.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { isZero, parseExact, subtract, toText } from "../domain/exact.ts";
import { isJsonObject, type JsonObject } from "../domain/json.ts";
import { isSettled, type TakenClaim } from "../engine/claim-pass.ts";
import type { EvaluatedClaim, Evaluator } from "../engine/evaluator.ts";
import { type CrossedBands, crossedBands } from "./crossed-bands.ts";
import { levelOf } from "./figure-tally.ts";

/** A claim under one of the two states of the rules, with what it hits. */
export interface ClaimSide {
  readonly evaluator: Evaluator;
  readonly evaluated: EvaluatedClaim | ClaimError;
  readonly taken: TakenClaim;
}

/** A claim that is decided otherwise, or to which another band applies. */
export interface ClaimChange {
  readonly line: JsonObject;
  readonly isChanged: boolean;
  readonly crossed: readonly CrossedBands[];
  readonly outcomes: readonly [before: string, after: string];
}

/** Members that say of which claim and by which rules a decision is, not what was decided. */
const PINS = new Set(["claim", "revision", "date", "policy", "plan", "institution", "steps", "given"]);

/** What has changed about a claim; `undefined` where nothing has. */
export function claimChange(before: ClaimSide, after: ClaimSide): ClaimChange | undefined {
  const [old, now] = [decisionOf(before), decisionOf(after)];
  const isChanged = canonicalText(old) !== canonicalText(now);
  const crossed =
    before.evaluated instanceof ClaimError || after.evaluated instanceof ClaimError
      ? []
      : crossedBands(before.evaluated, after.evaluated);
  if (!isChanged && crossed.length === 0) return undefined;
  const { claim } = after.taken;
  const evaluated = after.evaluated instanceof ClaimError ? before.evaluated : after.evaluated;
  const line = {
    claim: claim.id,
    institution: claim.setlinfo.fixmedins_code,
    pool: now.pool ?? old.pool ?? "",
    level: evaluated instanceof ClaimError ? "" : levelOf({ evaluated }),
    date: evaluated instanceof ClaimError ? null : evaluated.date,
    before: old,
    after: now,
    differences: differencesOf(old, now),
    crossed: crossed.map(({ title, ...rest }) => ({ ...rest, ...(title ? { title } : {}) })),
  };
  return { line, isChanged, crossed, outcomes: [String(old.outcome), String(now.outcome)] };
}

/** What was decided about a claim, and why it takes no part in the settlement where it does not. */
function decisionOf({ evaluator, evaluated, taken }: ClaimSide): JsonObject {
  const decision = evaluator.told(taken.claim, evaluated, {});
  const left = {
    ...Object.fromEntries(Object.entries(decision).filter(([name]) => !PINS.has(name))),
    ...(isJsonObject(decision.error) ? { error: reasonOf(decision.error) } : {}),
  };
  if (isSettled(taken)) return left;
  const { reason } = taken;
  return { ...left, unsettled: reason instanceof ClaimError ? reason.code : reason };
}

/** Why a claim could not be decided, without the version and the words of the rule that could not. */
function reasonOf(error: JsonObject): JsonObject {
  const { code = "", subject = "", step = null, message = null } = error;
  return { code, subject, step, message };
}

/** After less before, of score, coefficient, points and every amount that differs. */
function differencesOf(before: JsonObject, after: JsonObject): JsonObject {
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const [from, to] = [parseExact(old[name] ?? "0"), parseExact(now[name] ?? "0")];
      // What is no decimal, such as a fraction that never ends, is told by the figures themselves.
      const difference = from && to && subtract(to, from);
      return difference && !isZero(difference) ? [[name, toText(difference)]] : [];
    }),
  );
}

function figuresOf({ score, coefficient, points, amounts }: JsonObject): Readonly<Record<string, string>> {
  const all = { score, coefficient, points, ...(isJsonObject(amounts) ? amounts : {}) };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
