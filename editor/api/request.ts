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

/**
 * Asks the service in the interface's language, with the session's cookie. Throws `ApiProblem` for what it refuses and
 * `NoAnswer` where none comes. The type is what the interface of the service states for this address.
 */
export async function ask<T>(path: string, asked: Asked = {}): Promise<Answered<T>> {
  const { method = "GET", body, ifMatch, signal } = asked;
  const session = csrfToken;
  const response = await fetch(address(path, asked.query), {
    method,
    credentials: "same-origin",
    headers: {
      accept: "application/json",
      "accept-language": chosenLanguage() === "zh" ? "zh-CN" : "en",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(method === "GET" || csrfToken === undefined ? {} : { "x-csrf-token": csrfToken }),
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
  if (response.status === 401 && session !== csrfToken) return ask(path, asked);
  if (!response.ok) throw await problemOf(response);
  const at = response.headers.get("yice-known-at");
  return {
    body: await response.json(),
    etag: response.headers.get("etag") ?? undefined,
    known: at === null ? undefined : { at, seq: response.headers.get("yice-known-seq") ?? "" },
  };
}

/** The body of an answer. */
export async function answerOf<T>(path: string, asked: Asked = {}): Promise<T> {
  return (await ask<T>(path, asked)).body;
}

function address(path: string, query: Asked["query"] = {}): string {
  const members = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  // Undefined members are gone.
  const text = new URLSearchParams(members as [string, string][]).toString();
  return `/v1${path}${text === "" ? "" : `?${text}`}`;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const said = await response.json().catch(() => ({}));
  const problem = new ApiProblem(response.status, said);
  if (problem.isSignedOut && problem.code === "not-signed-in") tellConnection({ signedOut: true });
  return problem;
}
