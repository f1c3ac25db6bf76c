import type { Readable } from "node:stream";
import type { FastifyBaseLogger } from "fastify";
import { Refused } from "../access/refused.ts";
import { encoded, TextBytes } from "../domain/text-bytes.ts";
import type { Caller } from "../workflow/caller.ts";
import type { DecisionBatch } from "../workflow/decision-batch.ts";
import type { EvaluateOptions, PolicyService } from "../workflow/policy-service.ts";
import { Refusal } from "../workflow/refusal.ts";
import { chunksUntil } from "./chunks-until.ts";
import { warningsMember, write } from "./evaluate-one.ts";
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
  const ofParsed: EvaluateOptions = { ...options, from: "text" };
  const answering: Answering = { ...asked, ofRead, ofParsed, bytes: new TextBytes(2 * HANDED_ON) };
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
  /** Answers that have not been handed on. */
  readonly bytes: TextBytes;
}

function* answersTo(lines: Iterable<Line>, answering: Answering): Generator<Buffer> {
  const { bytes } = answering;
  for (const line of lines) {
    answerTo(line, answering);
    if (bytes.length < HANDED_ON) continue;
    yield bytes.copy();
    bytes.cut(0);
  }
  if (bytes.length > 0) yield bytes.copy();
  bytes.cut(0);
}

const LINE = encoded('{"line":');
const DECISION = encoded(',"decision":');
const END = encoded("}\n");

function answerTo(line: Line, answering: Answering): void {
  const { number } = line;
  const { service, caller, batch, bytes } = answering;
  const before = bytes.length;
  try {
    if (line.isLong) throw new Problem("line-too-long", { limit: answering.lineLimit });
    const text = textOfLine(line);
    const read = service.claimOfText(text, line);
    const written =
      read === undefined
        ? write(service, caller, jsonOfText(text), answering.ofParsed)
        : write(service, caller, read, answering.ofRead);
    bytes.put(LINE);
    bytes.whole(number);
    bytes.put(DECISION);
    written.writeTo(bytes);
    if (written.warnings) bytes.text(warningsMember(written, () => answering.audience));
    bytes.put(END);
    batch?.add(written.decision());
  } catch (error) {
    bytes.cut(before);
    const problem = problemJson(problemOf(error, answering), answering.audience);
    bytes.text(`${JSON.stringify({ line: number, error: problem })}\n`);
  }
}

function problemOf(error: unknown, { log }: LineAnswering): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return new Problem(error.code, error.params);
  if (error instanceof Refusal) return new Problem(error.code, { subject: error.subject }, error.findings);
  log.error({ err: error }, "unexpected error in a line");
  return new Problem("internal");
}
