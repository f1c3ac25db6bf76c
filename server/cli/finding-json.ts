import type { Diagnostic } from "../domain/diagnostic.ts";
import { findingMessage } from "./finding-line.ts";
import type { Words } from "./said.ts";

/** A finding as programs read it: the diagnostic, its place and its message in both languages. */
export interface FindingJson extends Diagnostic {
  readonly message: Words;
}

export function findingJson(diagnostic: Diagnostic): FindingJson {
  return {
    ...diagnostic,
    message: { zh: findingMessage(diagnostic, "zh"), en: findingMessage(diagnostic, "en") },
  };
}
