// Writes schemas/types.ts from the JSON Schemas beside it; with --check only says whether it is current (exit status 1
// when it is not).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { bundleSchemas } from "./bundle-schemas.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("types.ts", import.meta.url));

const definitions = bundleSchemas(folder);
const bundle = { title: "Bundle", type: "object", additionalProperties: false, properties: refs(definitions), definitions };
const generated = await compile(bundle, "Bundle", {
  additionalProperties: false,
  bannerComment: "// Generated from the JSON Schemas of this folder by `npm run types`: change those, not this file.",
  ignoreMinAndMaxItems: true,
  style: { printWidth: 110 },
  unknownAny: true,
});
const types = withoutBundle(generated);

if (process.argv.includes("--check")) {
  if (current() !== types) {
    console.error("schemas/types.ts is not what the schemas give: run `npm run types` and commit it");
    process.exitCode = 1;
  }
} else writeFileSync(target, types);

function refs(all) {
  return Object.fromEntries(Object.keys(all).map((name) => [name, { $ref: `#/definitions/${name}` }]));
}

/** The type of the bundle itself is no type of ours. */
function withoutBundle(source) {
  return source.replace(/^export interface Bundle \{[^}]*\}\n/m, "");
}

function current() {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return undefined;
  }
}
