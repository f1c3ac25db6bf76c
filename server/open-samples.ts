import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type Json, type JsonObject } from "./domain/json.ts";

/** Sample claims that are kept of one jurisdiction at most. */
const MOST = 50;

/** The sample claims that lie beside the rules of a folder, by jurisdiction. What cannot be read is left out. */
export function openSamples(rulesFolder: string): ReadonlyMap<string, readonly Json[]> {
  const samples = new Map<string, readonly Json[]>();
  for (const { name } of readdirSync(rulesFolder, { withFileTypes: true })) {
    const file = join(rulesFolder, name, "samples", "claims.ndjson");
    if (!existsSync(file)) continue;
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    samples.set(
      name,
      lines.slice(0, MOST).flatMap((line) => parsed(line)),
    );
  }
  return samples;
}

/** The settlement requests that lie beside the rules of a folder. What cannot be read is left out. */
export function openSettlementSamples(rulesFolder: string): readonly JsonObject[] {
  return readdirSync(rulesFolder).flatMap((name) => {
    const folder = join(rulesFolder, name, "samples");
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((file) => /^settlement-.*\.json$/.test(file));
    return files.flatMap((file) => parsed(readFileSync(join(folder, file), "utf8"))).filter(isJsonObject);
  });
}

function parsed(text: string): readonly Json[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
