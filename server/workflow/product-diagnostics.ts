import { bundleDiagnostics } from "../bundle/diagnostics.ts";
import { claimSetDiagnostics } from "../claim-sets/diagnostics.ts";
import { claimsDiagnostics } from "../claims/diagnostics.ts";
import { conditionsDiagnostics } from "../conditions/diagnostics.ts";
import { diagnosticCatalogue } from "../documents/diagnostic-catalogue.ts";
import { documentsDiagnostics } from "../documents/diagnostics.ts";
import type { DiagnosticTemplates } from "../domain/diagnostic.ts";
import { engineDiagnostics } from "../engine/diagnostics.ts";
import { formulaDiagnostics } from "../formulas/diagnostics.ts";
import { historyDiagnostics } from "../history/diagnostics.ts";
import { inheritanceDiagnostics } from "../inheritance/diagnostics.ts";
import { intakeDiagnostics } from "../intake/diagnostics.ts";
import { invariantDiagnostics } from "../invariants/diagnostics.ts";
import { kinds } from "../kinds/registry.ts";
import { programDiagnostics } from "../programs/diagnostics.ts";
import { secondOpinionDiagnostics } from "../second-opinion/diagnostics.ts";
import { tablesDiagnostics } from "../tables/diagnostics.ts";
import { caseDiagnostics } from "./case-diagnostics.ts";

/** Every finding that the product can report, by code, with its wording; no two rooms use the same code. */
export const productDiagnostics: DiagnosticTemplates = diagnosticCatalogue(
  documentsDiagnostics,
  conditionsDiagnostics,
  formulaDiagnostics,
  tablesDiagnostics,
  programDiagnostics,
  ...Object.values(kinds).map(({ diagnostics = {} }) => diagnostics),
  claimsDiagnostics,
  intakeDiagnostics,
  claimSetDiagnostics,
  inheritanceDiagnostics,
  bundleDiagnostics,
  historyDiagnostics,
  invariantDiagnostics,
  engineDiagnostics,
  secondOpinionDiagnostics,
  caseDiagnostics,
);
