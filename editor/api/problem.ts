/** One finding of an answer, its message in the language that was asked for. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly message: string;
  /** The values that the message names. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Another document that it is about, `id@version`. */
  readonly document?: string;
}

/** What the service says went wrong (`application/problem+json`), in the language that was asked for. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** The request's id, to be told to the service's keeper. */
  readonly instance: string;
  readonly findings: readonly Finding[];

  constructor(status: number, said: Partial<ProblemBody>) {
    super(said.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = said.code ?? "unknown";
    this.title = said.title ?? `HTTP ${status}`;
    this.detail = said.detail ?? "";
    this.instance = said.instance ?? "";
    this.findings = said.findings ?? [];
  }

  /** Somebody else wrote first: what was sent rests on a state that is no more. */
  get isStale(): boolean {
    return this.status === 412 || this.code === "stale";
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

interface ProblemBody {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
  readonly findings: readonly Finding[];
}

/** No answer came at all: no network, or no service. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}
