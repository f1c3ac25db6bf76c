import type { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { ClaimRecords, Recorded } from "../workflow/claim-records.ts";
import { chunksUntil } from "./chunks-until.ts";
import { jsonOfText } from "./json-text.ts";
import { type Line, LineSplitter, textOfLine } from "./ndjson-lines.ts";
import { problemOf } from "./plugins/error-handler.ts";
import { type Audience, Problem, type ProblemJson, problemJson } from "./problem.ts";

export interface LineRecording {
  readonly claims: ClaimRecords;
  readonly request: FastifyRequest;
  readonly audience: Audience;
  readonly lineLimit: number;
  /** Ends the answers, with a last line that says from where on nothing was recorded. */
  readonly stopping: AbortSignal;
}

type Result = { readonly recorded: Recorded } | { readonly error: ProblemJson };

/**
 * Records a stream of NDJSON claims, one after the other, and answers each once it is on disk. Pulls the next chunk only
 * when the answers before it have been taken.
 */
export async function* recordLines(body: Readable, recording: LineRecording): AsyncGenerator<Buffer> {
  const { stopping, audience } = recording;
  const splitter = new LineSplitter(recording.lineLimit);
  for await (const chunk of chunksUntil(body, stopping)) {
    for (const line of splitter.split(chunk)) {
      if (stopping.aborted) return yield answer(line.number, { error: stopped(audience) });
      yield answer(line.number, await recordLine(line, recording));
    }
  }
  if (stopping.aborted && !body.readableEnded) yield answer(splitter.number, { error: stopped(audience) });
  else for (const line of splitter.end()) yield answer(line.number, await recordLine(line, recording));
}

function stopped(audience: Audience): ProblemJson {
  return problemJson(new Problem("stopping"), audience);
}

function answer(line: number, result: Result): Buffer {
  return Buffer.from(`${JSON.stringify({ line, ...result })}\n`);
}

async function recordLine(
  line: Line,
  { claims, request, audience, lineLimit }: LineRecording,
): Promise<Result> {
  try {
    if (line.isLong) throw new Problem("line-too-long", { limit: lineLimit });
    return { recorded: await claims.record(request.caller, jsonOfText(textOfLine(line))) };
  } catch (error) {
    const problem = problemOf(error, request);
    if (problem.code === "internal") request.log.error({ err: error }, "unexpected error in a line");
    return { error: problemJson(problem, audience) };
  }
}
