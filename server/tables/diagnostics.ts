import type { DiagnosticTemplates } from "../domain/diagnostic.ts";
import { rangesDiagnostics } from "./ranges-diagnostics.ts";
import { scoreTableDiagnostics } from "./score-table-diagnostics.ts";

/** Every finding of the tables room. */
export const tablesDiagnostics = {
  ...scoreTableDiagnostics,
  ...rangesDiagnostics,
} satisfies DiagnosticTemplates;
