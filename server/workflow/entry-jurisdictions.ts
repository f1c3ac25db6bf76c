import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";

const CODE = /^\d{6}$/;
/** What the id of a rule set or a policy begins with. */
const OF_AN_ID = /^(\d{6})\./;
/** Subjects that name a jurisdiction themselves. */
const OF_A_SUBJECT = /^(?:rule-set:(\d{6})\.|grant:.*:(\d{6})$)/s;

/**
 * The jurisdictions that an entry names, sorted: who may read of all of them may read the entry. An entry that names
 * none, such as a log-in, is only for those who may read of the whole nation.
 */
export function jurisdictionsOf({ subject, body }: LogEntry): readonly string[] {
  const [, ofRuleSet, ofGrant] = OF_A_SUBJECT.exec(subject) ?? [];
  const named = [ofRuleSet, ofGrant, ...namedIn(body), ...idsIn(body)];
  if (isJsonObject(body)) named.push(...namedIn(body.document), ...listOf(body.grants).flatMap(namedIn));
  return [...new Set(named.filter((code) => code !== undefined))].sort();
}

function namedIn(value: Json | undefined): string[] {
  if (!isJsonObject(value)) return [];
  const codes = [value.jurisdiction, ...listOf(value.jurisdictions)];
  return codes.filter((code): code is string => typeof code === "string" && CODE.test(code));
}

function idsIn(value: Json): string[] {
  if (!isJsonObject(value)) return [];
  return [value.id, value.policy].flatMap((id) =>
    typeof id === "string" ? (OF_AN_ID.exec(id)?.[1] ?? []) : [],
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return isJsonList(value) ? value : [];
}
