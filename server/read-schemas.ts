import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The texts of all JSON schemas under a folder and its subfolders, by path from there with `/`, sorted. */
export function readSchemas(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".schema.json"))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
