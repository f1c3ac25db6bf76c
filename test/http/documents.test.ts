import { afterAll, describe, expect, it } from "vitest";
import { shippedService } from "../acceptance/shipped-service.ts";

const app = await shippedService();
afterAll(() => app.close());

async function get(url: string, query: Readonly<Record<string, string>> = {}) {
  const { statusCode, body } = await app.inject({ url, query });
  return { status: statusCode, answer: JSON.parse(body) };
}

const zibo = "/v1/documents/370300-2021-11";

describe("GET /v1/documents", () => {
  it("lists what is kept, with its notice and without its text", async () => {
    const { answer } = await get("/v1/documents");
    expect(answer.documents).toHaveLength(6);
    expect(answer.documents[1]).toMatchObject({ id: "330000-2016-96", name: "浙人社发〔2016〕96号" });
    expect(answer.documents[1].notice.zh).toContain("第五条");
    expect(answer.documents[1]).not.toHaveProperty("text");
  });

  it("finds the one that a citation names", async () => {
    const { answer } = await get("/v1/documents", { name: "淄政办发〔2021〕11号" });
    expect(answer.documents.map(({ id }: { id: string }) => id)).toEqual(["370300-2021-11"]);
  });
});

describe("GET /v1/documents/{id}", () => {
  it("gives the whole text and its clauses", async () => {
    const { answer } = await get(zibo);
    expect(answer.text).toContain("淄政办发〔2021〕11号");
    expect(answer.clauses).toHaveLength(31);
  });

  it("opens a citation at its place", async () => {
    const { answer } = await get(zibo, { clause: "二(三)4(2)", quote: "确定各定点医疗机构预结算额" });
    expect(answer.text).toMatch(/^（2）月度预结。.*预结算额。\s*$/s);
    const whole: string = (await get(zibo)).answer.text;
    const { offset, length } = answer.quoted;
    expect(whole.slice(offset, offset + length)).toBe("确定各定点医疗机构预结算额");
  });

  it("says that words do not stand there", async () => {
    const { answer } = await get(zibo, { clause: "二(三)4(2)", quote: "按病种分值付费调节金预算" });
    expect(answer.quoted).toBeNull();
  });

  it.each([
    ["/v1/documents/370300-1999-1", {}, "unknown-document"],
    [zibo, { clause: "九" }, "unknown-clause"],
  ])("knows no %s %o", async (url, query, code) => {
    const { status, answer } = await get(url, query);
    expect([status, answer.code]).toEqual([404, code]);
  });

  it.each([{ clauses: "一" }, { clause: "" }, { clause: "一".repeat(61) }, { quote: "" }])(
    "refuses %o",
    async (query) => {
      expect((await get(zibo, query)).status).toBe(400);
    },
  );
});

describe("GET /v1/trace", () => {
  it("follows a clause to its mechanism, rule sets, test cases and state", async () => {
    const { answer } = await get("/v1/trace");
    expect(answer.total).toBe(79);
    const zibo = answer.documents.find(({ id }: { id: string }) => id === "370300-2021-11");
    const clause = zibo.clauses.find((one: { clause: string }) => one.clause === "二(三)3");
    expect(clause).toMatchObject({
      mechanisms: ["ZB-14"],
      ruleSets: ["370300.dip.institution-coefficients@1"],
    });
    const mechanism = zibo.mechanisms.find(({ id }: { id: string }) => id === "ZB-14");
    expect(mechanism).toMatchObject({
      state: "working",
      ruleSets: [
        { id: "370300.dip.institution-coefficients", version: 1, citations: [{ clause: "二(三)3" }] },
      ],
    });
    expect(mechanism.ruleSets[0].cases.length).toBeGreaterThan(0);
  });

  it("refuses what it does not know", async () => {
    expect((await get("/v1/trace", { jurisdiction: "370300" })).status).toBe(400);
  });
});
