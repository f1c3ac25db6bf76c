import type { Readable } from "node:stream";
import type { FastifyBaseLogger } from "fastify";
import type { Caller } from "../workflow/caller.ts";
import type { DecisionBatch } from "../workflow/decision-batch.ts";
import type { EvaluateOptions, PolicyService } from "../workflow/policy-service.ts";
import { Refusal } from "../workflow/refusal.ts";
import { chunksUntil } from "./chunks-until.ts";
import { evaluateOne, type Result } from "./evaluate-one.ts";
import { jsonOf } from "./json-text.ts";
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
    text += `${JSON.stringify({ line: line.number, ...answerTo(line, answering) })}\n`;
    if (text.length < HANDED_ON) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

function answerTo(
  { bytes }: Line,
  { service, caller, options, audience, lineLimit, log, batch }: LineAnswering,
): Result {
  try {
    if (bytes === undefined) throw new Problem("line-too-long", { limit: lineLimit });
    const result = evaluateOne(service, caller, jsonOf(bytes), options, audience);
    if ("decision" in result) batch?.add(result.decision);
    return result;
  } catch (error) {
    if (error instanceof Problem) return { error: problemJson(error, audience) };
    if (error instanceof Refusal) {
      const problem = new Problem(error.code, { subject: error.subject }, error.findings);
      return { error: problemJson(problem, audience) };
    }
    log.error({ err: error }, "unexpected error in a line");
    return { error: problemJson(new Problem("internal"), audience) };
  }
}
