import type { DiagnosticTemplates } from "../domain/diagnostic.ts";
import { jsonDiagnostics } from "./json-diagnostics.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";

/** Findings about a text (`json.*`) and about its departures from a schema (`schema.*`). */
export const documentsDiagnostics = {
  ...jsonDiagnostics,
  ...schemaDiagnostics,
} satisfies DiagnosticTemplates;
