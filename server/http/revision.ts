import type { FastifyReply, FastifyRequest } from "fastify";
import type { JsonObject } from "../domain/json.ts";
import { ReviewRefusal } from "../review/review-refusal.ts";

/** A revision as an entity tag; proxies that compress make it a weak one. */
const FORM = /^(?:W\/)?"(\d{1,9})"$/;

/** The header that `seenRevision` reads, for OpenAPI. A request without it is told so by a problem of its own. */
export const seenHeaders = {
  type: "object",
  properties: {
    "if-match": {
      type: "string",
      description:
        'The revision seen, as the ETag of the draft gave it: `"3"`; asked for. 所见的修订号（草稿的 ETag），必填。',
    },
  },
} as const;

/** The revision that a request says it saw. Throws `ReviewRefusal` `revision-missing`. */
export function seenRevision({ headers }: FastifyRequest): number {
  const revision = FORM.exec(headers["if-match"]?.trim() ?? "")?.[1];
  if (revision === undefined) throw new ReviewRefusal("revision-missing");
  return Number(revision);
}

/**
 * Tells the revision of what is answered as its entity tag. How a draft stands also follows from what was published
 * meanwhile, so an answer is never taken from a cache by its revision.
 */
export function withRevision(reply: FastifyReply, answer: JsonObject): JsonObject {
  reply.header("etag", `"${answer.revision}"`).header("cache-control", "private, no-store");
  return answer;
}
