// How a case finds its group in Zibo (二(三)1): principal diagnosis and operations, core groups before composite ones.

import type { Claim } from "../../schemas/types.ts";

/** A row of the score table as it is shipped. */
export interface GroupRow {
  readonly code: string;
  readonly diagnosis: string;
  readonly operations?: string;
  readonly class?: string;
  readonly type: string;
  readonly score: string | number;
}

export const startsWithAny = (text: string, beginnings: readonly string[]) =>
  beginnings.some((beginning) => text.startsWith(beginning));

/** Chapters 01–86 of ICD-9-CM-3. */
const isSurgery = (operation: string) => operation >= "01" && operation < "87";
const THERAPY = ["00", "38.9", "39.95", "54.98", "93", "94", "95", "96", "97", "98", "99"];
const DIAGNOSTIC = ["33.2", "38.2", "44.1", "45.1", "45.2", "57.3", "87", "88", "89", "90", "91", "92"];

/** The class of an operation: the more specific beginnings are those of therapy and diagnostics. */
function classOf(operation: string): string {
  if (startsWithAny(operation, THERAPY)) return "ZLXCZ";
  if (startsWithAny(operation, DIAGNOSTIC)) return "ZDXCZ";
  return isSurgery(operation) ? "SS" : "";
}

const CLASS_ORDER = ["SS", "ZLXCZ", "ZDXCZ", "BSZL"];

/** The group of a case, none for a disease without a score. */
export function groupOf(claim: Claim, rows: readonly GroupRow[]): GroupRow | undefined {
  const principal = claim.diseinfo?.find(({ maindiag_flag: flag }) => flag === "1")?.diag_code ?? "";
  const operations = (claim.oprninfo ?? []).map(({ oprn_oprt_code: code }) => code.toLowerCase());
  const classes = operations.map(classOf).filter((each) => each !== "");
  const fits = (row: GroupRow) => {
    // The diagnosis cut at one place, or before the point.
    if (row.diagnosis !== principal.slice(0, 5) && row.diagnosis !== principal.slice(0, 3)) return false;
    if (row.class) return row.class === "BSZL" ? classes.length === 0 : classes.includes(row.class);
    if (!row.operations) return operations.length === 0;
    return row.operations
      .toLowerCase()
      .split("+")
      .every((wanted) => operations.some((operation) => operation.startsWith(wanted)));
  };
  const asked = ({ operations: wanted }: GroupRow) => (wanted ? wanted.split("+").length : 0);
  const [best] = rows
    .filter(fits)
    .sort(
      (a, b) =>
        (a.type === "core" ? 0 : 1) - (b.type === "core" ? 0 : 1) ||
        asked(b) - asked(a) ||
        CLASS_ORDER.indexOf(a.class ?? "") - CLASS_ORDER.indexOf(b.class ?? "") ||
        b.diagnosis.length - a.diagnosis.length ||
        Number(b.score) - Number(a.score) ||
        (a.code < b.code ? -1 : 1),
    );
  return best;
}
