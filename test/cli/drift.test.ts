import { describe, expect, test } from "vitest";
import { CHONGQING, KAIZHOU, mandatory, override, scoreTable } from "../inheritance/areas.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { yice } from "./run-cli.ts";

const base = mandatory(`${CHONGQING}.dip.scores`, scoreTable({ "A01.0": "10", "B02.1": "20" }));
const own = override(`${KAIZHOU}.dip.scores`, {
  base: { id: `${CHONGQING}.dip.scores`, kind: "disease-score-table" },
  overrides: [
    { name: "B", do: "replace", at: ["body", "table", "rows", { code: "B02.1" }, "score"], value: "25" },
  ],
});
const { checked, book } = soundRules([base, own]);
const rules = { openRuleBook: () => ({ checked, book }) };
const call = (...argv: readonly string[]) => yice(argv, "", rules);

describe("yice drift", () => {
  test("tells in what a district departs from its city, and since when", async () => {
    const { status, out } = await call("drift", KAIZHOU, "--on", "2023-06-30");
    expect(status).toBe(0);
    expect(out).toBe(
      `${KAIZHOU}.dip.scores@1 ← ${CHONGQING}.dip.scores@1 ［强制继承］\n` +
        "  规则内容 › 病种分值表 › 病种组 › B02.1 › 分值：20 → 25（自 2023-01-01）\n",
    );
  });

  test("gives the same as JSON", async () => {
    const { out } = await call("drift", KAIZHOU, "--on", "2023-06-30", "--json");
    expect(JSON.parse(out).ruleSets).toMatchObject([
      { child: { id: `${KAIZHOU}.dip.scores` }, changes: [{ before: "20", after: "25" }] },
    ]);
  });

  test("refuses an unknown jurisdiction and what is no day", async () => {
    expect((await call("drift", "999999", "--on", "2023-06-30")).status).toBe(1);
    expect((await call("drift", KAIZHOU, "--on", "2023-02-30")).status).toBe(1);
  });
});

describe("yice compare", () => {
  test("of a rule set that inherits compares what it comes to", async () => {
    const { status, out } = await call("compare", `${CHONGQING}.dip.scores@1`, `${KAIZHOU}.dip.scores@1`);
    expect(status).toBe(0);
    expect(out).toContain("分值：20 → 25");
    expect(out).toContain('例 principal_diagnosis = "B02.1"');
  });
});
