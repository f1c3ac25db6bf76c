import type { FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Media type of the answer; JSON where not stated. */
    produces?: string;
    /** Media type of the body; JSON where not stated. */
    consumes?: string;
    /** Has no time limit of its own, as it lasts as long as the caller sends. */
    endless?: boolean;
    /** Answered whatever the load, and before the rules are loaded. */
    probe?: boolean;
  }
}

export const JSON_TYPE = "application/json";
export const NDJSON_TYPE = "application/x-ndjson";

export function isProbe(request: FastifyRequest): boolean {
  return request.routeOptions.config?.probe === true;
}
