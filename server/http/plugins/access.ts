import cookie from "@fastify/cookie";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refused, whoMay } from "../../access/refused.ts";
import { csrfTokenOf } from "../../access/sessions.ts";
import type { AccessService } from "../../workflow/access-service.ts";
import { authorize, type Caller, openCaller } from "../../workflow/caller.ts";
import { Problem } from "../problem.ts";
import type { ProblemCode } from "../problem-kinds.ts";
import { bearerOf, sessionOf } from "../session-cookie.ts";
import "../route-access.ts";
import { refuseForgery } from "../forged-request.ts";
import { problemOf } from "./error-handler.ts";

/** Refusals that the `access` chain keeps; failed log-ins are kept where they happen. */
const KEPT: readonly ProblemCode[] = [
  "not-signed-in",
  "not-allowed",
  "own-work",
  "own-publication",
  "own-run",
  "own-grant",
  "last-administrator",
  "password-change-due",
  "cross-site",
  "closed",
];

/** Who may use the routes of a scope; without accounts everybody may. Call before the routes, inside their scope. */
export async function addAccess(app: FastifyInstance, access: AccessService | undefined): Promise<void> {
  app.decorateRequest("caller");
  if (!access) {
    app.addHook("onRequest", async (request) => {
      request.caller = openCaller;
    });
    return;
  }
  await app.register(cookie, { hook: "onRequest" });
  app.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "private, no-cache"); // answers differ by caller
    request.caller = nobody;
    await admit(request, access);
  });
  app.addHook("preHandler", async (request) => {
    const stated = request.routeOptions.config.access;
    if (typeof stated !== "object") return;
    for (const jurisdiction of stated.at?.(request) ?? [])
      authorize(request.caller, stated.action, { jurisdiction });
  });
  app.addHook("onError", async (request, _reply, error) => keepRefusal(request, error, access));
}

/** Before the body is read: nobody sends ten megabytes to be told that he may not. */
async function admit(request: FastifyRequest, access: AccessService): Promise<void> {
  const { access: stated } = request.routeOptions.config;
  if (stated === undefined) throw new Problem("closed");
  if (stated === "open") return refuseForgery(request);
  request.caller = await callerOf(request, access);
  if (stated === "signed-in") return;
  if (request.caller.mustChangePassword) throw new Refused("password-change-due");
  if (!request.caller.permissions.maySomewhere(stated.action))
    throw new Refused("not-allowed", whoMay(stated.action, undefined));
}

/** A key in the header goes before a cookie; only a cookie is sent by browsers on their own, so only it can be abused. */
async function callerOf(request: FastifyRequest, { authentication }: AccessService): Promise<Caller> {
  const { authorization } = request.headers;
  const session = sessionOf(request);
  if (authorization !== undefined) {
    const text = bearerOf(authorization);
    const caller = text === undefined ? undefined : await authentication.byKey(text);
    if (caller) return caller;
  } else if (session !== undefined) {
    const caller = await authentication.bySession(session);
    if (caller) {
      request.caller = caller;
      refuseForgery(request, csrfTokenOf(session));
      return caller;
    }
  }
  throw new Refused("not-signed-in");
}

async function keepRefusal(request: FastifyRequest, error: unknown, access: AccessService): Promise<void> {
  const { code, params } = problemOf(error, request);
  if (!KEPT.includes(code)) return;
  const { method, url = "" } = request.routeOptions;
  const { action, jurisdiction } = params;
  await access.attempts.recordRefusal({
    actor: request.caller.id,
    action: "access.refused",
    body: {
      code,
      route: `${[method].flat().join("|")} ${url}`,
      address: request.ip,
      ...(action === undefined ? {} : { action }),
      ...(jurisdiction === undefined || jurisdiction === "" ? {} : { jurisdiction }),
    },
  });
}

const nobody: Caller = {
  ...openCaller,
  id: "anonymous",
  kind: "anonymous",
  name: "",
  permissions: {
    refusal: () => new Refused("not-signed-in"),
    may: () => false,
    maySomewhere: () => false,
  },
};
