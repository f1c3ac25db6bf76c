import type { Json } from "../../api/answers.ts";
import type { CaseRun, VersionCase } from "../../api/review-answers.ts";
import { isList, isObject } from "../../parts/shape/forms.ts";

/** Places of a case that hold a single figure. */
const FIGURE = /^(\/entities\/\d+)?\/writes\/[^/]+$|^\/expected\/(?!error)([^/]+|amounts\/[^/]+)$/;
/** How a result writes what is missing. */
const MISSING = "—";

/**
 * A case that expects what came out, for another reason; `undefined` where more differs than single figures, which is
 * to be worked out anew.
 */
export function expectingGot(
  each: VersionCase,
  differences: CaseRun["results"][number]["differences"],
  because: string,
): VersionCase | undefined {
  if (differences.length === 0 || !differences.every(({ pointer }) => FIGURE.test(pointer))) return undefined;
  const mended = differences.reduce<Json>(
    (held, { pointer, got }) => withFigure(held, pointer.split("/").slice(1), figureOf(got)),
    each,
  );
  // Replacing a figure in it leaves an object an object.
  return { ...(mended as VersionCase), because: because.trim() };
}

function figureOf(got: string): Json {
  if (got === MISSING) return null;
  return got === "true" || got === "false" ? got === "true" : got;
}

function withFigure(held: Json, [name = "", ...rest]: readonly string[], figure: Json): Json {
  const inner = (next: Json | undefined): Json =>
    rest.length === 0 ? figure : withFigure(next ?? null, rest, figure);
  if (isList(held)) return held.with(Number(name), inner(held[Number(name)]));
  return isObject(held) ? { ...held, [name]: inner(held[name]) } : held;
}
