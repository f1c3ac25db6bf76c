import { describe, expect, it } from "vitest";
import { eventBranch } from "../../server/cli/event-branch.ts";
import type { ToldEvent } from "../../server/cli/told-event.ts";
import { projectText } from "./run-cli.ts";

const { definitions } = JSON.parse(projectText("schemas/decision.schema.json"));
const events: readonly string[] = definitions.step.properties.events.items.properties.event.enum;

/** One object with what any kind of event may tell. */
const told = {
  pointer: "/body",
  writes: "payment",
  value: "1234.50",
  formula: "a * b",
  name: "some-case",
  applies: true,
  combine: "sum",
  names: ["one", "two"],
  fact: "age_years",
  range: "1 < a ≤ 2",
  group: "J18.9",
  score: "600",
  by: "only-row",
  slices: [{ from: "0", until: "1000", portion: "1000", rate: "0.7", result: "700.00" }],
  total: "5000.00",
  weight: "2",
};
const naming = { nameOf: () => undefined, factOf: (id: string) => id };

describe("every event that a step can tell", () => {
  it.each(events)("has words for %s in both languages", (event) => {
    // The members of every kind of event are there.
    const said = (language: "zh" | "en") =>
      eventBranch({ ...told, event } as unknown as ToldEvent, { ...naming, language });
    expect(said("zh").text).not.toMatch(/undefined/);
    expect(said("en").text).not.toMatch(/undefined|\p{Script=Han}/u);
  });

  it("shows sharing by slices with the figures of each", () => {
    const { branches } = eventBranch({ ...told, event: "sliced" }, { ...naming, language: "zh" });
    expect(branches).toEqual([{ text: "0 – 1,000：1,000 × 0.7 = 700.00" }]);
  });
});
