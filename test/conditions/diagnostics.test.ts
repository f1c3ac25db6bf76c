import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../server/conditions/condition.ts";
import { conditionsDiagnostics } from "../../server/conditions/diagnostics.ts";
import { messageOf } from "../../server/domain/diagnostic.ts";
import { findingsOf } from "./judge.ts";

/** A file under `test/invalid/conditions/`: the smallest condition that earns its finding, and where that stands. */
interface InvalidCondition {
  readonly pointer: string;
  readonly condition: Condition;
  readonly named?: Readonly<Record<string, Condition>>;
}

const folder = new URL("../invalid/conditions/", import.meta.url);
const codes = Object.keys(conditionsDiagnostics);

describe("the findings about conditions", () => {
  it("are earned each by a condition of its own", () => {
    expect(readdirSync(folder).sort()).toEqual(codes.map((code) => `${code}.json`).sort());
  });

  it.each(codes)("%s is found where it stands, and says so in both languages", (code) => {
    const invalid: InvalidCondition = JSON.parse(readFileSync(new URL(`${code}.json`, folder), "utf8"));
    const found = findingsOf(invalid.condition, new Map(Object.entries(invalid.named ?? {})));
    const worst = found.filter(({ severity }) => severity !== "info");
    const [finding] = found.filter((each) => each.code === code);
    expect(worst.every((each) => each.code === code)).toBe(true);
    expect(finding?.pointer).toBe(invalid.pointer);
    if (!finding) return;
    const zh = messageOf(finding, conditionsDiagnostics, "zh");
    const en = messageOf(finding, conditionsDiagnostics, "en");
    for (const message of [zh, en]) {
      expect(message).toContain(invalid.pointer);
      expect(message).not.toMatch(/\{\w+\}|undefined|[.。;；,，][.。]/);
    }
    expect(zh).toMatch(/\p{Script=Han}/u);
  });
});
