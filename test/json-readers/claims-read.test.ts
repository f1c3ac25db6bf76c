import { describe, expect, it } from "vitest";
import { CLAIM_LIMITS, claimFromLine } from "../../server/claims/claim-from-line.ts";
import { readClaim } from "../../server/claims/read-claim.ts";
import { parseDocument } from "../../server/documents/parse.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { LearnedReader } from "../../server/json-readers/learned-reader.ts";
import { shapeOf } from "../../server/json-readers/value-shape.ts";
import { benchClaims } from "../bench/bench-claims.ts";
import { Random } from "../bench/random.ts";
import { claimWith } from "../claims/claim-sample.ts";
import { schemas, standards, textOf } from "../claims/standards.ts";
import { notAllowed } from "../source-code/allowed.ts";
import { mutatedLine } from "./mutated-line.ts";

/** FC_RUNS multiplies what is tried: `FC_RUNS=60 FC_SEED=7 npx vitest run test/json-readers` mutates 360,000 lines. */
const MUTATED = 6000 * Number(process.env.FC_RUNS ?? 1);
const SEED = Number(process.env.FC_SEED ?? 1);

const lines = [
  ...[...benchClaims(300)].map((claim) => JSON.stringify(claim)),
  ...["370300", "410400"].flatMap((area) => textOf(`rules/${area}/samples/claims.ndjson`).trim().split("\n")),
  JSON.stringify(
    claimWith({ psn_name: "张三😀", act_ipt_days: 8, dscg_way: "1", trt_type: "2.1", brdy: "1960-02-29" }),
  ),
  JSON.stringify(claimWith({ age: "63", bld_amt: 1.5 }, { given: { points: 1.25 }, revision: 2 })),
];

const shape = shapeOf(schemas.index.at("claim.schema.json"), schemas.index);

/** A reader that has learned from these claims, more than once, so that it has built its program for all of them. */
function readerOf(texts: readonly string[]): LearnedReader {
  const reader = new LearnedReader(shape);
  for (let round = 0; round < 4; round++)
    for (const text of texts) if (!reader.read(text)) reader.learn(JSON.parse(text));
  return reader;
}

function withFindings(findings: JsonObject): string {
  return JSON.stringify(claimWith({}, { findings }));
}

describe("a reader that has learned how claims are written", () => {
  const readers = [readerOf(lines.slice(0, 300)), readerOf(lines.slice(300)), readerOf(lines)];

  it("reads nearly all claims that are written alike, and reads what JSON.parse reads", () => {
    const [reader] = readers;
    const read = lines.slice(0, 300).map((line) => reader?.read(line));
    expect(read.filter((claim) => claim !== undefined).length).toBeGreaterThan(290);
    for (const [index, claim] of read.entries()) if (claim) expect(JSON.stringify(claim)).toBe(lines[index]);
  });

  it(`reads of ${MUTATED} mutated lines only claims without a finding, and reads what JSON.parse reads`, () => {
    const random = new Random(SEED);
    let accepted = 0;
    for (let tried = 0; tried < MUTATED; tried++) {
      const text = mutatedLine(lines, random);
      const claim = random.of(readers).read(text);
      if (!claim) continue;
      accepted++;
      const { value, findings } = parseDocument(text, CLAIM_LIMITS);
      expect({ text, findings }).toEqual({ text, findings: [] });
      expect(claim).toEqual(value);
      expect(JSON.stringify(claim)).toBe(JSON.stringify(value));
      expect({ text, conforms: schemas.conforms("claim.schema.json", value ?? null) }).toEqual({
        text,
        conforms: true,
      });
    }
    // Many mutations leave a claim: another amount, another code, a member less.
    expect(accepted).toBeGreaterThan(MUTATED / 10);
  }, 900_000);

  it("reads a text where it stands among other lines as it reads it by itself", () => {
    const random = new Random(SEED + 2);
    for (let tried = 0; tried < MUTATED / 4; tried++) {
      const line = Buffer.from(mutatedLine(lines, random));
      const text = line.toString();
      const before = Buffer.from("x医".repeat(random.between(0, 3)));
      const after = random.of(["\n", "\r\n", "", "}", `\n${random.of(lines)}`, `\n${"\n".repeat(8)}`]);
      const bytes = Buffer.concat([before, line, Buffer.from(after)]);
      const range = { bytes, start: before.length, end: before.length + line.length };
      const reader = random.of(readers);
      expect(JSON.stringify(reader.read(text, range))).toBe(JSON.stringify(reader.read(text)));
    }
  });

  it("keeps what it learned of members that are seldom there when it meets several of them together", () => {
    const alone = [{ work_injury: true }, { hospice_care: true }, { treated_abroad: true }].map(withFindings);
    const reader = readerOf(alone);
    const together = [
      { work_injury: true, hospice_care: true },
      { hospice_care: true, treated_abroad: true },
    ].map(withFindings);
    for (const text of [...together, ...together]) if (!reader.read(text)) reader.learn(JSON.parse(text));
    const all = withFindings({ work_injury: true, hospice_care: true, treated_abroad: true });
    for (const text of [...alone, ...together, all]) expect(reader.read(text)).toEqual(JSON.parse(text));
  });

  it("consists of what generated programs may consist of, whatever callers name their facts", () => {
    const hostile = [
      "__proto__",
      "constructor",
      'a"];throw 1;//',
      "费用",
      "points",
      "\u2028",
      "a-b",
      "toString",
    ];
    const learned = new LearnedReader(shape);
    for (const name of hostile) {
      const text = JSON.stringify(claimWith()).replace(/}$/, `,"given":{${JSON.stringify(name)}:1}}`);
      learned.learn(JSON.parse(text));
      learned.learn(JSON.parse(text));
    }
    for (const reader of [...readers, learned]) expect(notAllowed(reader.source ?? "throw 1")).toEqual([]);
    expect(learned.source).not.toContain("throw");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("builds no more programs than the logarithm of what it could not read", () => {
    const reader = new LearnedReader(shape);
    const sources = new Set<string | undefined>();
    const orders = [claimWith(), Object.fromEntries(Object.entries(claimWith()).reverse())];
    for (let round = 0; round < 1000; round++) {
      const claim = orders[round % 2] ?? {};
      if (!reader.read(JSON.stringify(claim))) reader.learn(claim);
      sources.add(reader.source);
    }
    expect(sources.size).toBeLessThanOrEqual(12);
  });
});

describe("a line of claims, whether its claim was read or parsed", () => {
  it("comes to the same claim and the same findings", () => {
    const random = new Random(SEED + 1);
    for (const line of lines) claimFromLine(line, standards);
    for (let tried = 0; tried < MUTATED / 4; tried++) {
      const text = mutatedLine(lines, random);
      const { value, findings: faults } = parseDocument(text, CLAIM_LIMITS);
      const isRefused = value === undefined || faults.some(({ severity }) => severity === "error");
      const parsed = isRefused ? { claim: undefined, findings: [] } : readClaim(value, standards);
      const read = claimFromLine(text, standards);
      expect(read.claim).toEqual(parsed.claim);
      expect(read.findings.map(({ range: _, ...finding }) => finding)).toEqual(
        [...faults, ...parsed.findings].map(({ range: _, ...finding }) => finding),
      );
    }
  }, 900_000);
});
