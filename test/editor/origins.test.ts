import { expect, test } from "vitest";
import { Origins } from "../../editor/parts/shape/origins.ts";

const CITY = { id: "500000.mix.budget", version: 1 };
const DISTRICT = { id: "500154.mix.budget", version: 1 };
const place = (pointer: string) => ({
  pointer,
  place: [],
  does: "replace" as const,
  of: DISTRICT,
  words: { zh: "", en: "" },
  clause: "一",
});
const origins = new Origins({
  path: [DISTRICT, CITY],
  rest: CITY,
  places: [place("/body/rows/1/value"), place("/body/note")],
});

test("a mark stands at the outermost value that is of one version, and nowhere within it", () => {
  expect(origins.of("/body/note")).toEqual({ of: DISTRICT, isOwn: true, clause: "一" });
  expect(origins.of("/body/rows/0")).toEqual({ of: CITY, isOwn: false });
  expect(origins.of("/body/rows/0/value")).toBeUndefined();
  expect(origins.of("/body/rows/1/value")?.isOwn).toBe(true);
  expect(origins.of("/body/rows/1/title")?.isOwn).toBe(false);
});

test("what has values of both has no mark of its own", () => {
  for (const pointer of ["/body", "/body/rows", "/body/rows/1"]) {
    expect(origins.isMixed(pointer)).toBe(true);
    expect(origins.of(pointer)).toBeUndefined();
  }
});
