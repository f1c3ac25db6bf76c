import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { cell, csvRows } from "../acceptance/csv-rows.ts";
import { cellsOf, columnsOf, jsonLines, projectText, root, temporaryFiles, yice } from "./run-cli.ts";

interface Answer {
  readonly file: string;
  readonly line: number;
  readonly decision?: {
    readonly claim: string;
    readonly outcome: string;
    readonly points: string;
    readonly amounts: Readonly<Record<string, string>>;
    readonly steps?: readonly { readonly step: string }[];
  };
  readonly error?: {
    readonly findings: readonly { readonly code: string; readonly message: { readonly zh: string } }[];
  };
}

const CLAIMS = "test/acceptance/pingdingshan_claims.csv.gz";
const MAPPING = "rules/410400/samples/claim-mapping.json";
const SAMPLES = "rules/410400/samples/claims.ndjson";
const expected = csvRows("pingdingshan_expected.csv.gz");
const sampleLines = projectText(SAMPLES).trimEnd().split("\n");
const file = temporaryFiles();

/** Fen of an amount in yuan. */
const fen = (amount: string): bigint => BigInt(amount.replace(".", ""));
/** An amount as people read it, put together from its fen. */
const inThousands = (sum: bigint): string =>
  `${(sum / 100n).toLocaleString("en-US")}.${String(sum % 100n).padStart(2, "0")}`;

const paidOf = (answers: readonly Answer[], points: string, payment: string) =>
  answers.map(({ decision }) => ({
    claim_id: decision?.claim,
    [points]: decision?.points,
    [payment]: decision?.amounts.payment,
  }));

describe("yice evaluate over the 1,980 sample claims", () => {
  it.each([
    ["p1", "410400.dip.policy"],
    ["p2", "370800.dip.policy"],
  ])(
    "gives the file's points and payments under %s, from a gzipped CSV with its mapping",
    async (rule, policy) => {
      const { status, out } = await yice([
        "evaluate",
        CLAIMS,
        "--mapping",
        MAPPING,
        "--policy",
        policy,
        "--json",
      ]);
      const answers = jsonLines<Answer>(out);
      const [points, payment] = [`${rule}_score_6dp`, `${rule}_payment_2dp`];
      const wanted = expected.map((row) => ({
        claim_id: cell(row, "claim_id"),
        [points]: cell(row, points),
        [payment]: cell(row, payment),
      }));
      expect(paidOf(answers, points, payment)).toEqual(wanted);
      expect(answers.map(({ line }) => line)).toEqual(expected.map((_, index) => index + 2));
      expect(status).toBe(0);
    },
  );

  it("reads the same claims from GB18030 as from UTF-8", async () => {
    const text = gunzipSync(readFileSync(join(root, CLAIMS)))
      .toString("utf8")
      .replace(/^\uFEFF/, "");
    const few = text.split("\n").slice(0, 101).join("\n");
    const options = ["--mapping", MAPPING, "--json"];
    const [utf8, gb18030] = [file("claims.csv", few), file("claims-gb.csv", iconv.encode(few, "gb18030"))];
    const [first, second] = [
      await yice(["evaluate", utf8, ...options]),
      await yice(["evaluate", gb18030, ...options]),
    ];
    expect(jsonLines<Answer>(second.out).map(({ decision }) => decision)).toEqual(
      jsonLines<Answer>(first.out).map(({ decision }) => decision),
    );
    expect(jsonLines(second.out)).toHaveLength(100);
  });

  it("sums up what is paid to the fen, and counts by outcome", async () => {
    const { out } = await yice(["evaluate", CLAIMS, "-m", MAPPING]);
    const total = expected.reduce((sum, row) => sum + fen(cell(row, "p1_payment_2dp")), 0n);
    const last = out.trimEnd().split("\n").at(-1) ?? "";
    expect(last.split(/\s+/)).toEqual(expect.arrayContaining(["合计", "1,980", inThousands(total)]));
  });
});

