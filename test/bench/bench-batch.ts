import { Readable, Writable } from "node:stream";
import type { Claim } from "../../schemas/types.ts";
import { answerLines, type LineAnswering } from "../../server/http/answer-lines.ts";
import { createLog } from "../../server/http/log.ts";
import { openCaller } from "../../server/workflow/caller.ts";
import { productDiagnostics } from "../../server/workflow/product-diagnostics.ts";
import type { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import type { Contender } from "./interleaved.ts";

/**
 * NDJSON in to NDJSON out, in memory: split, and of each line parse only; parse, check, decide and write by JSON values;
 * and what `POST /v1/evaluations/stream` does, every check included.
 */
export function batchContenders(
  claims: readonly Claim[],
  service: RuleBookService,
  slice: number,
): Contender[] {
  const bytes = claims.map((claim) => Buffer.from(`${JSON.stringify(claim)}\n`));
  const chunkOf = (from: number, count: number) =>
    Buffer.concat(Array.from({ length: count }, (_, at) => bytes[(from + at) % bytes.length] ?? NONE));
  const over =
    (take: (line: string) => string | undefined) =>
    (from: number, count: number): void => {
      const chunk = chunkOf(from, count);
      const written: string[] = [];
      for (let start = 0; start < chunk.length; ) {
        const end = chunk.indexOf(0x0a, start);
        const out = take(chunk.toString("utf8", start, end));
        if (out !== undefined) written.push(out);
        start = end + 1;
      }
      Buffer.from(written.join("\n"));
    };
  return [
    { name: "parse only", slice, run: over((line) => (JSON.parse(line) ? undefined : "")) },
    {
      name: "by JSON values",
      slice,
      run: over((line) => JSON.stringify(service.evaluate(JSON.parse(line), { explain: "none" }))),
    },
    {
      name: "the stream",
      slice,
      run: async (from, count) => {
        const answers = answerLines(Readable.from([chunkOf(from, count)]), answeringBy(service));
        let lines = 0;
        for await (const answer of answers) lines += linesIn(answer);
        if (lines !== count) throw new Error(`${lines} answers to ${count} claims`);
      },
    },
  ];
}

const NONE = Buffer.alloc(0);

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, end + 1)) lines++;
  return lines;
}

function answeringBy(service: RuleBookService): LineAnswering {
  return {
    service,
    caller: openCaller,
    options: { explain: "none" },
    audience: { language: "zh", instance: "bench", templates: productDiagnostics },
    lineLimit: 1_048_576,
    stopping: new AbortController().signal,
    log: createLog("silent", new Writable({ write: (_chunk, _encoding, done) => done() })),
    batch: undefined,
  };
}
