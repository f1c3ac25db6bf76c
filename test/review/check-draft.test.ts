import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { CasesAsked } from "../../server/workflow/draft-ground.ts";
import { policy } from "../engine/small-policy.ts";
import { fact, YUAN } from "../small-rules/small-rules.ts";
import { imported, people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

const asked: CasesAsked[] = [];
const here = await reviewApp({
  runCases: (cases) => {
    asked.push(cases);
    const failing = cases.cases.flatMap((each, index) =>
      (each as JsonObject).expect === "more" // a case of this test
        ? [{ code: "case.differs", severity: "error" as const, pointer: `/cases/${index}`, params: {} }]
        : [],
    );
    return { findings: failing, results: cases.cases.length };
  },
});
afterAll(() => here.app.close());
await imported(
  here.store,
  here.clock.now(),
  policy(
    {
      phases: { claim: [{ name: "rate", ruleSet: RATES }] },
      decision: { outcomes: [], amounts: ["paid"] },
    },
    { id: "370300.test.policy" },
  ),
);
const everybody = await people(here);
const officer = everybody["li.na"];
const seen = (revision: number) => ({ "if-match": `"${revision}"` });

async function draft(content: object): Promise<string> {
  const answer = await officer?.send("POST", "/v1/drafts", content);
  return answer?.json().id;
}
async function check(id: string) {
  return (await officer?.send("POST", `/v1/drafts/${id}/check`))?.json();
}
const next = (formula: string, header: JsonObject = {}) =>
  ratesDocument(formula, { version: 2, supersedes: [1], effective: { from: "2024-01-01" }, ...header });

describe("a draft's test cases", () => {
  it("are run beside the versions that stand, itself among them, once the draft is sound", async () => {
    const id = await draft({ document: next("medfee_sumamt * 0.6"), cases: [{ expect: "less" }] });
    expect(await check(id)).toEqual({ findings: [], cases: 1 });
    const { document, library } = asked.at(-1) ?? {};
    expect(document).toMatchObject({ id: RATES, version: 2 });
    expect(library?.versionsOf(RATES).map((version) => version.document.version)).toEqual([1, 2]);
    const before = asked.length;
    await check(await draft({ document: next("nothing_known"), cases: [{ expect: "less" }] }));
    expect(asked).toHaveLength(before);
  });

  it("that fail keep it from being submitted, and are signed with it", async () => {
    const document = next("medfee_sumamt * 0.6");
    const id = await draft({ document, cases: [{ expect: "less" }, { expect: "more" }] });
    const refused = await officer?.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1));
    expect(refused?.statusCode).toBe(422);
    expect(refused?.json().findings).toMatchObject([{ code: "case.differs", pointer: "/cases/1" }]);
    const signed = async (content: object) =>
      (await officer?.send("GET", `/v1/drafts/${await draft(content)}`))?.json().review.signed;
    expect(await signed({ document, cases: [{ expect: "less" }] })).not.toBe(await signed({ document }));
    expect(await signed({ document })).toBe(await signed({ document: { ...document } }));
  });
});

describe("a draft beside others", () => {
  it("is told what it would break in a policy, and in which", async () => {
    // Nobody writes what it reads.
    const document = next("never_written * 0.6", {
      facts: [fact("paid", YUAN), fact("never_written", YUAN)],
    });
    const { findings } = await check(await draft({ document }));
    const broken = findings.filter((finding: JsonObject) => finding.document !== undefined);
    expect(broken.length).toBeGreaterThan(0);
    for (const { document: of, severity } of broken)
      expect([of, severity]).toEqual(["370300.test.policy@1", "error"]);
  });

  it("that withdraws a version is told what is left without it, and may be submitted all the same", async () => {
    const id = await draft({ withdraws: `${RATES}@1`, covered: "gap" });
    const { findings } = await check(id);
    expect(findings.map(({ document }: JsonObject) => document)).toContain("370300.test.policy@1");
    const submitted = await officer?.send(
      "POST",
      `/v1/drafts/${id}/submission`,
      { reason: "文件废止" },
      seen(1),
    );
    expect(submitted?.statusCode).toBe(200);
  });

  it("names values that it cannot read, without a text of its own", async () => {
    const { findings } = await check(await draft({ document: next("nothing_known") }));
    expect(findings).toMatchObject([
      { code: "formula.unknown-fact", pointer: "/body/amounts/0/formula/text" },
    ]);
    expect(findings[0]).not.toHaveProperty("range");
  });
});
