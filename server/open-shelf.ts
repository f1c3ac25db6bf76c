import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mechanisms, SourceDocuments } from "../schemas/types.ts";
import type { Schemas } from "./documents/schema-check.ts";
import type { Diagnostic } from "./domain/diagnostic.ts";
import type { Json } from "./domain/json.ts";
import { projectRoot } from "./project-root.ts";
import { Shelf } from "./sources/shelf.ts";
import { SourceText } from "./sources/source-text.ts";

/** Where the documents lie that ship with the product. */
export function documentsFolder(): string {
  return join(projectRoot(), "rules", "documents");
}

/** The documents of a folder with their texts, and the mechanisms that they name. Throws when the product's own are broken. */
export function openShelf(folder: string, schemas: Schemas): Shelf {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const checked = (name: string): unknown => {
    const json: Json = JSON.parse(read(`${name}.json`));
    const findings: Diagnostic[] = [];
    if (schemas.check(`${SCHEMAS[name]}.schema.json`, json, findings)) return json;
    throw new Error(`${name}.json: ${JSON.stringify(findings)}`);
  };
  // The schemas that the types are generated from have just been checked.
  const documents = checked("documents") as SourceDocuments;
  const mechanisms = checked("mechanisms") as Mechanisms;
  const texts = documents.map((document) => new SourceText(document, read(`${document.id}.txt`)));
  return new Shelf(texts, mechanisms);
}

const SCHEMAS: Readonly<Record<string, string>> = { documents: "source-documents", mechanisms: "mechanisms" };
