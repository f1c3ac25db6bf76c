import { afterAll, describe, expect, it } from "vitest";
import { accessApp, loggedIn, person } from "./access-app.ts";

const here = await accessApp();
afterAll(() => here.app.close());
await person(here, "li.na", [["viewer", "370300"]]);
const browser = await loggedIn(here, "li.na");

async function found(list: string, query: Readonly<Record<string, string>>) {
  const answer = await browser.send("GET", `/v1/code-lists/${list}/codes?${new URLSearchParams(query)}`);
  return { status: answer.statusCode, ...answer.json() };
}

describe("the code lists of the medical-insurance edition 2.0", () => {
  it("are two, of 33,304 diseases and 13,686 operations", async () => {
    const { lists } = (await browser.send("GET", "/v1/code-lists")).json();
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(lists).toEqual([
      {
        id: "icd-10",
        title: { zh: "疾病诊断（ICD-10）", en: "Diseases (ICD-10)" },
        edition: "医保 2.0 版",
        codes: 33_304,
        hash: sha256,
      },
      {
        id: "icd-9-cm-3",
        title: { zh: "手术操作（ICD-9-CM-3）", en: "Operations (ICD-9-CM-3)" },
        edition: "医保 2.0 版",
        codes: 13_686,
        hash: sha256,
      },
    ]);
  });

  it("find a disease by the beginning of its code", async () => {
    expect(await found("icd-10", { q: "i21.9" })).toEqual({
      status: 200,
      codes: [
        { code: "I21.900", name: "急性心肌梗死" },
        { code: "I21.900x001", name: "非冠心病性心肌梗死" },
        { code: "I21.901", name: "冠状动脉破裂" },
      ],
    });
  });

  it("find a disease by a part of its name, the name itself first", async () => {
    const { codes } = await found("icd-10", { q: "急性心肌梗死" });
    expect(codes[0]).toEqual({ code: "I21.900", name: "急性心肌梗死" });
    expect(codes).toContainEqual({ code: "O99.400x033", name: "妊娠合并急性心肌梗死" });
  });

  it("find an operation by code and by name", async () => {
    expect((await found("icd-9-cm-3", { q: "36.070" })).codes).toEqual([
      { code: "36.0700", name: "药物洗脱冠状动脉支架置入" },
      { code: "36.0700x004", name: "经皮冠状动脉覆膜支架置入术" },
      { code: "36.0701", name: "冠状动脉生物可吸收支架置入术" },
    ]);
    expect((await found("icd-9-cm-3", { q: "药物洗脱冠状动脉支架" })).codes[0].code).toBe("36.0700");
  });

  it("know one code exactly, however it is written", async () => {
    expect((await found("icd-9-cm-3", { code: "36.0700X004" })).codes).toEqual([
      { code: "36.0700x004", name: "经皮冠状动脉覆膜支架置入术" },
    ]);
    expect(await found("icd-10", { code: "I21.9" })).toEqual({ status: 200, codes: [] });
    expect(await found("icd-10", { code: "36.0700" })).toEqual({ status: 200, codes: [] });
    expect(await found("icd-10", { code: "I21.900", q: "肺炎" })).toEqual({ status: 200, codes: [] });
  });

  it("come in pages that together are all that was found, each once", async () => {
    const whole = (await found("icd-10", { q: "心肌梗死", limit: "200" })).codes;
    const seen: object[] = [];
    let cursor: string | undefined;
    do {
      const page = await found("icd-10", {
        q: "心肌梗死",
        limit: "7",
        ...(cursor === undefined ? {} : { cursor }),
      });
      expect(page.codes.length).toBeLessThanOrEqual(7);
      seen.push(...page.codes);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).toEqual(whole);
  });
});

describe("a hostile query", () => {
  it.each([
    ["a regular expression", ".*"],
    ["a query of a database", "' OR 1=1 --"],
    ["markup", "<script>alert(1)</script>"],
    ["a name that every object has", "__proto__"],
    ["controls", "\u0000\u0007"],
    ["half a character", "\ud800"],
  ])("that is %s finds nothing", async (_what, q) => {
    expect(await found("icd-10", { q })).toEqual({ status: 200, codes: [] });
  });

  it.each([
    ["an empty text", { q: "" }],
    ["a text too long", { q: "心".repeat(101) }],
    ["an unknown member", { search: "I21" }],
    ["a page too long", { q: "I21", limit: "201" }],
    ["a cursor that is none", { q: "I21", cursor: "x" }],
  ])("with %s is refused", async (_what, query) => {
    expect((await found("icd-10", query as Record<string, string>)).status).toBe(400);
  });

  it("asked twice at once is refused", async () => {
    const answer = await browser.send("GET", "/v1/code-lists/icd-10/codes?q=a&q=b");
    expect(answer.statusCode).toBe(400);
  });

  it("of a list that is not there is told so", async () => {
    expect(await found("icd-11", { q: "I21" })).toMatchObject({ status: 404, code: "unknown-code-list" });
    expect((await found("..%2Ficd-10", {})).status).toBe(400);
    expect((await found("constructor", {})).status).toBe(404);
  });
});
