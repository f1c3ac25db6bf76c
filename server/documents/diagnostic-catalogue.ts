import type { DiagnosticTemplate, DiagnosticTemplates } from "../domain/diagnostic.ts";

/** The wording of every room's findings in one. Throws when two rooms use the same code. */
export function diagnosticCatalogue(...rooms: readonly DiagnosticTemplates[]): DiagnosticTemplates {
  const all = new Map<string, DiagnosticTemplate>();
  for (const [code, template] of rooms.flatMap((room) => Object.entries(room))) {
    if (all.has(code)) throw new Error(`two rooms word the diagnostic ${code}`);
    all.set(code, template);
  }
  return Object.fromEntries(all);
}
