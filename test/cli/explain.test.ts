import { describe, expect, it } from "vitest";
import { jsonLines, projectText, temporaryFiles, yice } from "./run-cli.ts";

interface Document {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly citations: readonly { readonly quote: string }[];
  readonly provisional: readonly unknown[];
}

const SAMPLES = "rules/410400/samples/claims.ndjson";
const file = temporaryFiles();
const document = (name: string): Document =>
  JSON.parse(projectText(`rules/410400/dip.${name}.2025-01-01.1.json`));
const STEPS = ["score-table", "case-adjustment", "point-value", "payment"].map(document);

describe("yice explain", () => {
  it("tells each step with its rule set, version, clause and provisional values", async () => {
    const { out, status } = await yice(["explain", SAMPLES, "--id", "C000001"]);
    for (const { id, title, citations, provisional } of STEPS) {
      expect(out).toContain(`${id}@1《${title.zh}》  ⚠ 含 ${provisional.length} 处暂定值`);
      expect(out).toContain(citations[0]?.quote);
    }
    expect(status).toBe(0);
  });

  it("tells formulas with their figures, and each part of a condition with what was there", async () => {
    // C000001 is a resident's: 6,910.56 against an average of 6,983.57, 1,221.297717 × 0.98 = 1,196.87176266 points.
    const { out } = await yice(["explain", SAMPLES, "--id", "C000001"]);
    expect(out).toContain("6910.56 ÷ 6983.57 = 0.98954546…");
    expect(out).toContain("1221.297717 × 0.9800 = 1196.87176266");
    expect(out).toMatch(/✓ 居民医保：适用\n.*✓ 医保类型为“城乡居民”（实际：“城乡居民”）：成立/);
    expect(out).toMatch(/✗ 职工医保：不适用\n.*✗ 医保类型为“职工”（实际：“城乡居民”）：不成立/);
    expect(out).toContain("支付金额 6,501.53");
    expect(out).toMatch(/由调用方给出：(?=.*病种编码)(?=.*病种次均费用)(?=.*机构系数)/);
  });

  it("tells which groups were considered where the table had to find one", async () => {
    const claim = jsonLines<{ given: Record<string, string> }>(projectText(SAMPLES))[0];
    const { group_code, ...given } = claim?.given ?? {};
    const { out } = await yice(["explain", file("ungrouped.json", JSON.stringify({ ...claim, given }))]);
    expect(out).toContain("诊断按 I20.8");
    expect(out).toContain(`✓ ${group_code}`);
  });

  it("tells the case and the clause by which a claim is not paid", async () => {
    const { out, status } = await yice([
      "explain",
      "rules/370300/samples/claims.ndjson",
      "--id",
      "Z202300008",
    ]);
    const rule = JSON.parse(projectText("rules/370300/dip.exclusion.2021-09-10.1.json"));
    const { title, clause } = rule.body.cases.find(({ name }: { name: string }) => name === "third-party");
    expect(out).toContain(`✓ ${title.zh}：适用`);
    const { quote } = rule.citations.find((citation: { clause: string }) => citation.clause === clause);
    for (const line of quote.split("\n")) expect(out).toContain(line);
    expect(status).toBe(0);
  });

  it("speaks English, but for the quoted words and what has no English name", async () => {
    const { out } = await yice(["--lang", "en", "explain", SAMPLES, "--id", "C000001"]);
    expect(out).toContain("given by the caller: ");
    expect(out).toContain('"Disease-score payment of Pingdingshan (sample)"');
    const unquoted = out.split("\n").filter((line) => !/^[│ ]*[├└]─ (by|read as|group|result)/.test(line));
    expect(unquoted.filter((line) => /\p{Script=Han}/u.test(line))).toEqual([]);
  });

  it("takes the first claim of a file where none is named, and gives the decision as JSON", async () => {
    const { out } = await yice(["explain", SAMPLES, "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      claim: "C000001",
      outcome: "paid",
      amounts: { payment: "6501.53" },
    });
  });

  it("suggests the claim that was likely meant", async () => {
    const { messages, status } = await yice(["explain", SAMPLES, "--id", "C00001"]);
    expect(messages).toMatch(/是否指 C0000\d\d？/);
    expect(status).toBe(1);
  });

  it("tells what keeps a line from being a claim, with its place", async () => {
    const { messages, status } = await yice(["explain", file("no-claim.ndjson", '{"id":"X"}\n')]);
    expect(messages).toMatch(/no-claim\.ndjson:1:\d+ {2}错误 error/);
    expect(status).toBe(1);
  });
});
