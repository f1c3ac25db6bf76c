import type { RowAlternative } from "./row-alternative.ts";

/** The rows of one diagnosis key; most keys have rows of one sort only. */
export interface DiagnosisRows {
  /** Rows that ask for no operation. */
  plain: RowAlternative[] | undefined;
  /** Rows that ask for a class of operation. */
  classed: RowAlternative[] | undefined;
  /** By one of the operations asked for, the rarest in the table, so that few are visited in vain. */
  byOperation: Map<string, RowAlternative[]> | undefined;
}
