import type { Described } from "../documents/described.ts";
import { type HeldRows, heldRows } from "../documents/held-rows.ts";
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
  const held = heldRows(list);
  if (held && key && keepsNames(held, key)) return;
  const before = findings.all.length;
  const seen = new Set<string>();
  let isFlat = true;
  for (let index = 0; index < list.length; index++) {
    const row = list[index] ?? null;
    const name = key && rowName(row, key);
    path.push(index);
    if (name !== undefined && !isNew(seen, name))
      findings.report("rule-set.duplicate-key", path.reduce(pointerTo, ""), { key: name });
    if (holdsMore(row)) {
      isFlat = false;
      visit(described.item(index), path, findings);
    }
    path.pop();
  }
  if (held && key && isFlat && findings.all.length === before) DISTINCT.set(held, key.join());
}

/** Rows without lists inside of which no two share the key whose members are named. */
const DISTINCT = new WeakMap<HeldRows, string>();

/** Whether rows differ from such in nothing that they are called by. */
function keepsNames(held: HeldRows, key: readonly string[]): boolean {
  const { rows, before, changed } = held;
  if (!before || DISTINCT.get(before) !== key.join()) return false;
  const nameOf = (row: Json | undefined) => rowName(row ?? null, key);
  const keeps = changed.every(
    (place) => !holdsMore(rows[place]) && nameOf(rows[place]) === nameOf(before.rows[place]),
  );
  if (keeps) DISTINCT.set(held, key.join());
  return keeps;
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
