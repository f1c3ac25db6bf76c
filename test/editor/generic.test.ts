import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sourceFiles } from "../architecture/source-files.ts";

const kinds = readdirSync(join(root, "schemas", "kinds")).map((file) => file.replace(".schema.json", ""));
/** What a kind, a city or a mechanism is called in the documents that are shipped. */
const CITIES = [
  ...["淄博", "平顶山", "济宁", "浙江", "新乡", "zibo", "pingdingshan", "jining", "zhejiang", "xinxiang"],
  ...["370300", "410400", "370800", "330000", "410700"],
];
const MECHANISM = /\b[A-Z]{2}-\d{2}\b/;
/** A kind's name that is also a word of the product. */
const WORDS = ["settlement"];

describe("the editor", () => {
  const editor = sourceFiles("editor");

  it("names no kind of rule set, no city and no mechanism: pages follow the shape of schemas", () => {
    expect(kinds.length).toBeGreaterThan(5);
    const naming = editor.flatMap(({ path, strings }) => [
      ...strings
        .filter((text) => kinds.some((kind) => !WORDS.includes(kind) && text.includes(kind)))
        .map((text) => `${path}: "${text}"`),
      ...[...CITIES, MECHANISM]
        .filter((name) => {
          const text = readFileSync(join(root, path), "utf8").toLowerCase();
          return typeof name === "string" ? text.includes(name) : name.test(text.toUpperCase());
        })
        .map((name) => `${path}: ${name}`),
    ]);
    expect(naming).toEqual([]);
  });

  it("talks to the service over HTTP only: of its code it imports the generated types, and nothing else", () => {
    const reaching = editor.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ of, isFile, isType }) =>
            isFile && !of.startsWith("editor/") && !(of === "schemas/types.ts" && isType),
        )
        .map(({ of }) => `${path} → ${of}`),
    );
    expect(reaching).toEqual([]);
  });

  it("lets one page know nothing of another, and parts nothing of pages", () => {
    const roomOf = (path: string): string => /^editor\/(pages\/[^/]+|[^/]+)/.exec(path)?.[1] ?? "";
    const against = editor.flatMap(({ path, imports }) =>
      imports
        .filter(({ of, isFile }) => isFile && of.startsWith("editor/") && roomOf(of) !== roomOf(path))
        .filter(({ of }) => !mayImport(roomOf(path), roomOf(of)))
        .map(({ of }) => `${path} → ${of}`),
    );
    expect(against).toEqual([]);
  });
});

/** words ← api ← parts ← pages, and the shell around them; the way in is the shell's own page. */
function mayImport(from: string, to: string): boolean {
  if (from === "app") return to !== "pages" && (!to.startsWith("pages/") || to === "pages/log-in");
  if (from.startsWith("pages/")) return ["app", "parts", "api", "words"].includes(to);
  if (from === "parts") return ["api", "words"].includes(to);
  return from === "api" && to === "words";
}
