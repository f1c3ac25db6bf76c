import type { FigureDifference, ImpactResult } from "../../api/impact-answers.ts";

/** An institution in a pool, and what it gains or loses. */
export interface InstitutionRow extends FigureDifference {
  readonly pool: string;
  readonly code: string;
  readonly changed: number | undefined;
}

/**
 * Who gains and who loses, the greatest gain first: by what institutions are settled, or, where the policy settles none,
 * by what their claims come to.
 */
export function institutionRows(result: ImpactResult): {
  readonly fact: string;
  readonly list: readonly InstitutionRow[];
} {
  if (result.headline !== undefined) return { fact: result.headline, list: result.institutions };
  const { listed } = result.byInstitution;
  const fact =
    listed.flatMap(({ figures }) => figures).find(({ fact: id }) => isYuan(result, id))?.fact ?? "";
  const list = listed.flatMap(({ pool, of, figures }): InstitutionRow[] => {
    const figure = figures.find((each) => each.fact === fact);
    return figure ? [{ ...figure, pool, code: of, changed: undefined }] : [];
  });
  return { fact, list: list.toSorted((a, b) => Number(b.difference) - Number(a.difference)) };
}

function isYuan({ facts }: ImpactResult, id: string): boolean {
  return facts[id]?.unit === "yuan";
}
