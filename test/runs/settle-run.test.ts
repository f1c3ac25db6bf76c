import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isJsonList, type JsonObject } from "../../server/domain/json.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { OtherPlan, RunCancelled } from "../../server/runs/run-job.ts";
import { temporaryFolders } from "../claim-sets/set-ground.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { PRICED, stay, TERMS } from "./priced-policy.ts";
import { jobOf, linesIn, outputOf, worked } from "./run-ground.ts";

const folders = temporaryFolders();
const { book, service } = soundRules([...PRICED]);

const CLAIMS = [
  stay("C1", { medfee_sumamt: "100.00" }),
  stay("C2", { medfee_sumamt: "200.00", adm_way: "1", dscg_time: "2023-02-01" }),
  stay("C3", { medfee_sumamt: "30.00", fixmedins_code: "H2" }),
  stay("C4", { medfee_sumamt: "1.01", hi_type: "2" }),
  stay("C5", { medfee_sumamt: "9.00", dscg_time: "2023-04-01" }),
  stay("C6", { medfee_sumamt: "9.00", hi_type: "9" }),
  stay("C7", { medfee_sumamt: "50.00", adm_way: "9" }),
];

/** What the service says of the same claims at once, claims' hash aside: a set's is of its recorded form. */
function atOnce(terms: SettlementTerms, claims: readonly JsonObject[]): JsonObject {
  // A settlement and its terms are JSON.
  const { claims: _, ...rest } = service.settle({ ...terms, claims } as unknown as JsonObject) as JsonObject;
  return rest;
}

