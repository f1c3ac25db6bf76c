import type { Claim } from "../../schemas/types.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Json } from "../domain/json.ts";
import { checkAmounts } from "./check-amounts.ts";
import { checkDates } from "./check-dates.ts";
import { checkDiagnoses } from "./check-diagnoses.ts";
import { checkSuppliedFacts } from "./check-supplied-facts.ts";
import { claimFindings } from "./claim-findings.ts";
import { isSound } from "./is-sound.ts";
import { nameNegativeAmounts } from "./negative-amounts.ts";

/** What claims are held against: the compiled schemas, and every fact that a loaded rule set may read. */
export interface ClaimStandards {
  readonly schemas: Schemas;
  readonly facts: FactDictionary;
}

/** A claim with the warnings about it, or, when any finding is an error, no claim. */
export interface ClaimReading {
  readonly claim: Claim | undefined;
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads a parsed JSON value as a claim: first against `claim.schema.json`, then, where that holds, for what a schema
 * cannot say: dates that do not exist or run backwards, the principal diagnosis, amounts that do not add up, supplied
 * facts. All findings are returned, each pointing at its field; nothing is changed, coerced or defaulted.
 */
export function readClaim(value: Json, { schemas, facts }: ClaimStandards): ClaimReading {
  if (!schemas.conforms("claim.schema.json", value)) {
    const found: Diagnostic[] = [];
    schemas.check("claim.schema.json", value, found);
    return { claim: undefined, findings: nameNegativeAmounts(value, found) };
  }
  // The schema the type is generated from has just been checked.
  return checkClaim(value as unknown as Claim, facts);
}

/** The part of `readClaim` that begins where the schema holds. */
export function checkClaim(claim: Claim, facts: FactDictionary): ClaimReading {
  if (isSound(claim, facts)) return { claim, findings: NOTHING_FOUND };
  const findings = claimFindings();
  checkDates(claim, findings);
  checkDiagnoses(claim, findings);
  checkAmounts(claim, findings);
  checkSuppliedFacts(claim, facts, findings);
  const refused = findings.all.some(({ severity }) => severity === "error");
  return { claim: refused ? undefined : claim, findings: findings.all };
}

const NOTHING_FOUND: readonly Diagnostic[] = [];

/** Revision of a claim; 1 when it names none. */
export function revisionOf(claim: Pick<Claim, "revision">): number {
  return claim.revision ?? 1;
}
