import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import { CompiledSchemas } from "./compiled-schemas.ts";
import { Described } from "./described.ts";
import { causesOf } from "./schema-cause.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";
import { findingOf } from "./schema-finding.ts";
import type { SchemaIndex } from "./schema-index.ts";
import { SchemaPlace } from "./schema-place.ts";

/** The schemas that a service works with, each compiled once. */
export interface Schemas {
  /** The schemas themselves. */
  readonly index: SchemaIndex;
  /**
   * Reports into `findings` where `value` departs from the schema of that `$id` (e.g. `claim.schema.json`), one
   * finding a cause; true when it conforms. Throws `RangeError` for an `$id` that is not there.
   */
  check(schemaId: string, value: Json, findings: Diagnostic[]): boolean;
  /** Whether `value` conforms, without saying why not: the quick way. */
  conforms(schemaId: string, value: Json): boolean;
  /** `value` beside what the schema of that `$id` says about it and about all that it holds. */
  describe(schemaId: string, value: Json): Described;
}

/** Findings about one value after which no more are told. */
const MOST_FINDINGS = 100;

/** Values inside each other up to which every error is looked for: a validator's list of them has no bound of its own. */
const MOST_VALUES = 300_000;

/**
 * JSON Schemas (draft-07) by their `$id`, each compiled when it is first asked. Throws for what is no schema at all; a
 * keyword or reference that nobody knows throws at the first use.
 */
export function createSchemas(schemas: Readonly<Record<string, JsonObject>>): Schemas {
  const compiled = new CompiledSchemas(schemas);
  const { index } = compiled;
  return {
    index,
    conforms: (schemaId, value) => compiled.conforms(index.at(schemaId), value),
    describe: (schemaId, value) => new Described(value, new SchemaPlace([index.at(schemaId)], compiled)),
    check(schemaId, value, findings) {
      const schema = index.at(schemaId);
      if (compiled.conforms(schema, value)) return true;
      const bounded = isLarger(value, MOST_VALUES);
      const causes = causesOf(
        bounded ? compiled.firstErrors(schema, value) : compiled.errors(schema, value),
        compiled,
      );
      for (const cause of causes.slice(0, MOST_FINDINGS)) findings.push(findingOf(cause, index));
      if (bounded || causes.length > MOST_FINDINGS) findings.push(more());
      return false;
    },
  };
}

function more(): Diagnostic {
  return {
    code: "schema.more",
    severity: schemaDiagnostics["schema.more"].severity,
    pointer: "",
    params: {},
  };
}

/** Whether a value holds more than `most` values, itself included. */
function isLarger(value: Json, most: number): boolean {
  let left = most;
  const count = (held: Json): boolean => {
    if (--left < 0) return true;
    return typeof held === "object" && held !== null && Object.values(held).some(count);
  };
  return count(value);
}
