// Turns the published DIP catalogue of 平顶山 (410400), 2025, into its disease-score table.
//
//   node rules/410400/import-catalogue.mjs        writes dip.score-table.2025-01-01.1.json, one row a line
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

const source = (name) => new URL(`source/${name}`, import.meta.url);

/** The catalogue as published: CSV text. */
export function readCatalogue() {
  return gunzipSync(readFileSync(source("dip-catalogue-2025.csv.gz"))).toString("utf8").replace(/^\uFEFF/, "");
}

/** How cases find their group: everything of the score table but its rows. */
export function readGrouping() {
  return JSON.parse(readFileSync(source("grouping.json"), "utf8"));
}

/** The rows of the score table, in the order of the catalogue. Throws for a line that is not as expected. */
export function catalogueRows(csv = readCatalogue()) {
  const { data, errors } = Papa.parse(csv, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`catalogue: ${errors[0].message} in line ${errors[0].row + 2}`);
  return data.map(rowOf);
}

// The catalogue's header says that composite groups have type 2; all 567 of them have 0.
const TYPES = { 1: "core", 0: "composite" };

function rowOf(line) {
  const type = TYPES[line.group_type];
  const operations = [line.main_oprn_code, ...line.other_oprn_code.split(",")].filter((code) => code !== "").join("+");
  const suffix = line.dip_code.split(":")[1];
  // The code repeats diagnosis and operations, with a small x: what differs is not understood, so it is not imported.
  const spelled = `${line.main_diag_code}${operations ? `:${operations.replace("+", "_")}` : ""}`;
  const readable = type === "composite" ? operations === "" && suffix : sameCode(spelled, line.dip_code);
  if (!type || !readable) throw new Error(`catalogue: cannot read the group ${line.dip_code}`);
  const name = [line.main_diag_name, line.main_oprn_name, line.other_oprn_name].filter((part) => part !== "").join("：");
  return {
    code: line.dip_code,
    name,
    diagnosis: line.main_diag_code,
    ...(operations ? { operations } : {}),
    ...(type === "composite" ? { class: suffix } : {}),
    type,
    score: line.score,
  };
}

function sameCode(a, b) {
  return a.toUpperCase() === b.toUpperCase();
}

/** The rule set version as text: its header, how cases find their group, and the rows. */
export function scoreTableText() {
  const document = JSON.parse(readFileSync(source("dip-score-table.header.json"), "utf8"));
  document.body.table = { ...readGrouping(), rows: [] };
  const rows = catalogueRows().map((row) => `        ${JSON.stringify(row)}`);
  return `${JSON.stringify(document, undefined, 2).replace('"rows": []', `"rows": [\n${rows.join(",\n")}\n      ]`)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("dip.score-table.2025-01-01.1.json", import.meta.url), scoreTableText());
}
