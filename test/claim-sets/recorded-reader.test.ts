import { expect, test } from "vitest";
import { ClaimSetReader } from "../../server/claim-sets/claim-set-reader.ts";
import { RecordedReader } from "../../server/claims/recorded-reader.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { claimWith } from "../claims/claim-sample.ts";
import { textOf } from "../claims/standards.ts";
import { gathered, temporaryFolders } from "./set-ground.ts";

const { schemas } = openStandards(`${projectRoot()}/schemas`);
const folders = temporaryFolders();

const samples = textOf("rules/370300/samples/claims.ndjson").trim().split("\n");

/** More claims than are learned from, of many layouts, some with texts that take more than a byte or an escape. */
const rows = Array.from({ length: 900 }, (_, at) => {
  const id = `R${String(at).padStart(4, "0")}`;
  const name = at % 7 === 0 ? '支付"方案\\\u{20000}' : "plain";
  if (at % 3 === 0) return { ...JSON.parse(samples[at % samples.length] ?? ""), id };
  return { ...claimWith({ dscg_time: "2023-06-30", dscg_caty: name }), id };
});

test("a set read by what was learned of it is what JSON.parse reads", async () => {
  const folder = folders();
  const reversals = [3, 600, 601].map((at) => ({ id: rows[at]?.id, reversed: true, reason: "冲销" }));
  const { indexHash, summary } = await gathered(folder, [...rows, ...reversals], { block: 40_000 });
  expect(summary.claims).toBe(rows.length - reversals.length);
  const reading = new RecordedReader(schemas);
  const sets = [
    new ClaimSetReader(folder, indexHash),
    new ClaimSetReader(folder, indexHash, (text) => reading.read(text)),
  ] as const;
  const [parsed, read] = sets.map((set) => set.index.blocks.flatMap((block) => [...set.standing(block)]));
  for (const set of sets) set.close();
  expect(read).toEqual(parsed);
  expect(read).toHaveLength(summary.claims);
  for (const { claim, text } of read ?? []) expect(JSON.stringify(claim)).toBe(text);
});
