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
  visit(schemas.describe(schemaId, document), [], new Findings(engineDiagnostics, found));
  return found;
}

/** `path` leads to what is described; it is the visitor's only while it is visited. */
function visit(
  described: Described,
  path: (string | number)[],
  findings: Findings<typeof engineDiagnostics>,
): void {
  const { value } = described;
  if (isJsonList(value)) {
    visitList(described, value, path, findings);
    return;
  }
  if (!isJsonObject(value)) return;
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (!holdsMore(member)) continue;
    path.push(name);
    visit(described.member(name), path, findings);
    path.pop();
  }
}

function visitList(
  described: Described,
  list: readonly Json[],
  path: (string | number)[],
  findings: Findings<typeof engineDiagnostics>,
): void {
  const key = described.rowKey;
  const seen = new Set<string>();
  for (let index = 0; index < list.length; index++) {
    const row = list[index] ?? null;
    const name = key && rowName(row, key);
    path.push(index);
    if (name !== undefined && !isNew(seen, name))
      findings.report("rule-set.duplicate-key", path.reduce(pointerTo, ""), { key: name });
    if (holdsMore(row)) visit(described.item(index), path, findings);
    path.pop();
  }
}

/** Puts a name into a set, and says whether it was not there before. */
function isNew(names: Set<string>, name: string): boolean {
  const before = names.size;
  return names.add(name).size > before;
}

/** Whether a value holds objects or lists, or is a list: others have no rows inside. */
function holdsMore(value: Json | undefined): boolean {
  if (isJsonList(value)) return true;
  if (!isJsonObject(value)) return false;
  for (const name in value) if (typeof value[name] === "object") return true;
  return false;
}
