import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { hashOf } from "../../server/log/make-entry.ts";
import {
  checkRunInclusion,
  type RunInclusionDocument,
  type RunInclusionFault,
  readRunInclusion,
} from "../../server/workflow/run-inclusion.ts";
import { temporaryFiles, yice } from "../cli/run-cli.ts";
import { QUARTER } from "../engine/settle-small.ts";
import { client, FUND_TERMS, type OpenCity, openCity, refusal, somebody } from "../impact/open-city.ts";
import { smallCity } from "../impact/small-city.ts";

const officer = somebody("li.na", "officer");
const reviewer = somebody("chen.jing", "reviewer");
const elsewhere = somebody("wu.hao", "auditor", "370800");
const file = temporaryFiles();
let city: OpenCity;
let run: string;
let open: RunInclusionDocument;
let closed: RunInclusionDocument;

async function proof(claim: string): Promise<RunInclusionDocument> {
  const included = await city.parts.runProofs.of(client, run, claim);
  const { entry, closing } = included;
  return { ...included, head: city.audit.places(closing ? [entry, closing] : [entry]) };
}

beforeAll(async () => {
  city = await openCity(smallCity());
  const { runs } = city.parts;
  const terms = { policy: "370300.test.policy", period: { ...QUARTER }, ...FUND_TERMS };
  ({ id: run } = await runs.start(officer, { kind: "clearing", claimSet: city.claimSet, terms }));
  await runs.ended(run);
  open = await proof("C3");
  await runs.close(reviewer, run);
  closed = await proof("C3");
});
afterAll(() => city.close());

describe("a decision of a run", () => {
  test("is proved from its line up to the entries by which the run was finished and closed", async () => {
    const decision = JSON.parse(closed.line);
    expect(decision).toMatchObject({ claim: "C3", points: "30.000000" });
    const key = city.audit.publicKey.publicKey;
    expect(checkRunInclusion(closed, decision, key)).toBeUndefined();
    expect(checkRunInclusion(open, undefined, key)).toBeUndefined();
    expect(open.closing).toBeUndefined();
    expect(closed.closing).toMatchObject({ chain: "main", actor: "chen.jing", body: { run } });
    // What a door gives is read as it was given.
    expect(readRunInclusion(JSON.parse(JSON.stringify(closed)))).toEqual(closed);
  });

  test("is proved for every claim of the run, and for none that it did not have", async () => {
    for (const claim of ["C1", "C3", "C4", "C5"])
      expect(checkRunInclusion(await proof(claim), undefined)).toBeUndefined();
    expect(await refusal(city.parts.runProofs.of(client, run, "C2"))).toBe("unknown-claim");
    expect(await refusal(city.parts.runProofs.of(client, run, "C"))).toBe("unknown-claim");
  });

  test("is for those who may read claims there", async () => {
    const { runProofs } = city.parts;
    expect(await refusal(runProofs.of(officer, run, "C3"))).toBe("not-allowed");
    expect(await refusal(runProofs.of(elsewhere, run, "C3"))).toBe("unknown-run");
  });

  test("is not proved by what was altered, of which the first fault is named", () => {
    const other = (changes: Partial<RunInclusionDocument>) => ({ ...closed, ...changes });
    /** An entry with another body, whose hash is right again. */
    const rewritten = (entry: RunInclusionDocument["entry"], changes: JsonObject) => {
      const altered = { ...entry, body: { ...(entry.body as JsonObject), ...changes } };
      return { ...altered, hash: hashOf(altered) };
    };
    const { entry, closing, head } = closed;
    if (!closing) throw new Error("not closed");
    const decided = JSON.parse(closed.line);
    const zeros = "0".repeat(64);
    const cases: readonly (readonly [RunInclusionFault, RunInclusionDocument, JsonObject?])[] = [
      ["other-decision", other({ line: closed.line.replace("C3", "C9") })],
      ["other-decision", closed, { ...decided, points: "40.000000" }],
      ["not-under-root", other({ index: closed.index + 1 })],
      ["not-under-root", other({ root: zeros })],
      ["other-run", other({ run: "01JQ0000000000000000000009" })],
      ["other-run", other({ entry: closing })],
      ["altered-entry", other({ entry: { ...entry, actor: "root" } })],
      ["altered-entry", other({ closing: { ...closing, at: "2020-01-01T00:00:00.000Z" } })],
      ["other-closing", other({ closing: rewritten(closing, { run: "01JQ0000000000000000000009" }) })],
      ["other-closing", other({ closing: rewritten(closing, { files: [] }) })],
      ["other-head", other({ head: open.head })],
      ["bad-signature", other({ head: { ...head, at: "2020-01-01T00:00:00.000Z" } })],
    ];
    for (const [fault, document, decision] of cases)
      expect(checkRunInclusion(document, decision, city.audit.publicKey.publicKey)).toBe(fault);
  });

  test("is verified by the command line, without the service", async () => {
    const given = file("proof.json", JSON.stringify(closed));
    const key = file("key.json", JSON.stringify(city.audit.publicKey));
    const kept = file("decision.json", closed.line);
    const good = await yice(["run", "verify", given, kept, "--key", key]);
    expect([good.status, good.out]).toEqual([
      0,
      `✓ 裁定属于结算批次 ${run}，该批次于 ${closed.entry.at} 完成，于 ${closed.closing?.at} 由 chen.jing 封存，签名相符\n`,
    ]);
    const answered = file("answer.json", JSON.stringify({ decision: JSON.parse(closed.line) }));
    expect((await yice(["run", "verify", given, answered, "--key", key])).out).toBe(good.out);
    const other = file("other.json", JSON.stringify({ decision: { claim: "C3" } }));
    const refused = await yice(["run", "verify", given, other, "--key", key]);
    expect([refused.status, refused.out]).toEqual([1, expect.stringContaining("证明针对的是另一份裁定")]);
    const early = await yice(["run", "verify", file("open.json", JSON.stringify(open)), "--lang", "en"]);
    expect(early.out).toContain("and is not closed; the signature was not checked");
    const altered = file("altered.json", JSON.stringify({ ...closed, size: closed.size + 1 }));
    const bad = await yice(["run", "verify", altered, "--json"]);
    expect([bad.status, JSON.parse(bad.out).fault]).toEqual([1, "not-under-root"]);
    expect((await yice(["run", "verify", kept])).status).toBe(1);
  });

  test("is not proved where the decisions were changed on the disk", async () => {
    const path = join(city.folder, "data", "runs", run, "decisions.ndjson");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("C3", "C9"));
    expect(await refusal(city.parts.runProofs.of(client, run, "C3"))).toMatch(/DamagedRun/);
    writeFileSync(path, text);
  });
});
