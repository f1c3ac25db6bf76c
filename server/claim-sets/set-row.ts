import type { CountedClaim } from "./summary-count.ts";

/** A claim or a reversal on its way into a set. */
export interface SetRow {
  readonly id: string;
  /** `undefined` for a reversal, which comes after every revision of its id. */
  readonly revision: number | undefined;
  /** SHA-256 of the text. */
  readonly hash: string;
  /** Where it stood in what was sent. */
  readonly line: number;
  /** What the summary counts of a claim. */
  readonly counted: CountedClaim | undefined;
  /** RFC 8785 text. */
  readonly text: string;
}

const REVISION_DIGITS = 7;
const LINE_DIGITS = 12;
const AFTER_ALL = "9".repeat(REVISION_DIGITS);

/** The row as one line; the order of such lines is that of ids, then revisions, then hashes, then places. */
export function lineOfRow({ id, revision, hash, line, counted, text }: SetRow): string {
  const place = revision === undefined ? AFTER_ALL : String(revision).padStart(REVISION_DIGITS, "0");
  const at = String(line).padStart(LINE_DIGITS, "0");
  const told = counted
    ? `${counted.fen}\t${counted.day}\t${counted.insurance}\t${counted.institution}`
    : "\t\t\t";
  return `${id}\t${place}\t${hash}\t${at}\t${told}\t${text}`;
}

/** Ids and codes hold no tabs (`claim.schema.json`), texts escape them. */
export function rowOfLine(line: string): SetRow {
  const [
    id = "",
    place = "",
    hash = "",
    at = "",
    fen,
    day = "",
    insurance = "",
    institution = "",
    text = "",
  ] = line.split("\t");
  const counted = fen ? { fen: Number(fen), day, insurance, institution } : undefined;
  return {
    id,
    revision: place === AFTER_ALL ? undefined : Number(place),
    hash,
    line: Number(at),
    counted,
    text,
  };
}

/** The rows of each id, of sorted lines. */
export function* rowsById(lines: Iterable<string>): Generator<readonly SetRow[]> {
  let rows: SetRow[] = [];
  for (const line of lines) {
    const row = rowOfLine(line);
    if (rows[0] && rows[0].id !== row.id) {
      yield rows;
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0) yield rows;
}
