import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { cellsOf, projectText, temporaryFiles, yice } from "./run-cli.ts";

interface Lines {
  readonly lines: readonly {
    readonly fact: string;
    readonly title: { readonly zh: string };
    readonly amount: string;
  }[];
}

interface Settlement {
  readonly state: string;
  readonly pools: readonly (Lines & {
    readonly pool: string;
    readonly institutions: readonly (Lines & { readonly code: string })[];
  })[];
}

interface Figures {
  readonly facts: Readonly<Record<string, string>>;
}

interface GoldenYear {
  readonly request: JsonObject & { readonly claims: readonly JsonObject[] };
  readonly expected: Readonly<
    Record<string, Figures & { readonly institutions: Readonly<Record<string, Figures>> }>
  >;
}

/** Zibo's year as worked out by hand in golden-year.md. */
const { request, expected }: GoldenYear = JSON.parse(projectText("test/zibo/golden-year.json"));
const { claims, ...figures } = request;
const file = temporaryFiles();
const whole = file("request.json", JSON.stringify(request));
const bare = file("bare.json", JSON.stringify(figures));
const lines = claims.map((claim) => JSON.stringify(claim));
const apart = file("claims-apart.ndjson", lines.join("\n"));

const figuresOf = ({ lines: listed }: Lines) =>
  Object.fromEntries(listed.map(({ fact, amount }) => [fact, Number(amount)]));
const numbers = ({ facts }: Figures) =>
  Object.fromEntries(Object.entries(facts).map(([fact, amount]) => [fact, Number(amount)]));

describe("yice settle", () => {
  it("settles the golden year with the figures worked out by hand", async () => {
    const { out, status } = await yice(["settle", whole, "--json"]);
    const { pools, state }: Settlement = JSON.parse(out);
    expect(Object.fromEntries(pools.map((pool) => [pool.pool, figuresOf(pool)]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([pool, stated]) => [pool, numbers(stated)])),
    );
    expect([state, status]).toEqual(["settled", 0]);
  });

  it("shows every line of a pool with its amount in thousands, the fen in one column", async () => {
    const { out } = await yice(["settle", whole, "--no-months"]);
    const table = out.slice(out.indexOf("项目 Line")).split("\n\n")[0]?.split("\n") ?? [];
    const [, rule = "", ...rows] = table;
    const shown = rows.map((row) => Number(cellsOf(row, rule)[1]?.replaceAll(",", "")));
    expect(shown).toEqual(
      Object.values(figuresOf(JSON.parse((await yice(["settle", whole, "--json"])).out).pools[0])),
    );
    expect(out).toMatch(/基本医疗保险费收入（元） +200,000\.00 {2}总额/);
    expect(out).toMatch(/按病种分值付费年度结算总额（元） +116,510\.68 {2}总额/);
  });

  it("shows institutions beside one another, each of their months, and that the pools balance", async () => {
    const { out } = await yice(["settle", whole]);
    const institutions = expected.employee?.institutions ?? {};
    expect(out).toMatch(new RegExp(`机构 Institution +${Object.keys(institutions).join(" +")}\\n`));
    expect(out).toMatch(/清算额（元） +14,383\.68 +3,339\.18 +58\.89\n/);
    expect(out.match(/^2022-\d\d /gm)).toHaveLength(12 * 3 * 2);
    expect(out.match(/✓ 平衡/g)?.length).toBe(
      JSON.parse((await yice(["settle", whole, "--json"])).out).balances.length,
    );
  });

  it("names coded values as the fact dictionary does", async () => {
    // 92, 85 and 78.50 of 100: excellent from 90, good from 80, qualified from 60 (鲁医保字〔2021〕11号).
    expect((await yice(["settle", whole, "--no-months"])).out).toMatch(/年度考核等次 +优秀 +良好 +合格\n/);
    const { out } = await yice(["settle", whole, "--no-months", "--lang", "en"]);
    expect(out).toMatch(/ excellent +good +qualified\n/);
  });

  it("takes the claims from a file of their own, named or beside the request", async () => {
    const { out } = await yice(["settle", whole, "--json"]);
    expect((await yice(["settle", bare, "--claims", apart, "--json"])).out).toBe(out);
    file("claims.ndjson", lines.toReversed().join("\n"));
    expect((await yice(["settle", bare, "--json"])).out).toBe(out);
  });

  it("settles nothing while a line is bad, and names it", async () => {
    const bad = file("bad.ndjson", `${lines[0]}\n{]\n`);
    const { out, messages, status } = await yice(["settle", bare, "--claims", bad]);
    expect(messages).toMatch(/bad\.ndjson:2:\d/);
    expect([out, status]).toEqual(["", 1]);
  });

  it("names claims that take no part, with the reason", async () => {
    const narrower = file(
      "narrower.json",
      JSON.stringify({ ...figures, period: { from: "2022-07-01", until: "2023-01-01" }, institutions: [] }),
    );
    const { out } = await yice(["settle", narrower, "--claims", apart]);
    expect(out).toContain("未纳入结算的清单 Unsettled claims");
    expect(out).toContain("出院日期不在结算期内");
  });

  it("tells a figure that the policy does not ask for, with what was meant", async () => {
    const wrong = file(
      "wrong.json",
      JSON.stringify({ ...request, pools: { employee: { facts: { premium_incom: "1.00" } } } }),
    );
    const { messages, status } = await yice(["settle", wrong]);
    expect(messages).toContain("premium_income?");
    expect(status).toBe(1);
  });
});
