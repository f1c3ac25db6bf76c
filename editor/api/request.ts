import { chosenLanguage } from "../words/language.tsx";
import { tellConnection } from "./connection.ts";
import { ApiProblem, NoAnswer } from "./problem.ts";

/** A request to the service, under `/v1`. */
export interface Asked {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Members that are undefined or empty are left out. */
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** What becomes JSON, or JSON already. */
  readonly body?: unknown;
  /** The state that a change rests on, as an earlier answer's `etag` named it; a later state is refused with 412. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
  /** Media type of the answer; JSON where it is not stated. */
  readonly accept?: string;
}

/** An answer with the headers that the editor follows. */
export interface Answered<T> {
  readonly body: T;
  readonly etag: string | undefined;
  /** Up to which moment and entry of the log the answer knew. */
  readonly known: { readonly at: string; readonly seq: string } | undefined;
}

let csrfToken: string | undefined;

/** The token that changes are sent with, from log-in or `/me`. */
export function keepToken(token: string | undefined): void {
  csrfToken = token;
}

/** What every request says of who asks, and in which language; `change` where something is to be changed. */
export function headersOf(accept: string, change: boolean): Readonly<Record<string, string>> {
  return {
    accept,
    "accept-language": chosenLanguage() === "zh" ? "zh-CN" : "en",
    ...(!change || csrfToken === undefined ? {} : { "x-csrf-token": csrfToken }),
  };
}

/**
 * Asks the service in the interface's language, with the session's cookie. Throws `ApiProblem` for what it refuses and
 * `NoAnswer` where none comes. The type is what the interface of the service states for this address.
 */
export async function ask<T>(path: string, asked: Asked = {}): Promise<Answered<T>> {
  const response = await opened(path, asked);
  const at = response.headers.get("yice-known-at");
  return {
    body: await response.json(),
    etag: response.headers.get("etag") ?? undefined,
    known: at === null ? undefined : { at, seq: response.headers.get("yice-known-seq") ?? "" },
  };
}

/** An answer that is read by whoever asked, as it comes. Throws as `ask`. */
export async function opened(path: string, asked: Asked = {}): Promise<Response> {
  const { method = "GET", body, ifMatch, signal, accept = "application/json" } = asked;
  const session = csrfToken;
  const response = await fetch(address(path, asked.query), {
    method,
    credentials: "same-origin",
    headers: {
      ...headersOf(accept, method !== "GET"),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
    },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    tellConnection({ lost: true });
    throw new NoAnswer();
  });
  tellConnection({ lost: false });
  // Somebody logged in again while the answer was on its way: it is about the session before.
  if (response.status === 401 && session !== csrfToken) return opened(path, asked);
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => ({})));
  return response;
}

/** The body of an answer. */
export async function answerOf<T>(path: string, asked: Asked = {}): Promise<T> {
  return (await ask<T>(path, asked)).body;
}

/** Where a path of the service is, with what it is asked. */
export function address(path: string, query: Asked["query"] = {}): string {
  const members = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  // Undefined members are gone.
  const text = new URLSearchParams(members as [string, string][]).toString();
  return `/v1${path}${text === "" ? "" : `?${text}`}`;
}

/** What a refusal says; that nobody is logged in any more is told to the whole editor. */
export function problemOf(status: number, said: ConstructorParameters<typeof ApiProblem>[1]): ApiProblem {
  const problem = new ApiProblem(status, said);
  if (problem.isSignedOut && problem.code === "not-signed-in") tellConnection({ signedOut: true });
  return problem;
}