describe("the table of claims", () => {
  it("has a row a claim with its figures, in columns that align though Chinese characters are wide", async () => {
    const { out } = await yice(["evaluate", SAMPLES]);
    const lines = out.split("\n");
    const [heading = "", rule = "", ...rest] = lines.slice(1);
    const rows = rest.slice(0, sampleLines.length).map((line) => cellsOf(line, rule));
    const wanted = sampleLines.map((line) => {
      const { id } = JSON.parse(line);
      const row = expected.find(({ claim_id }) => claim_id === id);
      return [id, "支付 paid", inThousands(fen(row?.p1_payment_2dp ?? ""))];
    });
    const at = cellsOf(heading, rule).indexOf("支付金额");
    expect(rows.map((cells) => [cells[0], cells[1], cells[at]])).toEqual(wanted);
    const ends = rest.slice(0, sampleLines.length).map((line) => columnsOf(line));
    expect(new Set(ends).size).toBe(1);
  });

  it("begins anew where the policy changes, and says why a claim is not paid", async () => {
    const { out, status } = await yice(["evaluate", SAMPLES, "rules/370300/samples/claims.ndjson"]);
    expect(out).toContain("410400.dip.policy@1");
    expect(out).toContain("370300.dip.policy@1");
    expect(out).toMatch(/Z202300008 .*不予支付 excluded .*应由第三人负担/);
    expect(status).toBe(0);
  });

  it("speaks English when asked to", async () => {
    const { out } = await yice(["evaluate", "--lang", "en", SAMPLES]);
    expect(out.split("\n")[1]).toMatch(/^Claim +Outcome +Group +Score +Coef\. +Points/);
  });
});

describe("bad lines", () => {
  const [good = ""] = sampleLines;
  const bad = `${good}\n{"id": }\n\n${JSON.stringify({ id: "no-stay" })}\n${good.replace("C000001", "C9")}\n`;

  it("are told with their number, the rest goes on, and the exit status is 1", async () => {
    const path = file("bad.ndjson", bad);
    const { out, messages, status } = await yice(["evaluate", path, "--json"]);
    const answers = jsonLines<Answer>(out);
    expect(
      answers.map(({ line, decision, error }) => [line, decision?.claim ?? error?.findings.length !== 0]),
    ).toEqual([
      [1, "C000001"],
      [2, true],
      [4, true],
      [5, "C9"],
    ]);
    expect(messages).toContain(`${path}:2:`);
    expect(messages).toContain(`${path}:4:`);
    expect(status).toBe(1);
  });

  it("of a table are told by their row", async () => {
    const text = gunzipSync(readFileSync(join(root, CLAIMS))).toString("utf8");
    const [head, first, second] = text.split(/\r?\n/);
    const path = file("uneven.csv", `${head}\n${first}\nC1,too,short\n${second}\n`);
    const { out, messages, status } = await yice(["evaluate", path, "-m", MAPPING, "--json"]);
    expect(jsonLines<Answer>(out).map(({ line, decision }) => [line, decision?.claim])).toEqual([
      [2, "C000001"],
      [3, undefined],
      [4, "C000002"],
    ]);
    expect(messages).toContain(`${path}:3  错误 error`);
    expect(status).toBe(1);
  });

  it("include a table that lacks columns of its mapping, told for its headings", async () => {
    const { messages, status } = await yice(["evaluate", file("other.csv", "编号\nC1\n"), "-m", MAPPING]);
    expect(messages).toContain("claim_id");
    expect(status).toBe(1);
  });

  it("do not include a claim that the rules cannot decide: that is a decision, and the exit status is 1 too", async () => {
    const { out, status } = await yice([
      "evaluate",
      "--as-of",
      "2020-01-01",
      "--policy",
      "410400.dip.policy",
      "--json",
      SAMPLES,
    ]);
    expect(jsonLines<Answer>(out).every(({ decision }) => decision?.outcome === "error")).toBe(true);
    expect(status).toBe(1);
  });
});