describe("a run over a claim set", () => {
  test("prices claims in the second pass, to the fen, by hand", async () => {
    const job = await jobOf(book, TERMS, CLAIMS, folders);
    const outcome = await worked(job, book);
    expect(outcome).toMatchObject({
      state: "settled",
      claims: 7,
      settled: 5,
      outcomes: { paid: 5 },
      reasons: { "outside-period": 1, "unmatched-row": 1 },
    });
    const amounts = linesIn(job, "claim-amounts.ndjson").map(({ path, lines }) => [
      path,
      ...(isJsonList(lines) ? lines.map((line) => (line as JsonObject).amount) : []),
    ]);
    // Prices: cost × 0.3333 (× 0.5 of residents), half up. H1's 10.00 by price over 33.33 + 66.66, C7 left out:
    // 3.3333… and 6.6666…, the fen left to the larger remainder. H2's fen and the residents' 7.77 to their only claim.
    expect(amounts).toEqual([
      ["employee / H1 / 2023-01 / C1", "33.33", "3.33"],
      ["employee / H1 / 2023-01 / C7", "16.67", null],
      ["employee / H1 / 2023-02 / C2", "66.66", "6.67"],
      ["employee / H2 / 2023-01 / C3", "10.00", "0.01"],
      ["resident / H1 / 2023-01 / C4", "0.51", "7.77"],
    ]);
  });

  test("says what the service says of the same claims at once", async () => {
    const id = fc.integer({ min: 1, max: 400 }).map((number) => `C${number}`);
    const setlinfo = fc.record(
      {
        medfee_sumamt: fc.nat(1_000_000).map((fen) => (fen / 100).toFixed(2)),
        fixmedins_code: fc.constantFrom("H1", "H2", "H3", "H10"),
        hi_type: fc.constantFrom("1", "1", "2", "9"),
        adm_way: fc.constantFrom("1", "2", "9"),
        dscg_time: fc.constantFrom("2022-12-31", "2023-01-01", "2023-02-28", "2023-03-31", "2023-04-01"),
      },
      { requiredKeys: ["medfee_sumamt", "fixmedins_code", "hi_type", "dscg_time"] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(id, setlinfo), { selector: ([each]) => each, maxLength: 40 }),
        fc.constantFrom(1, 3),
        async (rows, blocksBetween) => {
          const claims = rows.map(([each, info]) => {
            const { adm_way, ...rest } = info;
            // Without a way of admission a condition that asks for it cannot be decided.
            return stay(each, adm_way === undefined ? { ...rest, adm_way: "" } : { ...rest, adm_way });
          });
          const sound = claims.filter(({ setlinfo: info }) => (info as JsonObject).adm_way !== "");
          const job = await jobOf(book, TERMS, sound, folders, blocksBetween);
          await worked(job, book);
          const { claimAmounts = [], unsettled, ...expected } = atOnce(TERMS, sound);
          const { claims: hash, unsettled: none, ...settled } = JSON.parse(outputOf(job, "settlement.json"));
          expect(hash).toBe(job.claimSet.hash);
          expect(none).toEqual([]);
          expect(settled).toEqual(expected);
          expect(linesIn(job, "claim-amounts.ndjson")).toEqual(claimAmounts);
          const decisions = linesIn(job, "decisions.ndjson");
          expect(decisions.filter((line) => !("counted" in line))).toEqual(unsettled);
          expect(decisions.map(({ claim }) => claim)).toEqual(sound.map(({ id: each }) => each).sort());
        },
      ),
      { numRuns: 30 },
    );
  });

  test("fails as the service fails, at the same entities and by the same claim", async () => {
    const lacking = CLAIMS.map((each) => {
      const { adm_way: _, ...setlinfo } = each.setlinfo as JsonObject;
      return each.id === "C1" || each.id === "C2" ? { ...each, setlinfo } : each;
    });
    const job = await jobOf(book, TERMS, lacking, folders);
    expect((await worked(job, book)).state).toBe("failed");
    const { failures } = JSON.parse(outputOf(job, "settlement.json"));
    expect(failures).toEqual(atOnce(TERMS, lacking).failures);
    expect(failures.map(({ entity }: { entity: string }) => entity)).toEqual([
      "employee / H1 / 2023-01 / C1",
      "employee / H1 / 2023-02 / C2",
    ]);
  });

  test("fails as the service fails where a total can be shared out among nobody", async () => {
    const employee = { facts: { rate: "0" } };
    const terms = { ...TERMS, pools: { ...TERMS.pools, employee } };
    const job = await jobOf(book, terms, CLAIMS, folders);
    expect((await worked(job, book)).state).toBe("failed");
    const { failures } = JSON.parse(outputOf(job, "settlement.json"));
    expect(failures).toEqual(atOnce(terms, CLAIMS).failures);
    // C7 has no part in it, and the residents' total is shared out.
    expect(failures.map(({ entity, code }: JsonObject) => [entity, code])).toEqual([
      ["employee / H1 / 2023-01 / C1", "zero-denominator"],
      ["employee / H1 / 2023-02 / C2", "zero-denominator"],
      ["employee / H2 / 2023-01 / C3", "zero-denominator"],
    ]);
  });

  test("gives the same bytes whatever the order of the claims and whatever was sent beside them", async () => {
    const first = await jobOf(book, TERMS, CLAIMS, folders);
    const outcome = await worked(first, book);
    const superseded = { ...stay("C1", { medfee_sumamt: "5.00" }) };
    const sent = [{ ...CLAIMS[0], revision: 2 } as JsonObject, ...CLAIMS.slice(1).reverse(), superseded];
    const other = await jobOf(book, TERMS, sent, folders);
    expect((await worked(other, book)).files.find(({ name }) => name === "claim-amounts.ndjson")).toEqual(
      outcome.files.find(({ name }) => name === "claim-amounts.ndjson"),
    );
    const turned = await jobOf(book, TERMS, CLAIMS.toReversed(), folders);
    expect(turned.claimSet.hash).toBe(first.claimSet.hash);
    expect(await worked(turned, book)).toEqual(outcome);
  });

  test("sums claims below budget holders as the service does", async () => {
    const [policy, ...ruleSets] = PRICED;
    const body = { ...(policy?.body as JsonObject), budgetHolder: "budget_holder" };
    const register = ["H1", "H2"].map((code) => ({
      code,
      name: code,
      jurisdiction: "370300",
      attributes: [{ from: "2022-01-01", institution_level: "1", budget_holder: "G1" }],
    }));
    const held = soundRules([{ ...policy, kind: "policy", body }, ...ruleSets], register);
    const job = await jobOf(held.book, TERMS, CLAIMS, folders);
    await worked(job, held.book);
    const request = { ...TERMS, claims: CLAIMS } as unknown as JsonObject; // terms are JSON
    const {
      claimAmounts,
      unsettled: _,
      claims: __,
      ...expected
    } = held.service.settle(request) as JsonObject;
    const { claims: ___, unsettled: ____, ...settled } = JSON.parse(outputOf(job, "settlement.json"));
    expect(settled).toEqual(expected);
    const amounts = linesIn(job, "claim-amounts.ndjson");
    expect(amounts).toEqual(claimAmounts);
    expect(amounts.map(({ path }) => path)).toContain("employee / G1 / H2 / 2023-01 / C3");
  });

  test("begins anew where an earlier program has left a checkpoint and rows of another form", async () => {
    const job = await jobOf(book, TERMS, CLAIMS, folders);
    const outcome = await worked(job, book);
    const path = join(job.folder, "checkpoint.json");
    const { rowForm: _, ...earlier } = JSON.parse(outputOf(job, "checkpoint.json"));
    writeFileSync(path, JSON.stringify(earlier));
    const [row = ""] = outputOf(job, "rows").split("\n");
    writeFileSync(join(job.folder, "rows"), `${row.split("\t")[0]}\t[{"s":[100,2]}]\n`);
    expect(await worked(job, book)).toEqual(outcome);
  });

  test("goes on under no other plan than the one it is pinned to", async () => {
    const job = await jobOf(book, TERMS, CLAIMS, folders);
    await expect(worked({ ...job, plan: "0".repeat(64) }, book)).rejects.toThrow(OtherPlan);
  });

  test("stops where it is cancelled", async () => {
    const job = await jobOf(book, TERMS, CLAIMS, folders);
    await expect(worked(job, book, { progress: () => {}, isCancelled: true })).rejects.toThrow(RunCancelled);
  });
});
