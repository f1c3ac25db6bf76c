import type { FastifyRequest } from "fastify";
import { digestOf, hasDigest } from "../access/digest.ts";
import { Problem } from "./problem.ts";

const SAFE = ["GET", "HEAD", "OPTIONS"];

/**
 * Throws `cross-site` for a request that changes something and may come from another site's page: its `Origin` is
 * not ours, or, where a session is used, the session's own token is not in `x-csrf-token`. (The token follows from the
 * session, as OWASP prefers, and not from a second cookie that a neighbouring host could set.)
 */
export function refuseForgery(request: FastifyRequest, token?: string): void {
  if (SAFE.includes(request.method)) return;
  const { origin, "sec-fetch-site": site, "x-csrf-token": sent } = request.headers;
  const isOwn = origin === undefined || hostOf(origin) === request.host;
  if (!isOwn || site === "cross-site") throw new Problem("cross-site");
  if (token === undefined) return;
  if (typeof sent !== "string" || !hasDigest(sent, digestOf(token))) throw new Problem("cross-site");
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
