import { canonicalText } from "../documents/canonical.ts";
import type { Described } from "../documents/described.ts";
import { rowName, rowPositions } from "../documents/row-key.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { inheritanceDiagnostics } from "./diagnostics.ts";
import { type Edit, type EditNode, editsWithin, type InheritanceFindings } from "./edit-tree.ts";
import { type Place, placeText } from "./place.ts";

type Code = keyof typeof inheritanceDiagnostics;

/** What of a document an override may speak about; the rest is the header, which every document has for itself. */
const OPEN: ReadonlySet<string> = new Set(["body", "conditions"]);

/**
 * The document with the edits carried out: members by name, rows by the key that the schema states, what it calls whole
 * as a whole. An edit that the document does not bear is reported and left out.
 */
export function applyEdits(held: Described, tree: EditNode, findings: InheritanceFindings): Json {
  return new Application(findings).within(held, tree, []);
}

class Application {
  readonly #findings: InheritanceFindings;

  constructor(findings: InheritanceFindings) {
    this.#findings = findings;
  }

  within(held: Described, node: EditNode, place: Place): Json {
    const { value } = held;
    if (node.inner.size === 0) return value;
    if (held.annotation("x-whole") === true && editsWithin(node).some(({ does }) => does !== "state"))
      this.#refuse(node, "inheritance.whole", { place: placeText(place) });
    else if (isJsonObject(value)) return this.#inMembers(held, value, node, place);
    else if (isJsonList(value)) return this.#inRows(held, value, node, place);
    else this.#refuse(node, "inheritance.no-place", { place: placeText(place) });
    return value;
  }

  #inMembers(held: Described, value: JsonObject, node: EditNode, place: Place): Json {
    const members = new Map(Object.entries(value));
    for (const { step, node: inner } of node.inner.values()) {
      const there = [...place, step];
      const { edit } = inner;
      const isOpen = typeof step === "string" && (place.length > 0 || OPEN.has(step));
      const adds = edit?.does === "add" || edit?.does === "state";
      if (!isOpen || (!members.has(step) && !adds))
        this.#refuse(inner, "inheritance.no-place", { place: placeText(there) });
      else if (!edit) members.set(step, this.within(held.member(step), inner, there));
      else if (edit.does === "add" && members.has(step))
        this.#refuse(inner, "inheritance.exists", { name: placeText(there) });
      else if (edit.does === "remove") members.delete(step);
      else members.set(step, edit.value);
    }
    return Object.fromEntries(members);
  }

  #inRows(held: Described, rows: readonly Json[], node: EditNode, place: Place): Json {
    const key = held.rowKey;
    const positions = key && rowPositions(rows, key);
    if (!positions) {
      this.#refuse(node, "inheritance.unkeyed", { place: placeText(place) });
      return rows;
    }
    const changed = new Map<number, Json>();
    const removed = new Set<number>();
    const added = new Map<number, Json[]>();
    for (const { step, node: inner } of node.inner.values()) {
      const name = typeof step === "string" ? undefined : rowName(step, key);
      const { edit } = inner;
      const at = positions.get(name ?? "");
      if (typeof step === "string" || name === undefined || Object.keys(step).length !== key.length)
        this.#refuse(inner, "inheritance.row-key", { key: key.join(" + "), stated: canonicalText(step) });
      else if (at === undefined && edit?.does !== "add")
        this.#refuse(inner, "inheritance.no-row", { row: name });
      else if (at !== undefined && edit?.does === "add") this.#refuse(inner, "inheritance.exists", { name });
      else if (edit && edit.does !== "remove" && !this.#isNamed(edit, name, key)) continue;
      else if (at === undefined) this.#add(edit, key, positions, rows.length, added);
      else if (!edit) changed.set(at, this.within(held.item(at), inner, [...place, step]));
      else if (edit.does === "remove") removed.add(at);
      else changed.set(at, edit.value);
    }
    const left = rows.flatMap((row, at) => [
      ...(added.get(at) ?? []),
      ...(removed.has(at) ? [] : [changed.get(at) ?? row]),
    ]);
    return [...left, ...(added.get(rows.length) ?? [])];
  }

  /** Whether the row that is put in place is the one that the place names. */
  #isNamed({ value, pointer }: Edit, name: string, key: readonly string[]): boolean {
    if (rowName(value, key) === name) return true;
    const params = { key: key.join(" + "), stated: rowName(value, key) ?? canonicalText(value) };
    this.#findings.report("inheritance.row-key", pointerTo(pointer, "value"), params);
    return false;
  }

  #add(
    edit: Edit | undefined,
    key: readonly string[],
    positions: ReadonlyMap<string, number>,
    end: number,
    added: Map<number, Json[]>,
  ): void {
    if (!edit) return;
    const { before, value, pointer } = edit;
    const at = before === undefined ? end : positions.get(rowName(before, key) ?? "");
    if (at === undefined) {
      const row = canonicalText(before ?? null);
      this.#findings.report("inheritance.no-row", pointerTo(pointer, "before"), { row });
    } else added.set(at, [...(added.get(at) ?? []), value]);
  }

  #refuse(node: EditNode, code: Code, params: Readonly<Record<string, string>>): void {
    for (const { pointer } of editsWithin(node))
      this.#findings.report(code, pointerTo(pointer, "at"), params);
  }
}
