import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { fact, type SmallDocument, YUAN } from "../small-rules/small-rules.ts";
import { findingsOf } from "./settle-small.ts";
import { amounts, policy, where } from "./small-policy.ts";

const FACTS = [fact("a", YUAN), fact("b", YUAN), fact("brought", YUAN, "pool")];
const tied = (phases: JsonObject, body: JsonObject = {}) =>
  policy({ phases: { claim: [], ...phases }, ...body }, { facts: FACTS });
const a = (text = "medfee_sumamt * 2", header: JsonObject = {}) =>
  amounts({ a: text }, { id: "370300.test.a", ...header });
const b = (text = "a * 2") => amounts({ b: text }, { id: "370300.test.b" });
const step = (name: string, rest: JsonObject = {}) => ({ name, ruleSet: `370300.test.${name}`, ...rest });
const sumOf = (of: string, per: string, over: string, writes: string) => ({
  name: "sum",
  per,
  sum: { of, over, writes },
});

/** Findings of the policy, which stands first. */
const found = (...documents: SmallDocument[]) => findingsOf(documents);

describe("the facts of a policy's steps", () => {
  test("flow from claim to person to pool, institution and clearing", () => {
    expect(found(tied({ claim: [step("a")], person: [step("b")] }), a(), b())).toEqual([]);
    expect(found(tied({ claim: [step("b")], person: [step("a")] }), a(), b())).toEqual([
      "policy.read-before-write /body/phases/claim/0",
    ]);
  });

  test("may be read by the rule set that writes them", () => {
    const both = amounts({ a: "medfee_sumamt * 2", b: "a * 2" }, { id: "370300.test.a" });
    expect(found(tied({ claim: [step("a")] }), both)).toEqual([]);
  });

  test("have one writer, sums included", () => {
    const twice = tied({
      claim: [step("a")],
      institution: [sumOf("medfee_sumamt", "institution", "claim", "a")],
    });
    expect(found(twice, a())).toEqual(["policy.two-writers /body/phases/institution/0"]);
  });

  test("of a wider scope are seen by a finer one, not the other way round", () => {
    const wide = tied(
      { institution: [step("a", { per: "pool" }), step("b", { per: "institution-month" })] },
      {
        reads: [{ fact: "brought", per: "pool" }],
      },
    );
    expect(found(wide, a("brought * 2"), b())).toEqual([]);
    const narrow = tied(
      { institution: [step("a", { per: "institution-month" }), step("b", { per: "pool" })] },
      {
        reads: [{ fact: "brought", per: "pool" }],
      },
    );
    expect(found(narrow, a("brought * 2"), b())).toEqual(["policy.narrow-scope /body/phases/institution/1"]);
  });

  test("of claims reach an institution by a sum", () => {
    const summed = tied({
      claim: [step("a")],
      institution: [sumOf("a", "institution", "claim", "b")],
    });
    expect(found(summed, a())).toEqual([]);
  });

  test("that the request brings are listed in reads, for their scope", () => {
    const phases = { institution: [step("a", { per: "pool" })] };
    expect(found(tied(phases), a("brought * 2"))).toEqual([
      "policy.unwritten-fact /body/phases/institution/0",
    ]);
    expect(found(tied(phases, { reads: [{ fact: "brought", per: "pool" }] }), a("brought * 2"))).toEqual([]);
    expect(
      found(tied(phases, { reads: [{ fact: "brought", per: "institution" }] }), a("brought * 2")),
    ).toEqual(["policy.narrow-scope /body/phases/institution/0"]);
  });

  test("that a step's condition reads count too", () => {
    const guarded = tied({ claim: [step("a", { when: where("payment_method", "dip") })] });
    expect(found(guarded, a())).toContain("policy.unwritten-fact /body/phases/claim/0");
  });

  test("that a caller may give need no writer", () => {
    const phases = { claim: [step("b")] };
    expect(found(tied(phases), b())).toEqual(["policy.unwritten-fact /body/phases/claim/0"]);
    expect(found(tied(phases, { given: ["a"] }), b())).toEqual([]);
  });
});

describe("the rule sets of a policy", () => {
  const phases = { claim: [step("a")] };

  test("are in force as long as the policy is", () => {
    const until = (date: string) => a(undefined, { effective: { from: "2023-01-01", until: date } });
    const ending = { ...tied(phases), effective: { from: "2023-01-01", until: "2024-01-01" } };
    expect(found(ending, until("2024-01-01"))).toEqual([]);
    expect(found(ending, until("2023-12-31"))).toEqual(["policy.rule-set-gap /effective"]);
    expect(found(tied(phases), until("2024-01-01"))).toEqual(["policy.rule-set-gap /effective"]);
  });

  test("may follow on one another", () => {
    const first = a(undefined, { effective: { from: "2022-01-01", until: "2023-06-01" } });
    const second = a(undefined, { version: 2, effective: { from: "2023-06-01" } });
    expect(found(tied(phases), first, second)).toEqual([]);
  });

  test("leave no day out between them", () => {
    const first = a(undefined, { effective: { from: "2022-01-01", until: "2023-05-31" } });
    const second = a(undefined, { version: 2, effective: { from: "2023-06-01" } });
    expect(found(tied(phases), first, second)).toEqual([
      "policy.rule-set-gap /effective",
      "library.gap /effective/from",
    ]);
  });

  test("may be another area's, with the facts that it declares", () => {
    const borrowed = amounts(
      { c: "medfee_sumamt * 2" },
      { id: "410400.test.c", jurisdiction: "410400", facts: [fact("c", YUAN)] },
    );
    const reader = amounts({ a: "c * 2" }, { id: "370300.test.a" });
    const borrowing = tied({ claim: [{ name: "c", ruleSet: "410400.test.c" }, step("a")] });
    expect(found(borrowing, borrowed, reader)).toEqual([]);
    expect(found(tied({ claim: [step("a")] }), borrowed, reader)).toContain(
      "formula.unknown-fact /body/amounts/0/formula/text",
    );
  });
});
