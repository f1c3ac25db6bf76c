import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { SettlementTerms } from "../../server/engine/settlement-request.ts";
import { RunCancelled } from "../../server/runs/run-job.ts";
import { temporaryFolders } from "../claim-sets/set-ground.ts";
import { QUARTER } from "../engine/settle-small.ts";
import { claim } from "../engine/small-policy.ts";
import { readmissionRules } from "../history/readmission-rules.ts";
import { soundRules } from "../small-rules/small-rules.ts";
import { jobOf, linesIn, outputOf, worked } from "./run-ground.ts";

const folders = temporaryFolders();
const { book, service } = soundRules(readmissionRules({ days: 15, inclusive: true }));
const terms: SettlementTerms = { policy: "370300.test.policy", period: QUARTER };

/** A stay between days of 2023, of a person or of nobody that is known. */
function stay(id: string, from: number, until: number, person?: string, rest: JsonObject = {}): JsonObject {
  const date = (day: number) => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
  const whose = person === undefined ? {} : { psn_no: person };
  const setlinfo = { ...whose, adm_time: date(from), dscg_time: date(until), ipt_med_type: "1" };
  return claim(setlinfo, { id, given: { group_code: "A", points: "100" }, ...rest });
}

/** What the service says of the same claims at once; claims' hash aside, since a set's is of its recorded form. */
function atOnce(claims: readonly JsonObject[]): JsonObject {
  // A settlement and its terms are JSON.
  const { claims: _, ...rest } = service.settle({ ...terms, claims } as unknown as JsonObject) as JsonObject;
  return rest;
}

describe("a run under a policy that looks at a person's other stays", () => {
  test("halves the stay before a readmission, wherever the set has the two", async () => {
    // Ids apart, so that blocks of the set are between the two stays; 8 to 20 January is 12 days.
    const others = Array.from({ length: 40 }, (_, at) => stay(`M${at}`, 3, 5, `Q${at}`));
    const claims = [stay("Z", 3, 7, "P1"), ...others, stay("A", 19, 21, "P1"), stay("B", 60, 61, "P1")];
    const job = await jobOf(book, terms, claims, folders);
    await worked(job, book);
    const points = Object.fromEntries(
      linesIn(job, "decisions.ndjson").map(({ claim: id, points: counted }) => [id, Number(counted)]),
    );
    expect([points.Z, points.A, points.B, points.M7]).toEqual([50, 100, 100, 100]);
    const { pools } = JSON.parse(outputOf(job, "settlement.json"));
    expect(Number(pools[0].lines[0].amount)).toBe(4250); // 43 stays of 100 points, one of them halved
  });

  test("says what the service says of the same claims at once, and the same bytes in any order", async () => {
    const id = fc.integer({ min: 1, max: 400 }).map((number) => `C${number}`);
    const shape = fc.record({
      from: fc.integer({ min: -20, max: 95 }),
      days: fc.nat(12),
      person: fc.constantFrom("P1", "P2", "P3", undefined),
      group: fc.constantFrom("A", "A", "B"),
      hi_type: fc.constantFrom("1", "1", "2", "9"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(id, shape), { selector: ([each]) => each, maxLength: 40 }),
        async (rows) => {
          const claims: readonly JsonObject[] = rows.map(([each, { from, days, person, group, hi_type }]) => {
            const made = stay(each, from, from + days, person, {
              given: { group_code: group, points: "90" },
            });
            return { ...made, setlinfo: { ...(made.setlinfo as JsonObject), hi_type } };
          });
          const job = await jobOf(book, terms, claims, folders);
          const outcome = await worked(job, book);
          const { claimAmounts = [], unsettled, ...expected } = atOnce(claims);
          const { claims: _, unsettled: __, ...settled } = JSON.parse(outputOf(job, "settlement.json"));
          expect(settled).toEqual(expected);
          expect(linesIn(job, "claim-amounts.ndjson")).toEqual(claimAmounts);
          const decisions = linesIn(job, "decisions.ndjson");
          expect(decisions.filter((line) => !("counted" in line))).toEqual(unsettled);
          expect(decisions.map(({ claim: of }) => of)).toEqual(claims.map(({ id: each }) => each).sort());
          expect(await worked(await jobOf(book, terms, claims.toReversed(), folders, 3), book)).toEqual(
            outcome,
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  test("says how many claims state themselves what is read off the others", async () => {
    const history = { readmitted: 3, stays_before: 2 };
    const claims = [
      stay("A", 1, 2, "P1", { history }),
      stay("B", 4, 5, "P1", { history }),
      stay("C", 4, 5, "P2"),
    ];
    const job = await jobOf(book, terms, claims, folders);
    await worked(job, book);
    const { findings } = JSON.parse(outputOf(job, "settlement.json"));
    expect(findings).toEqual([
      {
        code: "settlement.history-stated",
        severity: "warning",
        pointer: "",
        params: { fact: "readmitted", claims: 2 },
      },
    ]);
  });

  test("goes on with the order that it has made, and makes it anew where it was cut short", async () => {
    const claims = Array.from({ length: 30 }, (_, at) => stay(`M${at}`, at, at + 2, `Q${at % 4}`));
    const undisturbed = await jobOf(book, terms, claims, folders);
    const outcome = await worked(undisturbed, book);
    const job = { ...undisturbed, folder: folders() };
    const at: string[] = [];
    const stopping = {
      progress: ({ phase }: { readonly phase: string }) => {
        at.push(phase);
      },
      get isCancelled() {
        return at.length === 2;
      },
    };
    await expect(worked(job, book, stopping)).rejects.toThrow(RunCancelled);
    expect(at).toEqual(["persons", "persons"]);
    expect(await worked(job, book)).toEqual(outcome);
    const again: string[] = [];
    await worked(job, book, { progress: ({ phase }) => again.push(phase), isCancelled: false });
    expect(again).not.toContain("persons");
  });
});
