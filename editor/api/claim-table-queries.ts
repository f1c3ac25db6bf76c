import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ClaimMapping } from "../../schemas/types.ts";
import type { JsonObject } from "./answers.ts";
import type { BadRow } from "./claim-set-queries.ts";
import { answerOf } from "./request.ts";

/** The beginning of a CSV file. */
export interface TableStart {
  /** Bytes in base64. */
  readonly start: string;
  readonly whole: boolean;
  readonly gzip: boolean;
}

/** The first rows of a table, and the claims that a mapping makes of them. */
export interface TablePreview {
  readonly encoding: "utf-8" | "gb18030";
  /** None where nothing can be read. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What stands in each column, each text once. */
  readonly texts: readonly (readonly string[])[];
  /** As it was stated; without one, what the headings suggest. */
  readonly mapping: ClaimMapping;
  readonly read: number;
  readonly taken: number;
  readonly claims: readonly { readonly line: number; readonly claim: JsonObject }[];
  readonly badRows: readonly BadRow[];
}

/** What an upload would make of the first rows; the answer before stays until the next is there. */
export function useTablePreview(jurisdiction: string, table: TableStart, mapping: ClaimMapping | undefined) {
  return useQuery({
    queryKey: ["claim-table", jurisdiction, table, mapping],
    placeholderData: keepPreviousData,
    // Rows hold what is about persons: they are not kept once nobody looks at them.
    gcTime: 0,
    queryFn: ({ signal }) =>
      answerOf<TablePreview>("/claim-sets/previews", {
        method: "POST",
        query: { jurisdiction },
        body: { ...table, ...(mapping ? { mapping } : {}) },
        signal,
      }),
  });
}
