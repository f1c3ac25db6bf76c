import { besidePublished } from "../bundle/beside-published.ts";
import {
  type Bundle,
  type BundledVersion,
  INSTITUTIONS,
  pathOfCases,
  pathOfVersion,
} from "../bundle/bundle.ts";
import type { BundleFinding } from "../bundle/read-bundle.ts";
import type { Schemas } from "../documents/schema-check.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { newestVersionOf } from "../registry/registry.ts";
import type { DraftContent } from "../review/draft.ts";
import { caseDiagnostics } from "./case-diagnostics.ts";
import { publishedHash } from "./judged-draft.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { type Present, standingOfId } from "./standing-versions.ts";

/** What one draft would be of: a version with its test cases, or an institution of a register. */
export interface BundlePiece {
  readonly path: string;
  readonly content: DraftContent;
  /** Published to the byte already, or not. */
  readonly state: "unchanged" | "new";
}

interface Pieces {
  readonly pieces: readonly BundlePiece[];
  readonly findings: readonly BundleFinding[];
}

/** The pieces of bundles beside what is published, versions of an id in the order of their numbers. */
export function piecesOf(bundles: readonly Bundle[], present: Present, schemas: Schemas): Pieces {
  const pieces: BundlePiece[] = [];
  const findings: BundleFinding[] = [];
  for (const { jurisdiction, versions, institutions, cases = [] } of bundles) {
    const waiting = new Map(cases.map((each) => [`${each.id}@${each.version}`, each]));
    for (const version of versions.toSorted(byIdAndNumber)) {
      const { id, version: number } = version.document;
      const own = waiting.get(`${id}@${number}`)?.cases;
      waiting.delete(`${id}@${number}`);
      const path = pathOfVersion(version.document);
      const { found, ...piece } = pieceOf(version, own, present, schemas);
      for (const diagnostic of found) findings.push({ path, diagnostic });
      pieces.push({ path, ...piece });
    }
    for (const { id, version } of waiting.values()) {
      const found: Diagnostic[] = [];
      const params = { version: `${id}@${version}` };
      new Findings(caseDiagnostics, found).report("case.unknown-version", "/id", params);
      const path = pathOfCases(jurisdiction, { id, version });
      for (const diagnostic of found) findings.push({ path, diagnostic });
    }
    if (isJsonList(institutions))
      pieces.push(
        ...institutions.filter(isJsonObject).map((document) => ({
          path: `${jurisdiction}/${INSTITUTIONS}`,
          ...institutionPiece(document, present, schemas),
        })),
      );
  }
  return { pieces, findings };
}

function pieceOf(
  version: BundledVersion,
  cases: readonly Json[] | undefined,
  present: Present,
  schemas: Schemas,
) {
  // A document is the JSON value that it was read from.
  const document = version.document as unknown as JsonObject;
  const { id } = version.document;
  const found: Diagnostic[] = [];
  readRuleSet(document, schemas, found);
  const standing = standingOfId(present, "rule-set", id);
  const state = besidePublished(version, cases ?? [], {
    newest: newestVersionOf(present.registry, "rule-set", id)?.version ?? 0,
    version: (number) => {
      const held = standing.find((each) => each.version === number);
      return held && { hash: held.hash, cases: held.cases ?? [] };
    },
  });
  const content: DraftContent = { type: "rule-set", document, ...(cases ? { cases } : {}) };
  if (typeof state === "object") return { content, state: "new" as const, found: [...found, state] };
  return { content, state, found };
}

function institutionPiece(document: JsonObject, present: Present, schemas: Schemas) {
  const content: DraftContent = { type: "institution", document };
  const hash = publishedHash(schemas, content);
  const newest = standingOfId(present, "institution", String(document.code)).at(-1);
  return { content, state: newest?.hash === hash ? ("unchanged" as const) : ("new" as const) };
}

function byIdAndNumber({ document: a }: BundledVersion, { document: b }: BundledVersion): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.version - b.version;
}
