import type { Override, OverrideItem } from "../../schemas/types.ts";
import { canonicalForm, canonicalText } from "../documents/canonical.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { applyEdits } from "./apply-edits.ts";
import { type ClausedEdit, clauseEdits } from "./clause-edits.ts";
import { inheritanceDiagnostics } from "./diagnostics.ts";
import { type EditNode, editTree, type InheritanceFindings } from "./edit-tree.ts";
import { mergeCitations, withClauses } from "./merge-citations.ts";
import { mergeHeader } from "./merge-header.ts";
import { mergeProvisional } from "./merge-provisional.ts";
import type { Origin } from "./origin.ts";
import { isWithin, Places, placeText } from "./place.ts";
import { RULE_SET_SCHEMA, type VersionName, type WholeRuleSet } from "./rule-set.ts";
import { statedPointer } from "./stated-pointer.ts";

/** A rule set that is whole, with the versions it comes from. */
export interface Resolved {
  readonly document: WholeRuleSet;
  /** Every version along the inheritance path, the document's own first. */
  readonly path: readonly VersionName[];
  /** What does not come from the last of them. */
  readonly origins: readonly Origin[];
}

/** A resolved rule set, or none where the base does not bear what the child says; findings point into the child. */
export interface Resolution {
  readonly resolved: Resolved | undefined;
  readonly findings: readonly Diagnostic[];
}

/**
 * The whole rule set that a document of differences comes to upon its base: a document of the base's kind, under the
 * child's name, in canonical form and in keeping with its schema. `base` is in canonical form and conforms.
 */
export function resolve(child: Override, hash: string, base: Resolved, schemas: Schemas): Resolution {
  const found: Diagnostic[] = [];
  const findings = new Findings(inheritanceDiagnostics, found);
  const { kind } = base.document;
  if (child.body.base.kind !== kind) {
    const params = { base: child.body.base.id, kind, stated: child.body.base.kind };
    findings.report("inheritance.other-kind", "/body/base/kind", params);
    return { resolved: undefined, findings: found };
  }
  const { citations, renamed } = mergeCitations(child.citations, base.document.citations, child.id);
  const edits = child.body.overrides.map((item, index) => editOf(item, index, renamed));
  const header = mergeHeader(child, base.document, citations, findings);
  const body = applied(editTree(edits, findings), edits, base.document, findings, schemas);
  if (hasError(found)) return { resolved: undefined, findings: found };
  const document = canonicalForm(schemas, RULE_SET_SCHEMA, { ...header, ...bodyWith(body, header) });
  const places = new Places(schemas.describe(RULE_SET_SCHEMA, document));
  const of = { id: child.id, version: child.version, hash };
  const origins = [...edits.map((edit) => originOf(edit, of, places)), ...kept(base.origins, edits, places)];
  reportRedundant(edits, base.document, places, findings, schemas);
  const provisional = mergeProvisional(child, base.document, edits, places, schemas);
  const full = isJsonObject(document) && provisional.length > 0 ? { ...document, provisional } : document;
  const departures: Diagnostic[] = [];
  schemas.check(RULE_SET_SCHEMA, full, departures);
  for (const each of departures)
    found.push({ ...each, pointer: statedPointer(each.pointer, child, origins) });
  if (hasError(found)) return { resolved: undefined, findings: found };
  const path = [of, ...base.path];
  // The schema that the type is generated from has just been checked.
  return { resolved: { document: full as unknown as WholeRuleSet, path, origins }, findings: found };
}

function hasError(found: readonly Diagnostic[]): boolean {
  return found.some(({ severity }) => severity === "error");
}

function editOf(item: OverrideItem, index: number, renamed: ReadonlyMap<string, string>): ClausedEdit {
  const { name, do: does, at: place, before, clause } = item;
  // What a schema let through is JSON.
  const stated = (item.value ?? null) as Json;
  const isClause = place.at(-1) === "clause" && typeof stated === "string";
  return {
    name,
    place,
    does,
    value: isClause ? (renamed.get(stated) ?? stated) : withClauses(stated, renamed),
    before,
    pointer: pointerTo("/body/overrides", index),
    clause: clause === undefined ? undefined : (renamed.get(clause) ?? clause),
  };
}

/** The base with the overrides carried out, and then the clauses that they rest on. */
function applied(
  tree: EditNode,
  edits: readonly ClausedEdit[],
  base: WholeRuleSet,
  findings: InheritanceFindings,
  schemas: Schemas,
): JsonObject {
  const describe = (value: Json) => schemas.describe(RULE_SET_SCHEMA, value);
  // A document is the JSON value it was read from.
  const changed = applyEdits(describe(base as unknown as Json), tree, findings);
  // Nothing is found here: places that are not there have been reported.
  const clauses = editTree(clauseEdits(edits, describe(changed)), new Findings(inheritanceDiagnostics));
  // The outermost value of a document is an object, whatever is changed in it.
  return applyEdits(describe(changed), clauses, new Findings(inheritanceDiagnostics)) as JsonObject;
}

/** Body and named conditions of the base as they are now, with the conditions that the child adds. */
function bodyWith({ body = {}, conditions }: JsonObject, header: JsonObject): JsonObject {
  const parts = [conditions, header.conditions].filter(isJsonObject);
  const named = Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
  return Object.keys(named).length > 0 ? { body, conditions: named } : { body };
}

function originOf(edit: ClausedEdit, of: VersionName, places: Places): Origin {
  const { place, does, clause, pointer: stated } = edit;
  const pointer = does === "remove" ? undefined : places.pointerOf(place);
  return {
    place,
    does: does === "state" ? "replace" : does,
    of,
    stated,
    ...(pointer === undefined ? {} : { pointer }),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** The base's own overrides, as far as the child does not take their place. */
function kept(origins: readonly Origin[], edits: readonly ClausedEdit[], places: Places): readonly Origin[] {
  const taken = edits.map(({ place }) => place);
  return origins
    .filter(({ place }) => !taken.some((outer) => isWithin(place, outer)))
    .map(({ pointer: before, ...origin }) => {
      const pointer = before === undefined ? undefined : places.pointerOf(origin.place);
      return pointer === undefined ? origin : { ...origin, pointer };
    });
}

function reportRedundant(
  edits: readonly ClausedEdit[],
  base: WholeRuleSet,
  now: Places,
  findings: InheritanceFindings,
  schemas: Schemas,
): void {
  // A document is the JSON value it was read from.
  const before = new Places(schemas.describe(RULE_SET_SCHEMA, base as unknown as Json));
  for (const { does, place, pointer } of edits) {
    const [old, value] = [before.valueAt(place), now.valueAt(place)];
    if (
      does === "replace" &&
      old !== undefined &&
      value !== undefined &&
      canonicalText(old) === canonicalText(value)
    )
      findings.report("inheritance.redundant", pointer, { place: placeText(place) });
  }
}
