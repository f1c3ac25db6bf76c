import { formDiagnostics } from "./form-diagnostics.ts";
import { meaningDiagnostics } from "./meaning-diagnostics.ts";

/** Every finding of this room, by code. */
export const conditionsDiagnostics = { ...formDiagnostics, ...meaningDiagnostics } as const;

export type ConditionsDiagnostics = typeof conditionsDiagnostics;