describe("a doubtful claim", () => {
  // The first sample, whose fund is said to have paid more than the whole cost.
  const claim = JSON.parse(sampleLines[0] ?? "");
  const total = String(claim.setlinfo.medfee_sumamt);
  const doubtful = JSON.stringify({
    ...claim,
    payinfo: [{ fund_pay_type: "390100", fund_payamt: "99999.00" }],
  });

  it("is decided, and the doubt is told beside the table, at its place", async () => {
    const { status, out, messages } = await yice(["evaluate"], `\n${doubtful}`);
    expect(status).toBe(0);
    expect(out).toContain("支付 paid");
    expect(messages).toMatch(
      /^stdin:2:\d+ {2}警告 warning {2}\/payinfo：基金支付合计 99999\.00 元超过医疗费总额/,
    );
    expect(messages).toContain(Number(total).toFixed(2));
  });

  it("has the doubt beside its decision for programs", async () => {
    const { out } = await yice(["evaluate", "--json"], doubtful);
    const [answer] = jsonLines<{ decision: object; warnings: object[] }>(out);
    expect(answer?.warnings).toMatchObject([{ code: "claim.funds-exceed-total", severity: "warning" }]);
    const [sound] = jsonLines<object>((await yice(["evaluate", "--json"], JSON.stringify(claim))).out);
    expect(Object.keys(sound ?? {})).toEqual(["file", "line", "decision"]);
  });
});

describe("sources", () => {
  it("are standard input by default", async () => {
    const { out, status } = await yice(["evaluate", "--json"], `${sampleLines.slice(0, 3).join("\n")}\n`);
    expect(jsonLines<Answer>(out).map(({ file: name, line }) => [name, line])).toEqual([
      ["stdin", 1],
      ["stdin", 2],
      ["stdin", 3],
    ]);
    expect(status).toBe(0);
  });

  it("may be gzipped NDJSON, and a JSON document with one claim or a list", async () => {
    const claims = sampleLines.slice(0, 3).map((line) => JSON.parse(line));
    const packed = file("claims.ndjson.gz", gzipSync(sampleLines.slice(0, 3).join("\n")));
    const list = file("claims.json", JSON.stringify(claims, null, 2));
    const one = file("claim.json", JSON.stringify(claims[0], null, 2));
    const { out } = await yice(["evaluate", "--json", packed, list, one]);
    expect(jsonLines<Answer>(out).map(({ decision }) => decision?.claim)).toEqual([
      "C000001",
      "C000002",
      "C000003",
      "C000001",
      "C000002",
      "C000003",
      "C000001",
    ]);
  });

  it("are refused as tables without a mapping", async () => {
    const { messages, status, out } = await yice(["evaluate", file("unmapped.csv", "a\n1\n")]);
    expect(messages).toContain("--mapping");
    expect([status, out]).toEqual([2, ""]);
  });

  it("that are no sound gzip file are told as such", async () => {
    const { messages, status } = await yice([
      "evaluate",
      file("broken.ndjson.gz", gzipSync("{}").subarray(0, 12)),
    ]);
    expect(messages).toContain("gzip");
    expect(status).toBe(1);
  });
});

describe("explanations", () => {
  it("are part of the JSON as far as asked for", async () => {
    const { out } = await yice(["evaluate", "--json", "--explain", "hits", SAMPLES]);
    const phases = JSON.parse(projectText("rules/410400/dip.policy.2025-01-01.1.json")).body.phases;
    const steps = phases.claim.map(({ name }: { name: string }) => name);
    expect(jsonLines<Answer>(out)[0]?.decision?.steps?.map(({ step }) => step)).toEqual(steps);
  });

  it("take the place of rows for people", async () => {
    const { out } = await yice(["evaluate", "--explain", "hits", SAMPLES]);
    expect(out.match(/^C\d{6} · /gm)).toHaveLength(sampleLines.length);
  });
});
