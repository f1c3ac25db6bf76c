import type { JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import type { Store } from "../../server/store/store.ts";
import { type AccessApp, accessApp, type Browser, loggedIn, person } from "../access/access-app.ts";
import { amounts } from "../engine/small-policy.ts";
import { fact, type SmallDocument, smallRules, withHeader, YUAN } from "../small-rules/small-rules.ts";

export const RATES = "370300.test.rates";

/** A rule set of Zibo that pays by a formula, in force from 2023 on. */
export function rates(formula: string, header: JsonObject = {}): SmallDocument {
  return amounts({ paid: formula }, { id: RATES, facts: [fact("paid", YUAN)], ...header });
}

/** The same as a document that can be drafted. */
export function ratesDocument(formula: string, header: JsonObject = {}): JsonObject {
  return withHeader(rates(formula, header));
}

/** Puts a sound version into the log, as the first import does. */
export async function imported(store: Store, now: string, small: SmallDocument, more: JsonObject = {}) {
  const [version] = smallRules([small]).book.library.versions;
  if (!version) throw new Error("the document does not fit its schema");
  const { id, version: number, jurisdiction } = version.document;
  // A document is the JSON value that it was read from.
  const document = version.document as unknown as JsonObject;
  const body = { type: "rule-set", id, version: number, jurisdiction, document, hash: version.hash, ...more };
  const deed = { chain: "main", actor: "system", action: "version.imported", body };
  await new LogWriter(store).commit({
    ...deed,
    subject: `rule-set:${id}@${number}`,
    expectedRevision: 0,
    now,
  });
}

/** The service with drafts over a log in memory: Zibo's rates in their first version, and no other rules. */
export async function reviewApp(): Promise<AccessApp> {
  const here = await accessApp();
  const issuedAt = "2022-11-30T16:00:00.000Z";
  await imported(here.store, here.clock.now(), rates("medfee_sumamt * 0.5"), { issuedAt });
  return here;
}

/** Zibo's people: two officers, two reviewers, two publishers, and the province's reviewer. */
export async function people(here: AccessApp): Promise<Readonly<Record<string, Browser>>> {
  const zibo = "370300";
  await person(here, "li.na", [["officer", zibo]]);
  await person(here, "wang.fang", [["officer", zibo]]);
  await person(here, "zhang.wei", [["reviewer", zibo]]);
  await person(here, "liu.yang", [["reviewer", zibo]]);
  await person(here, "chen.jie", [["publisher", zibo]]);
  await person(here, "zhao.min", [["publisher", zibo]]);
  await person(here, "sun.li", [["reviewer", "370000"]]);
  await person(here, "all.roles", [
    ["officer", zibo],
    ["reviewer", zibo],
    ["publisher", zibo],
  ]);
  const ids = ["li.na", "wang.fang", "zhang.wei", "liu.yang", "chen.jie", "zhao.min", "sun.li", "all.roles"];
  const browsers = await Promise.all(ids.map(async (id) => [id, await loggedIn(here, id)] as const));
  return Object.fromEntries(browsers);
}
