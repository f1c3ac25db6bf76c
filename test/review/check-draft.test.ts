import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { policy, where } from "../engine/small-policy.ts";
import { fact, type SmallDocument, withHeader, YUAN } from "../small-rules/small-rules.ts";
import { imported, people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

const here = await reviewApp();
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
/** Coefficients that shall rise, of which the second and the third already do not. */
function coefficients(values: readonly string[], header: JsonObject = {}): SmallDocument {
  return {
    kind: "coefficient-tiers",
    id: "370300.test.coefficients",
    invariants: [
      { name: "levels", title: { zh: "逐级不降" }, values: ["/body/base/cases/*/value"], holds: "rises" },
    ],
    body: {
      writes: "coefficient",
      base: {
        cases: values.map((value, index) => ({
          name: `level ${index}`,
          ...(index < values.length - 1 ? { when: where("institution_level", String(index)) } : {}),
          value,
        })),
      },
      scale: 4,
      mode: "half-up",
    },
    ...header,
  };
}
await imported(here.store, here.clock.now(), coefficients(["0.5", "0.7", "0.6"]));
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

/** A case of the rates: 1,000 yuan pay 600.00 by hand. */
const paying = (paid: string) => ({
  name: "thousand",
  because: "1,000.00 × 0.6 = 600.00",
  facts: { medfee_sumamt: "1000.00" },
  writes: { paid },
});

describe("a draft's test cases", () => {
  it("are run in both evaluators once the draft is sound", async () => {
    const answer = await check(
      await draft({ document: next("medfee_sumamt * 0.6"), cases: [paying("600.00")] }),
    );
    expect(answer).toMatchObject({ findings: [], cases: { results: [{ name: "thousand", passed: true }] } });
    const unsound = await check(await draft({ document: next("nothing_known"), cases: [paying("600.00")] }));
    expect(unsound).not.toHaveProperty("cases");
  });

  it("that fail, or are none, keep it from being submitted", async () => {
    const document = next("medfee_sumamt * 0.6");
    for (const [wrong, found] of [
      [paying("500.00"), "case.differs"],
      [{ name: "x" }, "schema.required"],
    ] as const) {
      const id = await draft({ document, cases: [wrong] });
      const refused = await officer?.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1));
      expect(refused?.statusCode).toBe(422);
      expect(refused?.json().findings.map(({ code }: { code: string }) => code)).toContain(found);
    }
  });

  it("stay where a save says nothing of them, and go where it says that there are none", async () => {
    const id = await draft({ document: next("medfee_sumamt * 0.6"), cases: [paying("600.00")] });
    const save = async (revision: number, content: object) =>
      (await officer?.send("PUT", `/v1/drafts/${id}`, content, seen(revision)))?.json().cases;
    const document = next("medfee_sumamt * 0.60");
    expect(await save(1, { document })).toEqual([paying("600.00")]);
    expect(await save(2, { document, cases: [] })).toBeUndefined();
    expect((await check(id)).findings).toEqual([]);
  });

  it("are signed with it", async () => {
    const document = next("medfee_sumamt * 0.6");
    const signed = async (content: object) =>
      (await officer?.send("GET", `/v1/drafts/${await draft(content)}`))?.json().review.signed;
    expect(await signed({ document, cases: [paying("600.00")] })).not.toBe(await signed({ document }));
    expect(await signed({ document, cases: [paying("600.00")] })).not.toBe(
      await signed({ document, cases: [paying("600.01")] }),
    );
    expect(await signed({ document })).toBe(await signed({ document: { ...document } }));
  });
});

describe("a draft that breaks what is stated of its figures", () => {
  const second = { version: 2, supersedes: [1], effective: { from: "2024-01-01" } };
  const draftOf = (values: readonly string[]) =>
    draft({ document: withHeader(coefficients(values, second)) });
  const submit = (id: string) =>
    officer?.send("POST", `/v1/drafts/${id}/submission`, { reason: "调整系数" }, seen(1));

  it("cannot be submitted where it breaks it newly, and is told the place", async () => {
    const id = await draftOf(["0.8", "0.7", "0.6"]);
    const { findings } = await check(id);
    expect(
      findings.map(({ severity, code, pointer }: JsonObject) => `${severity} ${code} ${pointer}`),
    ).toEqual([
      "error invariant.order /body/base/cases/1/value",
      "warning invariant.already /body/base/cases/2/value",
    ]);
    expect((await submit(id))?.statusCode).toBe(422);
  });

  it("may be submitted where the version before broke it in the same place", async () => {
    expect((await submit(await draftOf(["0.5", "0.7", "0.65"])))?.statusCode).toBe(200);
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
