import type { SourceUnit } from "../source-code/source-unit.ts";
import { asciiPattern, type PatternPart } from "./ascii-pattern.ts";

/** Longest run of single bytes that is written out. */
const WRITTEN_OUT = 8;

/**
 * The name of a function of bytes `b` and a place `i` that gives the place after the longest text of a pattern, or -1
 * where none begins there. `undefined` for a pattern that is not understood.
 */
export function definePattern(pattern: string, unit: SourceUnit): string | undefined {
  const parts = asciiPattern(pattern);
  const source = parts && sequenceSource(parts);
  if (source === undefined) return undefined;
  return unit.define(`let n = 0; let t = 0; ${source} return i;`, undefined, "b, i");
}

function sequenceSource(parts: readonly PatternPart[]): string | undefined {
  const sources = parts.map(partSource);
  return sources.every((source) => source !== undefined) ? sources.join(" ") : undefined;
}

function partSource(part: PatternPart): string | undefined {
  const { least, most } = part;
  if (!("bytes" in part)) return most === 1 ? choiceSource(part.alternatives, least === 0) : undefined;
  const test = byteTest(part.bytes);
  if (least === most && most <= WRITTEN_OUT)
    return Array.from({ length: most }, () => `n = b[i]; if (!(${test})) return -1; i++;`).join(" ");
  const limits = [...(least > 0 ? [`i - t < ${least}`] : []), ...(most < MANY ? [`i - t > ${most}`] : [])];
  const run = `t = i; for (n = b[i]; ${test}; n = b[i]) i++;`;
  return limits.length === 0 ? run : `${run} if (${limits.join(" || ")}) return -1;`;
}

const MANY = Number.POSITIVE_INFINITY;

/** The alternative that the next byte begins; each must begin with a byte that is there for certain. */
function choiceSource(alternatives: readonly (readonly PatternPart[])[], isOptional: boolean) {
  const branches: string[] = [];
  for (const parts of alternatives) {
    const [first] = parts;
    const source = sequenceSource(parts);
    if (!first || !("bytes" in first) || first.least === 0 || source === undefined) return undefined;
    branches.push(`if (${byteTest(first.bytes)}) {${source}}`);
  }
  return `n = b[i]; ${branches.join(" else ")}${isOptional ? "" : " else return -1;"}`;
}

/** Whether a byte `n` is one of these. */
function byteTest(bytes: readonly number[]): string {
  const sorted = [...bytes].sort((a, b) => a - b);
  const ranges: [from: number, to: number][] = [];
  for (const byte of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === byte - 1) last[1] = byte;
    else ranges.push([byte, byte]);
  }
  const tests = ranges.map(([from, to]) => (from === to ? `n === ${from}` : `(n >= ${from} && n <= ${to})`));
  return tests.length === 0 ? "false" : tests.join(" || ");
}
