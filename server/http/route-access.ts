import type { FastifyRequest } from "fastify";
import type { Action } from "../access/roles.ts";
import { authorize, type Caller } from "../workflow/caller.ts";

/**
 * Who may use a route: anybody; anybody who is signed in, even before changing a one-time password; or whoever may do
 * an action — at the jurisdictions that the request names, and where it names none, at any: the route then asks
 * `authorizeAt` for whatever it comes upon. A route of `/v1` that states nothing is closed.
 */
export type RouteAccess = "open" | "signed-in" | RouteAction;

export interface RouteAction {
  readonly action: Action;
  readonly at?: (request: FastifyRequest) => readonly string[];
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
  interface FastifyRequest {
    /** Who asks. */
    caller: Caller;
  }
}

/** Throws `Refused` where the caller may not do this at a jurisdiction. */
export function authorizeAt({ caller }: FastifyRequest, action: Action, jurisdiction: string): void {
  authorize(caller, action, { jurisdiction });
}

/** The jurisdiction that the id of a policy or rule set begins with. */
export function jurisdictionOf(id: string): string {
  return id.slice(0, 6);
}

/** Jurisdictions of the ids that stand in a part of the request under these names; what is not there names none. */
export function at(
  part: "params" | "query" | "body",
  ...names: readonly string[]
): (request: FastifyRequest) => readonly string[] {
  return (request) => {
    const held = request[part];
    if (typeof held !== "object" || held === null) return [];
    const members = held as Readonly<Record<string, unknown>>; // an object of the request
    return names
      .map((name) => (Object.hasOwn(members, name) ? members[name] : undefined))
      .filter((id) => typeof id === "string")
      .map(jurisdictionOf);
  };
}
