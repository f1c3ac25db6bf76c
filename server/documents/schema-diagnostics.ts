import type { DiagnosticTemplates } from "../domain/diagnostic.ts";
export const schemaDiagnostics = {} satisfies DiagnosticTemplates;
