import type { Readable } from "node:stream";
import type { FastifyBaseLogger } from "fastify";
import { Refused } from "../access/refused.ts";
import type { Caller } from "../workflow/caller.ts";
import type { DecisionBatch } from "../workflow/decision-batch.ts";
import type { EvaluateOptions, PolicyService } from "../workflow/policy-service.ts";
import { Refusal } from "../workflow/refusal.ts";
import { chunksUntil } from "./chunks-until.ts";
import { membersOf, write } from "./evaluate-one.ts";
import { jsonOfText } from "./json-text.ts";
import { type Line, LineSplitter, textOfLine } from "./ndjson-lines.ts";
import { type Audience, Problem, problemJson } from "./problem.ts";

/** Answers gathered before they are handed on, in bytes. */
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
export async function* answerLines(body: Readable, asked: LineAnswering): AsyncGenerator<Buffer> {
  const { batch, options } = asked;
  const ofRead: EvaluateOptions = { ...options, from: "reader" };
  const answering: Answering = { ...asked, ofRead, ofParsed: { ...options, from: "text" } };
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

/** The options of every line, by how its claim came to be read. */
interface Answering extends LineAnswering {
  readonly ofRead: EvaluateOptions;
  readonly ofParsed: EvaluateOptions;
}

function* answersTo(lines: Iterable<Line>, answering: Answering): Generator<Buffer> {
  let bytes = Buffer.allocUnsafe(HANDED_ON);
  let length = 0;
  for (const line of lines) {
    const text = `${answerTo(line, answering)}\n`;
    const most = text.length * MOST_BYTES;
    if (length + most > HANDED_ON && length > 0) {
      yield bytes.subarray(0, length);
      bytes = Buffer.allocUnsafe(HANDED_ON);
      length = 0;
    }
    // Each answer is encoded while it is at hand: of many put together, one text would be made first.
    if (most > HANDED_ON) yield Buffer.from(text);
    else length += bytes.write(text, length);
  }
  if (length > 0) yield bytes.subarray(0, length);
}

/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const MOST_BYTES = 3;

function answerTo(line: Line, answering: Answering): string {
  const { number } = line;
  try {
    if (line.isLong) throw new Problem("line-too-long", { limit: answering.lineLimit });
    const { service, caller, batch } = answering;
    const text = textOfLine(line);
    const read = service.claimOfText(text, line);
    const written =
      read === undefined
        ? write(service, caller, jsonOfText(text), answering.ofParsed)
        : write(service, caller, read, answering.ofRead);
    batch?.add(written.decision());
    return `{"line":${number},${membersOf(written, () => answering.audience)}}`;
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
