import type { Bounds } from "../../schemas/types.ts";
import { type Exact, toText } from "../domain/exact.ts";
import type { Interval } from "../tables/interval.ts";
import { dateOfDay } from "./day-number.ts";
import type { CellContents, TextRange } from "./meaning-difference.ts";
import type { PlaceSet } from "./place-set.ts";

/** A set as plain JSON: numbers as decimal text, days as civil dates. */
export function cellContents({ missing, values }: PlaceSet): CellContents {
  switch (values?.of) {
    case "number":
      return { missing, numbers: values.numbers.intervals.map((each) => written(each, toText)) };
    case "date":
      return { missing, dates: values.numbers.intervals.map((each) => written(each, dateOfDay)) };
    case "text":
      return { missing, texts: values.texts };
    case "boolean":
      return { missing, truths: values.truths };
    case "list": {
      const lists = values.lists.map(({ items, holds }) => ({
        items: cellContents(items),
        holds: holds.map(cellContents),
      }));
      return { missing, lists };
    }
    default:
      return { missing };
  }
}

function written({ lower, upper }: Interval, say: (at: Exact) => string): TextRange {
  const bounds: Bounds = `${lower?.included ? "[" : "("}${upper?.included ? "]" : ")"}`;
  return {
    ...(lower ? { from: say(lower.at) } : {}),
    ...(upper ? { until: say(upper.at) } : {}),
    bounds,
  };
}
