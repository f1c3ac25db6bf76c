import type { Readable } from "node:stream";
import type { FastifyBaseLogger } from "fastify";
import { Refused } from "../access/refused.ts";
import type { Caller } from "../workflow/caller.ts";
import type { DecisionBatch } from "../workflow/decision-batch.ts";
import type { EvaluateOptions, PolicyService } from "../workflow/policy-service.ts";
import { Refusal } from "../workflow/refusal.ts";
import { chunksUntil } from "./chunks-until.ts";
import { write } from "./evaluate-one.ts";
import { jsonOfText, textOf } from "./json-text.ts";
import { type Line, LineSplitter } from "./ndjson-lines.ts";
import { type Audience, Problem, problemJson } from "./problem.ts";

/** Answers gathered before they are handed on, in UTF-16 units. */
const HANDED_ON = 32_768;

export interface LineAnswering {
  readonly service: PolicyService;
  readonly caller: Caller;
  readonly options: EvaluateOptions;
  readonly audience: Audience;
  readonly lineLimit: number;
  /** Ends the answers, with a last line that says from where on nothing was evaluated. */
  readonly stopping: AbortSignal;
  readonly log: FastifyBaseLogger;
  /** Takes the decisions; they are not recorded without it. */
  readonly batch: DecisionBatch | undefined;
}

/**
 * The NDJSON answers to a stream of NDJSON claims, in order. Pulls the next chunk only when the answers before it have
 * been taken. Ends once the decisions are in the ledger, and fails where they cannot be; a caller who goes away finds
 * there what was decided until then.
 */
export async function* answerLines(body: Readable, answering: LineAnswering): AsyncGenerator<Buffer> {
  const { batch } = answering;
  const splitter = new LineSplitter(answering.lineLimit);
  try {
    for await (const chunk of chunksUntil(body, answering.stopping)) {
      yield* answersTo(splitter.split(chunk), answering);
      if (batch?.isDue) await batch.flush();
    }
    if (answering.stopping.aborted && !body.readableEnded) {
      const error = problemJson(new Problem("stopping"), answering.audience);
      yield Buffer.from(`${JSON.stringify({ line: splitter.number, error })}\n`);
    } else {
      yield* answersTo(splitter.end(), answering);
    }
  } finally {
    await batch?.close();
  }
}

function* answersTo(lines: Iterable<Line>, answering: LineAnswering): Generator<Buffer> {
  let text = "";
  for (const line of lines) {
    text += `${answerTo(line, answering)}\n`;
    if (text.length < HANDED_ON) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

function answerTo({ number, bytes }: Line, answering: LineAnswering): string {
  try {
    if (bytes === undefined) throw new Problem("line-too-long", { limit: answering.lineLimit });
    const { service, caller, options, batch } = answering;
    const text = textOf(bytes);
    const read = service.claimOfText(text);
    const from = read === undefined ? "text" : "reader";
    const written = write(service, caller, read ?? jsonOfText(text), { ...options, from });
    batch?.add(written.decision());
    return `{"line":${number},"decision":${written.text}}`;
  } catch (error) {
    return JSON.stringify({
      line: number,
      error: problemJson(problemOf(error, answering), answering.audience),
    });
  }
}

function problemOf(error: unknown, { log }: LineAnswering): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return new Problem(error.code, error.params);
  if (error instanceof Refusal) return new Problem(error.code, { subject: error.subject }, error.findings);
  log.error({ err: error }, "unexpected error in a line");
  return new Problem("internal");
}
