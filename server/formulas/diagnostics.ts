import { checkDiagnostics } from "./check-diagnostics.ts";
import { syntaxDiagnostics } from "./syntax-diagnostics.ts";

/** Every finding of this room. */
export const formulaDiagnostics = { ...syntaxDiagnostics, ...checkDiagnostics } as const;
