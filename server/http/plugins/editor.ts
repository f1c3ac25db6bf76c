import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "../problem.ts";

/** Addresses that are not the editor's: what stands nowhere under them is a problem, never a page. */
const NOT_PAGES = /^\/(v1|docs|assets|openapi\.json|healthz|readyz|metrics)(\/|\?|$)/;

/** SHA-256 of no text: the editor puts an empty style element in place and fills it through the CSS object model. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Scripts, workers, styles, fonts and requests come from here and go here; nothing is evaluated. What remains is
 * `style-src-attr`: Monaco places its lines by style attributes in HTML. Such a style can neither run nor fetch
 * anything, since images and fonts are bound to this origin too.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  `style-src-elem 'self' ${EMPTY_STYLE}`,
  "style-src-attr 'unsafe-inline'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves the built editor: its page at every address that people open, its parts under `/assets`, kept for ever. */
export async function addEditor(app: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    preCompressed: true,
    index: false,
    immutable: true,
    maxAge: "365d",
    schemaHide: true,
    wildcard: false,
  });
  const answer = { schema: { hide: true } };
  app.get("/*", answer, (request, reply) => {
    if (!opensPage(request)) throw new Problem("not-found");
    return reply
      .header("content-security-policy", POLICY)
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(page);
  });
}

/** A browser that somebody points at an address, not a program that asks for something. */
function opensPage({ url, headers }: FastifyRequest): boolean {
  return !NOT_PAGES.test(url) && (headers.accept ?? "").includes("text/html");
}
