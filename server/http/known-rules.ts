import type { FastifyReply } from "fastify";
import type { PolicyService } from "../workflow/policy-service.ts";
import type { KnownAsked, Rules, RulesKnown } from "../workflow/rules.ts";

/** Query members of every route that answers by the rules: what is to be known. */
export const knownQuery = {
  knownAt: {
    type: "string",
    format: "date-time",
    maxLength: 40,
    description:
      "Instant (RFC 3339): answer by what was known then; a future one counts what is scheduled. 按该时刻所知的规则应答。",
  },
  knownSeq: {
    type: "string",
    pattern: "^\\d{1,15}$",
    description: "Entries of the main chain after this one do not count. 仅计入主链至该序号的条目。",
  },
  minSeq: {
    type: "string",
    pattern: "^\\d{1,15}$",
    description:
      "Answer only once this entry of the main chain is known here; 503 where it does not come in time. 至少同步到该序号方予应答。",
  },
} as const;

/** Those members as a request has them. */
export interface KnownQuery {
  readonly knownAt?: string;
  readonly knownSeq?: string;
  readonly minSeq?: string;
}

const WHAT_IS_KNOWN_NOW: KnownAsked = {};

/** The same, read. */
export function askedOf({ knownAt, knownSeq, minSeq }: KnownQuery): KnownAsked {
  if (knownAt === undefined && knownSeq === undefined && minSeq === undefined) return WHAT_IS_KNOWN_NOW;
  return {
    ...(knownAt === undefined ? {} : { knownAt: new Date(knownAt).toISOString() }),
    ...(knownSeq === undefined ? {} : { knownSeq: Number(knownSeq) }),
    ...(minSeq === undefined ? {} : { minSeq: Number(minSeq) }),
  };
}

/**
 * The rules that a request is to be answered by. The answer says what it knew (`yice-known-at`, `yice-known-seq`): asked
 * again with these two, it is the same to the byte. Throws as `Rules.at`.
 */
export async function rulesKnown(rules: Rules, query: KnownQuery, reply: FastifyReply): Promise<RulesKnown> {
  const found = await rules.at(askedOf(query));
  const { known } = found;
  if (known) reply.header("yice-known-at", known.at).header("yice-known-seq", known.seq);
  return found;
}

/** The same, for an answer that has no use for what was known. */
export async function rulesFor(rules: Rules, query: KnownQuery, reply: FastifyReply): Promise<PolicyService> {
  return (await rulesKnown(rules, query, reply)).service;
}
