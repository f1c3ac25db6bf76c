import { type Diagnostic, type Language, messageOf, type Severity } from "../domain/diagnostic.ts";
import type { FileFinding } from "../workflow/check-rules.ts";
import { productDiagnostics } from "../workflow/product-diagnostics.ts";
import { label, type Words } from "./said.ts";

export const SEVERITIES: Readonly<Record<Severity, Words>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

/** A finding in a file as compilers put it: `path:line:column  severity  message  [code]`. */
export function findingLine({ path, diagnostic }: FileFinding, language: Language): string {
  const { range } = diagnostic;
  const place = range ? `${path}:${range.line}:${range.column}` : path;
  const severity = label(SEVERITIES[diagnostic.severity], language);
  return `${place}  ${severity}  ${findingMessage(diagnostic, language)}  [${diagnostic.code}]`;
}

/** What a finding says; its place is the pointer, line and column stand before it. */
export function findingMessage({ range: _range, ...diagnostic }: Diagnostic, language: Language): string {
  return messageOf(diagnostic, productDiagnostics, language);
}
