import type { SourceUnit } from "../source-code/source-unit.ts";
import { byteAt, standsAt } from "./bytes-source.ts";
import { numberAt } from "./text-scan.ts";
import { textSource } from "./text-source.ts";
import type { ValueLayout } from "./value-layout.ts";
import type { ListShape, NumberShape, RecordShape, ValueShape } from "./value-shape.ts";

/** A function of a program being written: its locals are `l0` (for the reading of texts), `l1` … */
export interface ReadingFunction {
  readonly unit: SourceUnit;
  /** A new local of the function. */
  local(): string;
  /** The name of the function that reads records of a place. */
  define(shape: RecordShape, layout: ValueLayout): string;
}

/**
 * The reading of a value at `i` of the bytes `b` into a local, as source; `i` is behind it then. Whatever is not of the
 * shape, or written otherwise than in the layout, gives up by `return 0`.
 */
export function valueSource(
  shape: ValueShape,
  layout: ValueLayout | undefined,
  local: string,
  inside: ReadingFunction,
): string {
  const ways: [test: string, source: string][] = [];
  if (shape.text) ways.push(["n === 34", textSource(shape.text, local, inside.unit)]);
  if (shape.number) ways.push(["n >= 48 && n <= 57", numberSource(shape.number, local, inside.unit)]);
  if (shape.truth) ways.push(["n === 116 || n === 102", truthSource(local)]);
  if (shape.list) ways.push(["n === 91", listSource(shape.list, layout, local, inside)]);
  if (shape.record && layout) ways.push(["n === 123", recordSource(shape.record, layout, local, inside)]);
  if (ways.length === 0) return "return 0;";
  const branches = ways.map(([test, source]) => `if (${test}) {${source}}`);
  return `n = b[i]; ${branches.join(" else ")} else return 0;`;
}

function numberSource({ least, most, whole }: NumberShape, local: string, unit: SourceUnit): string {
  const limits = [
    `${local} < ${Math.max(0, least)}`,
    ...(most < Number.POSITIVE_INFINITY ? [`${local} > ${Math.max(0, most)}`] : []),
    ...(whole ? [`${local} % 1 !== 0`] : []),
  ];
  if (most < 0) return "return 0;";
  return `${local} = ${unit.constant(numberAt)}(b, i, s); if (${limits.join(" || ")}) return 0; i = s.at;`;
}

function truthSource(local: string): string {
  return (
    `if (${standsAt("true", 0)}) {${local} = true; i = i + 4;}` +
    ` else if (${standsAt("fals", 0)} && ${byteAt(4)} === 101) {${local} = false; i = i + 5;} else return 0;`
  );
}

function listSource(
  { items, longest }: ListShape,
  layout: ValueLayout | undefined,
  local: string,
  inside: ReadingFunction,
): string {
  const empty = `${local} = []; i = i + 1; if (b[i] === 93) i = i + 1; else`;
  if (!layout?.items) return `${empty} return 0;`;
  const item = inside.local();
  const read = valueSource(items, layout.items, item, inside);
  const separator = inside.local();
  const isLong = longest < Number.POSITIVE_INFINITY ? `if (${local}.length > ${longest}) return 0;` : "";
  return (
    `${empty} {for (${separator} = 44; ${separator} === 44; i++) {${read} ${local}.push(${item}); ${separator} = b[i];}` +
    `if (${separator} !== 93) return 0; ${isLong}}`
  );
}

function recordSource(
  shape: RecordShape,
  layout: ValueLayout,
  local: string,
  inside: ReadingFunction,
): string {
  const read = inside.define(shape, layout);
  return `s.at = i; ${local} = ${read}(b, v, t, s); if (${local} === 0) return 0; i = s.at;`;
}
