import type { Described } from "../documents/described.ts";
import { rowName } from "../documents/row-key.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { engineDiagnostics } from "./diagnostics.ts";

/** Rows that share the key by which versions are compared, in every list of a document whose schema states a key. */
export function lintKeys(schemas: Schemas, schemaId: string, document: Json): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(schemas.describe(schemaId, document), "", new Findings(engineDiagnostics, found));
  return found;
}

function visit(described: Described, pointer: string, findings: Findings<typeof engineDiagnostics>): void {
  const { value } = described;
  if (isJsonObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === "object") visit(described.member(name), pointerTo(pointer, name), findings);
    }
  }
  if (!isJsonList(value)) return;
  const key = described.rowKey;
  const seen = new Set<string>();
  value.forEach((row, index) => {
    const at = pointerTo(pointer, index);
    const name = key && rowName(row, key);
    if (name !== undefined && seen.has(name)) findings.report("rule-set.duplicate-key", at, { key: name });
    if (name !== undefined) seen.add(name);
    if (typeof row === "object") visit(described.item(index), at, findings);
  });
}
