import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RuleSet } from "../../schemas/types.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { hasProgram } from "../../server/engine/rule-set-program.ts";
import type { RunJob } from "../../server/runs/run-job.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { gathered, temporaryFolders } from "../claim-sets/set-ground.ts";
import { worked, workOf } from "../runs/run-ground.ts";
import { bookWith, impactOf, replacedAt } from "./impact-ground.ts";
import { pingdingshanYear, shipped, type Year, ziboYear } from "./year-impact.ts";

const folders = temporaryFolders();

/** A year, the documents that its claims are decided by, and what their decisions are by the shipped rules. */
async function opened(year: Year) {
  const folder = folders();
  const { hash, indexHash, summary } = await gathered(folder, year.claims as unknown as readonly Json[], {
    area: year.terms.policy.slice(0, 6),
  });
  const claimSet = { folder, hash, indexHash, claims: summary.claims };
  const policy = shipped.library.find(year.terms.policy, 1)?.document;
  if (policy?.kind !== "policy") throw new Error("no policy");
  const used = policy.body.phases.claim?.flatMap(({ ruleSet }) => ruleSet ?? []) ?? [];
  const documents = used.map((id) => shipped.library.find(id, 1)?.document as RuleSet);
  return { year, claimSet, documents, before: await fullRun(year, claimSet, shipped) };
}

/** All claims decided and settled by a run: what the impact is held against. */
async function fullRun({ terms }: Year, claimSet: RunJob["claimSet"], book: RuleBook) {
  const folder = folders();
  const plan = workOf(book, terms).plan.hash;
  await worked({ folder, claimSet, terms, plan, blocksBetween: 1000 }, book);
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  const decisions = text("decisions.ndjson").trimEnd().split("\n");
  return {
    decisions: new Map(decisions.map((line) => told(JSON.parse(line)))),
    settlement: JSON.parse(text("settlement.json")) as JsonObject,
  };
}

/** Members that say by which version something was decided, or where in it. */
const PINS = new Set([
  "claim",
  "policy",
  "plan",
  "institution",
  "steps",
  "ruleSet",
  "citations",
  "pointer",
  "detail",
]);

/** What was decided, without the hashes of the rules that it was decided by. */
function told(decision: JsonObject) {
  const decided = Object.entries(decision).filter(([name]) => !PINS.has(name));
  return [String(decision.claim), JSON.stringify(Object.fromEntries(decided))] as const;
}

type Path = readonly (string | number)[];

/** Places of a body in which a number stands, or a formula with a number in it. */
function cellsOf(value: Json, path: Path = ["body"]): Path[] {
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) || isFormula(path, value) ? [path] : [];
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    cellsOf(held as Json, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

function isFormula(path: Path, text: string): boolean {
  return path.at(-1) === "text" && /\d/.test(text);
}

/** The cell with its first number a little larger or smaller. */
function nudged(value: Json, factor: number): Json {
  if (typeof value === "number") return Number((value * factor).toFixed(4));
  return String(value).replace(/\d+(\.\d+)?/, (number) => {
    const places = number.split(".")[1]?.length ?? 0;
    const next = (Number(number) * factor).toFixed(Math.max(places, 1));
    return next === number ? `${number}1` : next;
  });
}

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((held, name) => (held as unknown as Record<string | number, Json>)[name] ?? null, value);

const cities = [
  { name: "Zibo", year: () => ziboYear(400), runs: 12, leastSaved: 0.2 },
  { name: "Pingdingshan", year: () => pingdingshanYear(500), runs: 12, leastSaved: 0.2 },
];

describe.each(cities)("one changed cell of $name", ({ year, runs, leastSaved }) => {
  test("comes to what deciding and settling every claim again comes to", { timeout: 600_000 }, async () => {
    const { claimSet, documents, before, ...rest } = await opened(year());
    const programs = documents.filter(hasProgram);
    let [claims, reached] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: programs.length - 1 }),
        fc.nat(),
        fc.constantFrom(0.5, 0.9, 1.1, 2),
        async (index, cell, factor) => {
          const document = programs[index] as unknown as JsonObject;
          const cells = cellsOf(document.body ?? null);
          const path = cells[cell % Math.max(cells.length, 1)];
          if (!path) return;
          const changed = replacedAt(document, path, nudged(at(document, path), factor)) as JsonObject;
          const book = bookWith(shipped, changed);
          const impact = await impactOf(claimSet, rest.year.terms, shipped, book, folders());
          const after = await fullRun(rest.year, claimSet, book);
          const differing = [...after.decisions].filter(
            ([claim, text]) => before.decisions.get(claim) !== text,
          );
          const listed = impact.lines.filter(
            (line) => JSON.stringify(line.before) !== JSON.stringify(line.after),
          );
          expect(listed.map(({ claim }) => claim)).toEqual(differing.map(([claim]) => claim));
          expect(settledIn(impact.result)).toEqual(institutionsIn(before.settlement, after.settlement));
          claims += impact.outcome.claims;
          reached += impact.outcome.reached;
        },
      ),
      { numRuns: runs },
    );
    expect(reached).toBeLessThan(claims * (1 - leastSaved));
  });
});

interface Line {
  readonly fact: string;
  readonly amount: string | null;
}
interface Pools {
  readonly pools: readonly {
    readonly pool: string;
    readonly institutions: readonly { readonly code: string; readonly lines: readonly Line[] }[];
  }[];
}

/** Every figure of an institution that the full settlements do not agree about, before and after. */
function institutionsIn(before: JsonObject, after: JsonObject): readonly string[] {
  const figures = (settlement: JsonObject) =>
    new Map(
      (settlement as unknown as Pools).pools.flatMap(({ pool, institutions }) =>
        institutions.flatMap(({ code, lines }) =>
          lines.map(({ fact, amount }) => [`${pool} ${code} ${fact}`, numberText(amount)] as const),
        ),
      ),
    );
  const [old, now] = [figures(before), figures(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => (old.get(key) ?? "0") !== (now.get(key) ?? "0"))
    .map((key) => `${key} ${old.get(key) ?? "0"} ${now.get(key) ?? "0"}`)
    .sort();
}

/** The same as an impact tells it. */
function settledIn({ institutions }: JsonObject): readonly string[] {
  return (institutions as readonly JsonObject[])
    .flatMap(({ pool, code, lines }) =>
      (lines as readonly JsonObject[]).map(
        ({ fact, before, after }) => `${pool} ${code} ${fact} ${before} ${after}`,
      ),
    )
    .sort();
}

/** Decimal text without needless zeros; nothing for what is no decimal. */
function numberText(amount: string | null): string {
  if (typeof amount !== "string" || !/^-?\d+(\.\d+)?$/.test(amount)) return "0";
  return amount.includes(".") ? amount.replace(/\.?0+$/, "") : amount;
}
