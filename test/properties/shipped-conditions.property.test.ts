import { fileURLToPath } from "node:url";
import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../schemas/types.ts";
import { compileFactReader } from "../../server/claims/fact-reader.ts";
import { compileCondition, readsNothingMissing } from "../../server/conditions/compile-condition.ts";
import { judgeByLibrary } from "../../server/conditions/library.ts";
import { type Frame, SlotTable } from "../../server/domain/frame.ts";
import { isJsonList, isJsonObject, type Json } from "../../server/domain/json.ts";
import { conditionFacts } from "../../server/programs/case-test.ts";
import { factValue } from "./arbitrary-claim.ts";
import { familyOf, type RuleFamily, soundBookOf } from "./rule-exercise.ts";

const rules = fileURLToPath(new URL("../../rules/", import.meta.url));
const families: readonly (RuleFamily & { readonly name: string })[] = [
  { name: "the rules that are shipped", ...familyOf(rules) },
  {
    name: "the rules made for the properties",
    ...familyOf(fileURLToPath(new URL("./rules/", import.meta.url))),
  },
];

/** Every condition of a document; a rule set has been checked, so that what is called `when` or `where` is one. */
function* conditionsIn(value: Json): Generator<Condition> {
  const members = isJsonList(value) ? value.entries() : isJsonObject(value) ? Object.entries(value) : [];
  for (const [name, member] of members) {
    if (name === "rows") continue;
    if (name === "when" || name === "where") yield member as unknown as Condition;
    else yield* conditionsIn(member);
  }
}

/** The named conditions of a document's header. */
function namedIn({ conditions = {} }: RuleFamily["documents"][number]): [string, Condition][] {
  // The schema of rule sets says so.
  return Object.entries(conditions as unknown as Readonly<Record<string, Condition>>);
}

describe.each(families)("$name", (family) => {
  const { everyFact } = soundBookOf(family);
  /** Named conditions of every document: an override may refer to those of its base. */
  const everyNamed = family.documents.flatMap((document) => namedIn(document));
  const conditions = family.documents.flatMap((document) => {
    const named = new Map([...everyNamed, ...namedIn(document)]);
    return [...conditionsIn(document.body ?? null)].map((condition) => ({ condition, named }));
  });

  /** Frames that hold a value of its type for every fact that the condition reads. */
  function framesFor(
    condition: Condition,
    named: ReadonlyMap<string, Condition>,
    slots: SlotTable,
  ): Arbitrary<Frame> {
    const held = [...new Set(conditionFacts(condition, named))].flatMap((name) => everyFact.find(name) ?? []);
    return fc.tuple(...held.map(({ type }) => factValue(type).map(compileFactReader(type)))).map((values) => {
      const frame: Frame = [];
      for (const [index, { id }] of held.entries()) frame[slots.slotOf(id)] = values[index];
      return frame;
    });
  }

  it("are judged alike by the compiled twin and by json-rules-engine", async () => {
    expect(conditions.length).toBeGreaterThan(10);
    let judged = 0;
    for (const { condition, named } of conditions) {
      const context = { slots: new SlotTable(), facts: everyFact, named };
      const compiled = compileCondition(condition, { ...context, missing: "unknown" });
      await fc.assert(
        fc.asyncProperty(framesFor(condition, named, context.slots), async (frame) => {
          if (!readsNothingMissing(compiled, frame)) return;
          judged++;
          expect(compiled.test(frame)).toBe(await judgeByLibrary(condition, context, frame));
        }),
        { numRuns: 8 },
      );
    }
    expect(judged).toBeGreaterThan(conditions.length);
  });
});
