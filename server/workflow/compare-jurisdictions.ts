import { diffDocuments } from "../documents/diff.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import type { RuleSetVersion } from "../engine/rule-set-version.ts";

/** A version, as comparisons name it. */
export interface ComparedVersion {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}

/** One subject of two jurisdictions: what each has in force about it; one that has nothing is absent. */
export interface ComparedSubject {
  /** The ids without the jurisdiction, e.g. `dip.point-value`. */
  readonly subject: string;
  readonly a?: ComparedVersion;
  readonly b?: ComparedVersion;
  /** Whether the bodies are the same; absent where one has nothing, or where they differ in kind. */
  readonly same?: boolean;
  /** Differences of the bodies, by what happened. */
  readonly changes?: Readonly<Record<string, number>>;
}

const SCHEMA = "rule-set.schema.json";

/**
 * What two jurisdictions have in force on a date, subject by subject. Headers are not compared: they differ by nature.
 * The two versions of a subject can then be compared row by row and by meaning.
 */
export function compareJurisdictions(
  a: string,
  b: string,
  asOf: string,
  library: RuleLibrary,
  schemas: Schemas,
): readonly ComparedSubject[] {
  const [ofA, ofB] = [inForceIn(a, asOf, library), inForceIn(b, asOf, library)];
  const subjects = [...new Set([...ofA.keys(), ...ofB.keys()])].sort();
  return subjects.map((subject) => {
    const [one, other] = [ofA.get(subject), ofB.get(subject)];
    return {
      subject,
      ...(one ? { a: nameOf(one) } : {}),
      ...(other ? { b: nameOf(other) } : {}),
      ...(one && other && one.document.kind === other.document.kind ? differences(one, other, schemas) : {}),
    };
  });
}

function inForceIn(jurisdiction: string, date: string, library: RuleLibrary): Map<string, RuleSetVersion> {
  const ids = library.ids.filter((id) => id.startsWith(`${jurisdiction}.`));
  return new Map(
    ids.flatMap((id) => {
      const version = library.inForce(id, date);
      return version ? [[id.slice(jurisdiction.length + 1), version] as const] : [];
    }),
  );
}

function differences(one: RuleSetVersion, other: RuleSetVersion, schemas: Schemas) {
  const bodyOf = ({ document: { body } }: RuleSetVersion, { document }: RuleSetVersion) =>
    // The body in the other's header, so that only bodies differ; a document is JSON.
    ({ ...document, body }) as unknown as Json;
  const changes: Record<string, number> = {};
  for (const { kind } of diffDocuments(schemas, SCHEMA, bodyOf(one, other), bodyOf(other, other)))
    changes[kind] = (changes[kind] ?? 0) + 1;
  return { same: Object.keys(changes).length === 0, changes };
}

export function nameOf({ document, hash }: RuleSetVersion): ComparedVersion {
  return { id: document.id, version: document.version, hash };
}
