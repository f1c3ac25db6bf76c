import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { Problem, problemJson } from "./problem.ts";
import type { ProblemCode } from "./problem-kinds.ts";

const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "request-timeout",
};

/** Answers what is no HTTP request, on the bare socket; there are no headers yet that could name a language. */
export function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new Problem(CODES[error.code ?? ""] ?? "bad-request");
  const body = JSON.stringify(
    problemJson(problem, { language: "zh", instance: randomUUID(), templates: {} }),
  );
  const head = [
    `HTTP/1.1 ${problem.status} Refused`,
    "content-type: application/problem+json; charset=utf-8",
    "content-language: zh",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
