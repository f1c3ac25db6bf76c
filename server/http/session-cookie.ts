import type { FastifyReply, FastifyRequest } from "fastify";

const SESSION = "yice_session";
const BEARER = /^Bearer +(\S+)$/i;

/** The session id that the browser sent; whether there is such a session is another question. */
export function sessionOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION];
}

/** The key of an `Authorization` header; `undefined` where it holds none. */
export function bearerOf(header: string): string | undefined {
  return BEARER.exec(header)?.[1];
}

/**
 * Out of reach of scripts, and not sent along from other sites but when somebody follows a link. It ends with the
 * browser; the server's times end it sooner.
 */
function cookieOptions(request: FastifyRequest) {
  return { path: "/", httpOnly: true, sameSite: "lax", secure: request.protocol === "https" } as const;
}

export function setSession(request: FastifyRequest, reply: FastifyReply, id: string): void {
  reply.setCookie(SESSION, id, cookieOptions(request));
}

export function clearSession(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(SESSION, cookieOptions(request));
}
