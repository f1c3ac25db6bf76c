import type { Diagnostic, DiagnosticTemplates, Language } from "../domain/diagnostic.ts";
import { messageOf } from "../domain/diagnostic.ts";
import type { JsonObject } from "../domain/json.ts";
import type { ProblemKind } from "./problem-kind.ts";
import { type ProblemCode, problemKinds } from "./problem-kinds.ts";

/** Findings that one answer carries at most; what is left out is counted. */
export const FINDINGS_SHOWN = 100;

type Params = Readonly<Record<string, string | number>>;

/** A request that fails as a whole. `params` go to the caller only, never into the log. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: Params;
  readonly findings: readonly Diagnostic[];
  /** Further members of the answer, which the caller goes on by. */
  readonly details: JsonObject;

  constructor(
    code: ProblemCode,
    params: Params = {},
    findings: readonly Diagnostic[] = [],
    details: JsonObject = {},
  ) {
    super(code);
    this.name = "Problem";
    this.code = code;
    this.params = params;
    this.findings = findings;
    this.details = details;
  }

  get status(): number {
    return problemKinds[this.code].status;
  }
}

/** A finding as callers see it: the diagnostic with its message in their language. */
export interface ToldFinding extends Diagnostic {
  readonly message: string;
}

/** An error body after RFC 9457; `instance` is the request id. */
export interface ProblemJson {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly instance: string;
  readonly findings?: readonly ToldFinding[];
  readonly findingsLeftOut?: number;
}

/** Who is told: in which language, under which request id, with which wording of findings. */
export interface Audience {
  readonly language: Language;
  readonly instance: string;
  readonly templates: DiagnosticTemplates;
}

export function problemJson(problem: Problem, { language, instance, templates }: Audience): ProblemJson {
  const kind: ProblemKind = problemKinds[problem.code];
  const { title, detail } = kind[language];
  const params: Params = { ...problem.params, instance };
  const { findings } = problem;
  const leftOut = findings.length - FINDINGS_SHOWN;
  return {
    type: `/v1/diagnostics#${problem.code}`,
    title,
    status: kind.status,
    detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? "")),
    code: problem.code,
    instance,
    ...problem.details,
    ...(findings.length > 0
      ? { findings: told(findings.slice(0, FINDINGS_SHOWN), templates, language) }
      : {}),
    ...(leftOut > 0 ? { findingsLeftOut: leftOut } : {}),
  };
}

/** Findings with their messages. */
export function told(
  findings: readonly Diagnostic[],
  templates: DiagnosticTemplates,
  language: Language,
): ToldFinding[] {
  return findings.map((finding) => ({ ...finding, message: messageOf(finding, templates, language) }));
}
