import type { Json } from "../../server/domain/json.ts";

/** Contents that one server or another would change: each must come back to the byte. */
export const CONTENTS: Readonly<Record<string, Json>> = {
  "characters beyond the basic plane, right to left, combining and NUL": {
    "𠮷野家 医策": "é é \u0000 \u200f שלום \ud83d\ude00 \u2028",
  },
  "names with dots and dollar signs, and none": {
    "a.b": 1,
    $where: "1",
    "": { $gt: "" },
    "$a.b$": [{ "x.y.": null }],
  },
  "names that objects have": JSON.parse(
    '{"__proto__": {"a": 1}, "constructor": 1, "_id": "x", "toString": null}',
  ),
  "digits at the ends of a double, and decimals as text": {
    text: "12345678901234567890.10",
    numbers: [0.1, 1e21, 5e-324, 1.7976931348623157e308, 9007199254740991, 4294967296, 1.0],
  },
  "lists of mixed types, empty lists and objects": [[], {}, [[]], null, true, "", 0, "0", false],
  "members in an order of their own": { z: 1, a: 2, 10: 3, 2: 4 },
  "what only looks like a date or an id": { $date: "2026-01-01", $oid: "507f1f77bcf86cd799439011" },
};

/** Lists in objects in lists, twice `depth` levels. */
export function nested(depth: number): Json {
  return depth === 0 ? "底" : { "层.$": [nested(depth - 1)] };
}
