import { describe, expect, it } from "vitest";
import { lintCondition } from "../../../server/conditions/lint-condition.ts";
import type { Diagnostic } from "../../../server/domain/diagnostic.ts";
import { readCorpus } from "./corpus.ts";
import { CORPUS_FACTS } from "./corpus-facts.ts";
import { deviationsOf } from "./deviations.ts";

const corpus = readCorpus();
const deviations = await deviationsOf(corpus);

describe("the 800 rule sets in product use", () => {
  it("deviate only by deliberate differences, none unexplained", () => {
    const counts: Record<string, number> = {};
    for (const id of deviations.flatMap(({ differences }) => differences)) counts[id] = (counts[id] ?? 0) + 1;
    console.info("rules that deviate, by deliberate difference:", counts);
    expect(deviations.length).toBeGreaterThan(0);
    expect(deviations.filter(({ differences }) => differences.includes("unexplained"))).toEqual([]);
    expect(deviations.filter(({ differences }) => differences.length === 0)).toEqual([]);
  });

  it("would not explain a wrong answer away", async () => {
    const [{ id, rules, expected } = { id: "", rules: [], expected: { rules: {} } }] = corpus;
    const deviating = new Set(deviations.map((deviation) => deviation.id));
    const answers = "rules" in expected ? expected.rules : {};
    const agreeing = rules.filter(({ name }) => !deviating.has(`${id}/${name}`));
    const flipped = Object.fromEntries(agreeing.map(({ name }) => [name, !answers[name]]));
    const found = await deviationsOf(
      corpus.slice(0, 1).map((item) => ({ ...item, rules: agreeing, expected: { rules: flipped } })),
    );
    expect(agreeing.length).toBeGreaterThan(0);
    expect(found).toHaveLength(agreeing.length);
    expect(found.every(({ differences }) => differences.includes("unexplained"))).toBe(true);
  });

  it("deviate by what is missing and nothing else where the rule lints without error", () => {
    const clean = new Set<string>();
    for (const { id, rules } of corpus) {
      for (const { name, conditions } of rules) {
        const findings: Diagnostic[] = [];
        lintCondition(conditions, "", { facts: CORPUS_FACTS, named: new Map() }, findings);
        if (findings.every(({ severity }) => severity !== "error")) clean.add(`${id}/${name}`);
      }
    }
    const absent = ["missing-is-unknown", "null-is-missing", "missing-fact-is-no-abort"];
    const others = deviations
      .filter(({ id }) => clean.has(id))
      .flatMap(({ differences }) => differences.filter((difference) => !absent.includes(difference)));
    expect(clean.size).toBeGreaterThan(0);
    expect(others).toEqual([]);
  });
});
