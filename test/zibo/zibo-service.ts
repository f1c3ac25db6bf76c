import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import type { Claim } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { post } from "../acceptance/shipped-service.ts";

/** A clause as an answer cites it. */
export interface ToldCitation {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
}

/** A step of a decision or settlement, as far as these tests read it. */
export interface ToldStep {
  readonly step: string;
  readonly state: string;
  readonly ruleSet?: { readonly id: string; readonly version: number; readonly hash: string };
  readonly citations?: readonly {
    readonly document: string;
    readonly clause: string;
    readonly quote: string;
  }[];
  readonly writes?: Readonly<Record<string, string | boolean | null>>;
  readonly events?: readonly { readonly event: string; readonly name?: string; readonly applies?: boolean }[];
}

export interface ToldDecision {
  readonly claim: string;
  readonly outcome: string;
  readonly pool?: string;
  readonly method?: string;
  readonly group?: string;
  readonly score?: string;
  readonly coefficient?: string;
  readonly points?: string;
  readonly amounts: Readonly<Record<string, string>>;
  readonly error?: { readonly code: string };
  readonly steps?: readonly ToldStep[];
}

/** The decision of one claim, asked for over HTTP. */
export async function decide(app: FastifyInstance, claim: Claim, explain = "none"): Promise<ToldDecision> {
  // A claim is a JSON object by its schema.
  const body = { claim: claim as unknown as JsonObject };
  const { decision } = await post<{ decision: ToldDecision }>(
    app,
    `/v1/evaluations?explain=${explain}`,
    body,
  );
  return decision;
}

/** What one rule set writes when it is run by itself on given facts, over HTTP. */
export function evaluateRuleSet(app: FastifyInstance, id: string, facts: JsonObject): Promise<RuleSetAnswer> {
  return post<RuleSetAnswer>(app, `/v1/rule-sets/${id}/evaluations`, { facts });
}

export interface RuleSetAnswer {
  readonly ruleSet: { readonly id: string; readonly version: number };
  readonly citations: readonly ToldCitation[];
  readonly writes?: Readonly<Record<string, string | boolean>>;
  readonly error?: { readonly code: string };
}

/** A JSON file of this folder. */
export function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
}

/** A decimal without the zeros at its end, so that 20500.00 and 20500 are the same figure; other text as it is. */
export function plain(value: unknown): string {
  const text = String(value);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}
