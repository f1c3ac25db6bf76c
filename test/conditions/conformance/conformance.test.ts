import { describe, expect, it } from "vitest";
import { compileCondition } from "../../../server/conditions/compile-condition.ts";
import { runUntouched } from "../../../server/conditions/library.ts";
import { FactDictionary } from "../../../server/domain/fact.ts";
import { SlotTable } from "../../../server/domain/frame.ts";
import type { Value } from "../../../server/domain/value.ts";
import { type CorpusCase, readCorpus } from "./corpus.ts";

const corpus = readCorpus();

async function answerOfLibrary({ rules, facts, options }: CorpusCase): Promise<CorpusCase["expected"]> {
  try {
    const answers = await runUntouched(rules, facts, options);
    return { rules: Object.fromEntries([...answers].map(([name, { holds }]) => [name, holds])) };
  } catch (error) {
    return { error: error instanceof Error && "code" in error ? String(error.code) : String(error) };
  }
}

function answerOfTwin({ rules, facts, options }: CorpusCase): CorpusCase["expected"] {
  const slots = new SlotTable();
  const context = { slots, facts: new FactDictionary([]), missing: "library", named: new Map() } as const;
  const compiled = rules.map(({ name, conditions }) => ({ name, ...compileCondition(conditions, context) }));
  const absent = compiled.some(({ reads }) => reads.some((fact) => !Object.hasOwn(facts, fact)));
  if (absent && !options.allowUndefinedFacts) return { error: "UNDEFINED_FACT" };
  const frame: Value[] = slots.factIds.map((fact) => facts[fact]);
  return {
    rules: Object.fromEntries(compiled.map(({ name, test }) => [name, test(frame) ?? "unknown"])),
  } as CorpusCase["expected"];
}

describe("the 800 rule sets of the conformance corpus", () => {
  it("has 800 of them", () => {
    expect(corpus).toHaveLength(800);
  });

  it("mean to json-rules-engine behind our door what they mean to json-rules-engine itself, 800 of 800", async () => {
    const wrong: string[] = [];
    for (const item of corpus) {
      if (JSON.stringify(sorted(await answerOfLibrary(item))) !== JSON.stringify(sorted(bare(item))))
        wrong.push(item.id);
    }
    expect(wrong).toEqual([]);
  });

  it("mean the same to the twin compiled with `missing: library`, 800 of 800", () => {
    const wrong = corpus
      .filter((item) => JSON.stringify(sorted(answerOfTwin(item))) !== JSON.stringify(sorted(bare(item))))
      .map(({ id }) => id);
    expect(wrong).toEqual([]);
  });
});

/** The expectation without the events, which only repeat it. */
function bare({ expected }: CorpusCase): CorpusCase["expected"] {
  return "error" in expected ? { error: expected.error } : { rules: expected.rules };
}

function sorted(answer: CorpusCase["expected"]): unknown {
  return "error" in answer ? answer : Object.entries(answer.rules).sort(([a], [b]) => (a < b ? -1 : 1));
}
