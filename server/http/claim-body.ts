import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Json } from "../domain/json.ts";
import type { EvaluateOptions } from "../workflow/policy-service.ts";
import type { Rules } from "../workflow/rules.ts";
import { jsonOfText, textOf } from "./json-text.ts";
import { JSON_TYPE } from "./route-config.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** How the one claim of the body was read, where the scope takes claims. */
    claimFrom: EvaluateOptions["from"];
  }
}

const BEFORE = '{"claim":';
const AFTER = "}";

/**
 * Bodies of this scope's routes are read as everywhere, a body of one claim and nothing else sooner: its text is handed
 * to the reader of claims, and parsed only where that says nothing about it.
 */
export function addClaimBody(scope: FastifyInstance, rules: Rules): void {
  scope.decorateRequest("claimFrom", undefined);
  scope.removeContentTypeParser(JSON_TYPE);
  scope.addContentTypeParser<Buffer>(
    JSON_TYPE,
    { parseAs: "buffer" },
    async (request: FastifyRequest, body: Buffer) => {
      const text = textOf(body);
      const claim = claimOf(text, rules);
      request.claimFrom = claim === undefined ? "text" : "reader";
      return claim === undefined ? jsonOfText(text) : { claim };
    },
  );
}

function claimOf(text: string, rules: Rules): Json | undefined {
  if (!text.startsWith(BEFORE) || !text.endsWith(AFTER)) return undefined;
  return rules.claimOfText(text.slice(BEFORE.length, -AFTER.length));
}
