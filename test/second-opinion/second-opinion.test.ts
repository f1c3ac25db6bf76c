import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readClaim } from "../../server/claims/read-claim.ts";
import { exact } from "../../server/domain/exact.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import type { Witnessed } from "../../server/programs/witness.ts";
import { judgeWitnessed, secondOpinion } from "../../server/second-opinion/second-opinion.ts";
import { type Testified, Testimony } from "../../server/second-opinion/testimony.ts";

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const { book } = openRuleBook(path("rules"), path("schemas"));
const testimony = new Testimony();
const plain = new Evaluator(book);
const witnessed = new Evaluator({ ...book, witness: testimony });

/** Every n-th of a jurisdiction's sample claims. */
function samples(jurisdiction: string, every: number) {
  const lines = readFileSync(path(`rules/${jurisdiction}/samples/claims.ndjson`), "utf8")
    .trim()
    .split("\n");
  return lines
    .filter((_, index) => index % every === 0)
    .flatMap(
      (line) => readClaim(JSON.parse(line), { schemas: book.schemas, facts: book.everyFact }).claim ?? [],
    );
}

const claims = [...samples("370300", 1), ...samples("410400", 3)];

describe("rules before a witness", () => {
  test("decide as they do without one, and tell all that was asked", () => {
    expect(claims.length).toBeGreaterThan(10);
    for (const claim of claims) {
      for (const detail of [undefined, "full"] as const)
        expect(witnessed.decide(claim, { detail })).toEqual(plain.decide(claim, { detail }));
    }
    const asked = testimony.take();
    expect(new Set(asked.map(({ seen }) => seen.of))).toEqual(
      new Set(["condition", "formula", "range", "score"]),
    );
    expect(new Set(asked.map(({ rule }) => rule))).toContain("370300.dip.policy@1");
    expect(new Set(asked.map(({ rule }) => rule))).toContain("410400.dip.case-adjustment@1");
    expect(testimony.take()).toEqual([]);
  });

  test("are judged alike by the other evaluators", async () => {
    for (const claim of claims) witnessed.evaluate(claim, {});
    const { differences, judged, notJudged } = await secondOpinion(testimony.take());
    expect(differences).toEqual([]);
    expect(judged).toBeGreaterThan(10 * notJudged);
  });
});

/** The same question with another answer. */
function falsified(seen: Witnessed): Witnessed {
  switch (seen.of) {
    case "condition":
      return { ...seen, answer: !seen.answer };
    case "formula":
      return { ...seen, answer: { value: exact("0.0001") } };
    case "range":
      return { ...seen, answer: seen.answer + 1 };
    case "score":
      return { ...seen, answer: { value: { group: "X", score: exact(1) } } };
  }
}

test("a wrong answer is found wherever the second evaluator is asked, with rule, place and facts", async () => {
  const [claim] = claims;
  if (!claim) throw new Error("no claim");
  witnessed.evaluate(claim, {});
  const asked = testimony.take();
  const wrong: Testified[] = [];
  for (const { rule, seen } of asked)
    if ((await judgeWitnessed(seen)) === "same") wrong.push({ rule, seen: falsified(seen) });
  const { differences } = await secondOpinion(wrong);
  expect(differences).toHaveLength(wrong.length);
  for (const { params, pointer } of differences) {
    expect(params.rule).toMatch(/^370300\.dip\.[a-z-]+@1$/);
    expect(pointer).toMatch(/^\/body/);
    expect(params.first).not.toBe(params.second);
  }
  const scored = differences.find(({ code }) => code === "second-opinion.score");
  expect(scored?.params).toMatchObject({ first: "X", facts: "principal_diagnosis, operation_codes" });
});

test("a score that is not the row's is found, though the group is", async () => {
  const [claim] = claims;
  if (!claim) throw new Error("no claim");
  witnessed.evaluate(claim, {});
  const asked = testimony.take().find(({ seen }) => seen.of === "score");
  if (asked?.seen.of !== "score" || !("value" in asked.seen.answer)) throw new Error("no look-up");
  const { group } = asked.seen.answer.value;
  const seen = { ...asked.seen, answer: { value: { group, score: exact("0.5") } } };
  const { differences } = await secondOpinion([{ ...asked, seen }]);
  expect(differences.map(({ code }) => code)).toEqual(["second-opinion.score"]);
});
