/** What the service says went wrong (RFC 9457), as its `application/problem+json` has it. */
export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The request's id, to be told to the service's keeper. */
  readonly instance: string;
  readonly findings?: readonly ProblemFinding[];
}

/** One thing that is wrong with what was sent, and where. */
export interface ProblemFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly message: string;
}

/** The service refused a request as a whole. */
export class ServiceProblem extends Error {
  override readonly name = "ServiceProblem";
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly findings: readonly ProblemFinding[];
  /** All of it, with members that only some problems have. */
  readonly answer: Partial<ProblemAnswer>;

  constructor(status: number, answer: Partial<ProblemAnswer>) {
    super(`${answer.title ?? `HTTP ${status}`}${answer.detail ? `: ${answer.detail}` : ""}`);
    this.status = status;
    this.code = answer.code ?? "unknown";
    this.detail = answer.detail ?? "";
    this.instance = answer.instance ?? "";
    this.findings = answer.findings ?? [];
    this.answer = answer;
  }
}

export interface ConnectionSettings {
  /** Where the service is, e.g. `https://yice.example.cn`. */
  readonly address: string;
  /** An API key, see `/v1/keys`; a service that is open to its machine takes none. */
  readonly key?: string;
  /** Language of problems; Chinese where not stated. */
  readonly language?: "zh" | "en";
  /** How often a request that may be repeated is sent again when the service says 503 and when to come back; 3 by default. */
  readonly retries?: number;
  /** Instead of the global one. */
  readonly fetch?: typeof fetch;
}

/** What holds for one call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** An answer, and what its headers say about it. */
export interface Answered<T> {
  readonly body: T;
  /** Batch of the ledger that holds the decisions; proofs are asked for by it. */
  readonly batch: string | undefined;
  /** Up to which moment and entry of the log the rules were known: asked again with `knownAt` and `knownSeq`, it is the same to the byte. */
  readonly known: { readonly at: string; readonly seq: string } | undefined;
}

/** An operation as the service's OpenAPI document has it. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{name}` where a parameter goes. */
  readonly path: string;
  /** It changes nothing more when it is sent twice. */
  readonly repeatable: boolean;
}

/** Its parameters and body; what is undefined is left out. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

const NDJSON = "application/x-ndjson";
/** Seconds that are waited at most before a request is sent again. */
const LONGEST_WAIT = 30;

/** Sends requests with the key, and reads answers. Throws `ServiceProblem`, and what `fetch` throws where none comes. */
export class ServiceConnection {
  readonly #settings: ConnectionSettings;

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
  }

  /** Asks for JSON. A 503 that says when to come back is obeyed where the operation may be repeated, and only then. */
  async ask<T>(operation: Operation, asked: Asked, { signal }: CallOptions = {}): Promise<Answered<T>> {
    const { retries = 3 } = this.#settings;
    const body = asked.body === undefined ? {} : { body: JSON.stringify(asked.body) };
    for (let tries = 0; ; tries += 1) {
      const answer = await this.#send(operation, asked, { ...body, signal: signal ?? null });
      // The type is what the service's OpenAPI document states for this operation.
      if (answer.ok) return answered((await answer.json()) as T, answer);
      const wait = tries < retries && operation.repeatable ? secondsToWait(answer) : undefined;
      if (wait === undefined) throw await problemOf(answer);
      await answer.body?.cancel();
      await passing(wait, signal);
    }
  }

  /**
   * Sends a line for each item and gives the answers' lines as they come, without holding either side: items are taken
   * as the service takes them, and it answers as the lines are read. Never repeated: what was answered stands.
   */
  async stream<T>(
    operation: Operation,
    items: Iterable<unknown> | AsyncIterable<unknown>,
    asked: Asked,
    { signal }: CallOptions = {},
  ): Promise<Answered<AsyncGenerator<T, void, undefined>>> {
    const stop = new AbortController();
    const answer = await this.#send(operation, asked, {
      body: linesOf(items, stop.signal),
      duplex: "half", // the body is a stream; answers come while it is sent all the same
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    });
    if (answer.ok) return answered(linesIn<T>(answer.body, stop), answer);
    const problem = await problemOf(answer);
    stop.abort();
    throw problem;
  }

  #send(
    { method, path }: Operation,
    { params = {}, query = {} }: Asked,
    init: RequestInit,
  ): Promise<Response> {
    const { address, key, language = "zh", fetch: send = fetch } = this.#settings;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const members = Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    const text = members.length === 0 ? "" : `?${new URLSearchParams(members)}`;
    const isStream = typeof init.body === "object" && init.body !== null;
    return send(`${address.replace(/\/$/, "")}${filled}${text}`, {
      ...init,
      method,
      headers: {
        accept: isStream ? NDJSON : "application/json",
        "accept-language": language === "zh" ? "zh-CN" : "en",
        ...(init.body === undefined ? {} : { "content-type": isStream ? NDJSON : "application/json" }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
    });
  }
}

function answered<T>(body: T, { headers }: Response): Answered<T> {
  const at = headers.get("yice-known-at");
  return {
    body,
    batch: headers.get("yice-batch") ?? undefined,
    known: at === null ? undefined : { at, seq: headers.get("yice-known-seq") ?? "" },
  };
}

async function problemOf(answer: Response): Promise<ServiceProblem> {
  // Where it is no problem of the service but something in between, nothing is known but the status.
  const said = (await answer.json().catch(() => ({}))) as Partial<ProblemAnswer>;
  return new ServiceProblem(answer.status, said);
}

/** Seconds after which the service wants to be asked again, where it says so. */
function secondsToWait({ status, headers }: Response): number | undefined {
  const said = headers.get("retry-after");
  if (status !== 503 || said === null || !/^\d+$/.test(said)) return undefined;
  return Math.min(Number(said), LONGEST_WAIT);
}

function passing(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

/** NDJSON, a line whenever the receiver asks for more; `stopped` ends it, as `fetch` itself goes on asking. */
function linesOf(
  items: Iterable<unknown> | AsyncIterable<unknown>,
  stopped: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const left = each(items);
  stopped.addEventListener("abort", () => void left.return().catch(() => {}), { once: true });
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await left.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      },
      async cancel() {
        await left.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* each(
  items: Iterable<unknown> | AsyncIterable<unknown>,
): AsyncGenerator<unknown, void, undefined> {
  yield* items;
}

/** The values of NDJSON. Whoever stops reading ends the request, and no more is sent. */
async function* linesIn<T>(
  body: ReadableStream<Uint8Array> | null,
  request: AbortController,
): AsyncGenerator<T, void, undefined> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      // The type is what the service's OpenAPI document states for a line.
      for (const line of lines) if (line !== "") yield JSON.parse(line) as T;
    }
    if (text !== "") yield JSON.parse(text) as T;
  } finally {
    request.abort();
  }
}
