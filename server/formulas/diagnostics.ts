import { checkDiagnostics } from "./check-diagnostics.ts";
import { syntaxDiagnostics } from "./syntax-diagnostics.ts";
import { wordDiagnostics } from "./word-diagnostics.ts";

/** Every finding of this room. */
export const formulaDiagnostics = { ...syntaxDiagnostics, ...wordDiagnostics, ...checkDiagnostics } as const;
