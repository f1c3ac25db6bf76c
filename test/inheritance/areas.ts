import type { JsonObject } from "../../server/domain/json.ts";
import type { RuleLibrary } from "../../server/engine/rule-library.ts";
import type { SmallDocument } from "../small-rules/small-rules.ts";

/** The nation, Chongqing and Kaizhou, which each inherit from the one before. */
export const [NATION, CHONGQING, KAIZHOU] = ["000000", "500000", "500154"] as const;

export interface OverrideParts {
  readonly base: JsonObject;
  readonly overrides: readonly JsonObject[];
}

/** A document of a jurisdiction that states differences, resting on a notice of its own. */
export function override(
  id: string,
  { base, overrides }: OverrideParts,
  header: JsonObject = {},
): SmallDocument {
  return {
    kind: "override",
    id,
    jurisdiction: id.slice(0, 6),
    citations: [{ document: `${id.slice(0, 6)} 通知`, clause: "一", quote: "本区执行下列标准" }],
    body: { base, overrides },
    ...header,
  };
}

/** A document of a jurisdiction, which those below follow. */
export function mandatory(id: string, document: SmallDocument): SmallDocument {
  return { ...document, id, jurisdiction: id.slice(0, 6), inheritance: "mandatory" };
}

/** The pin of a version that a library holds. */
export function pinOf(library: RuleLibrary, id: string, version: number): JsonObject {
  const stated = library.findStated(id, version);
  if (!stated) throw new Error(`no ${id}@${version}`);
  return { id, kind: stated.document.kind, version, hash: stated.hash };
}

/** A table of disease groups by diagnosis, each with its score in points. */
export function scoreTable(scores: Readonly<Record<string, string>>, header: JsonObject = {}): SmallDocument {
  return {
    kind: "disease-score-table",
    body: {
      reads: { diagnosis: "principal_diagnosis", operations: "operation_codes" },
      writes: { group: "group_code", score: "score" },
      table: {
        unit: "points",
        ignoreCase: true,
        diagnosis: { decimals: [1] },
        operations: { match: "exact", plainRows: "any-case" },
        types: ["core"],
        choose: ["lowest-code"],
        rows: Object.entries(scores).map(([diagnosis, score]) => ({
          code: diagnosis,
          diagnosis,
          type: "core",
          score,
        })),
      },
    },
    ...header,
  };
}
