// Writes schemas/client.ts from the OpenAPI document of the service, which is built first; with --check only says whether
// it is current (exit status 1 when it is not).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, install } from "../server/setup.mjs";
import { clientSource } from "./client-source.mjs";

const target = fileURLToPath(new URL("client.ts", import.meta.url));
const types = readFileSync(fileURLToPath(new URL("types.ts", import.meta.url)), "utf8");

install();
build();
const { wholeOpenApi } = await import("../dist/server/whole-openapi.js");
const source = await clientSource(await wholeOpenApi(), types);

if (process.argv.includes("--check")) {
  if (current() !== source) {
    console.error("schemas/client.ts is not what the service's OpenAPI document gives: run `npm run types` and commit it");
    process.exitCode = 1;
  }
} else writeFileSync(target, source);

function current() {
  try {
    return readFileSync(target, "utf8");
  } catch {
    return undefined;
  }
}
