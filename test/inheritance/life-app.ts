import type { LightMyRequestResponse } from "fastify";
import { expect } from "vitest";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import type { Store } from "../../server/store/store.ts";
import { GovernedRules } from "../../server/workflow/governed-rules.ts";
import { MainChain } from "../../server/workflow/main-chain.ts";
import {
  type AccessApp,
  accessApp,
  type Browser,
  loggedIn,
  person,
  ruleStandards,
} from "../access/access-app.ts";
import { amounts, policy } from "../engine/small-policy.ts";
import { fact, POINTS, type SmallDocument, soundRules } from "../small-rules/small-rules.ts";
import { CHONGQING, KAIZHOU, mandatory, override, scoreTable } from "./areas.ts";

export const ABOVE = `${CHONGQING}.dip.scores`;
export const BELOW = `${KAIZHOU}.dip.scores`;

/** What Chongqing pays by: the table given, 100 a point, and a policy that Kaizhou follows. */
export function chongqing(scores: SmallDocument): readonly SmallDocument[] {
  const phases = {
    claim: [
      { name: "score", ruleSet: ABOVE },
      { name: "pay", ruleSet: `${CHONGQING}.dip.pay` },
    ],
  };
  const decision = { outcomes: [], score: "score", amounts: ["pay"] };
  return [
    scores,
    mandatory(`${CHONGQING}.dip.pay`, amounts({ pay: "score * 100" }, { facts: [fact("pay", POINTS)] })),
    mandatory(`${CHONGQING}.dip.policy`, policy({ phases, decision })),
    override(`${KAIZHOU}.dip.policy`, {
      base: { id: `${CHONGQING}.dip.policy`, kind: "policy" },
      overrides: [],
    }),
  ];
}

/** The table of Chongqing, taken by reference. */
export function shared(scores: Readonly<Record<string, string>>, header: JsonObject = {}): SmallDocument {
  return { ...mandatory(ABOVE, scoreTable(scores)), inheritance: "reference", ...header };
}

/** The score of a row, as overrides name it. */
export const scoreOf = (code: string) => ["body", "table", "rows", { code }, "score"];

/** Puts versions that are sound together into the log, as the first import does. */
export async function importAll(
  store: Store,
  documents: readonly SmallDocument[],
  now: string,
): Promise<void> {
  const { library } = soundRules(documents).book;
  for (const { document, hash } of library.statedVersions) {
    const { id, version, jurisdiction } = document;
    const issuedAt = "2022-11-30T16:00:00.000Z";
    // A document is the JSON value that it was read from.
    const body = { type: "rule-set", id, version, jurisdiction, document, hash, issuedAt } as unknown as Json;
    const subject = `rule-set:${id}@${version}`;
    const deed = { chain: "main", subject, actor: "system", action: "version.imported", body };
    await new LogWriter(store).commit({ ...deed, expectedRevision: 0, now });
  }
}

/** The service over a log that governs these documents. */
export async function lifeApp(documents: readonly SmallDocument[]): Promise<AccessApp> {
  const store = await openInMemory();
  const now = "2026-03-02T01:00:00.000Z";
  await importAll(store, documents, now);
  return accessApp({ store, rules: new GovernedRules(new MainChain(store, () => now), ruleStandards) });
}

/** Officer, reviewer and publisher of a jurisdiction, and one person who is all three. */
export interface Office {
  readonly officer: Browser;
  readonly reviewer: Browser;
  readonly publisher: Browser;
  readonly all: Browser;
}

export async function officeOf(here: AccessApp, code: string): Promise<Office> {
  const roles = ["officer", "reviewer", "publisher"] as const;
  for (const role of roles) await person(here, `${role}.${code}`, [[role, code]], code);
  await person(
    here,
    `all.${code}`,
    roles.map((role) => [role, code] as const),
    code,
  );
  const [officer, reviewer, publisher, all] = await Promise.all(
    [...roles, "all"].map((name) => loggedIn(here, `${name}.${code}`)),
  );
  if (!officer || !reviewer || !publisher || !all) throw new Error(code);
  return { officer, reviewer, publisher, all };
}

/** The answer's body, of an answer with this status. */
export function told(answer: LightMyRequestResponse, status = 200) {
  expect(answer.statusCode, answer.body).toBe(status);
  return answer.json();
}

export const seen = (revision: number) => ({ "if-match": `"${revision}"` });

/** Takes a draft through review as it stands. */
export async function published(
  { officer, reviewer, publisher }: Pick<Office, "officer" | "reviewer" | "publisher">,
  draft: string,
): Promise<JsonObject> {
  const at = `/v1/drafts/${draft}`;
  const { revision } = told(await officer.send("GET", at));
  const reason = "年度调整";
  const { review } = told(await officer.send("POST", `${at}/submission`, { reason }, seen(revision)));
  told(await reviewer.send("POST", `${at}/approval`, { signed: review.signed }));
  return told(await publisher.send("POST", `${at}/publication`, {}));
}
