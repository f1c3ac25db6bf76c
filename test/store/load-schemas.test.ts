import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSchemas } from "../../server/documents/schema-check.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yice-schemas-"));
  mkdirSync(join(folder, "kinds"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the schemas on disk", () => {
  it("are known by their path from the folder, those of subfolders too; other files are left alone", () => {
    writeFileSync(join(folder, "a.schema.json"), '{"$id":"a.schema.json"}');
    writeFileSync(join(folder, "kinds", "b.schema.json"), '{"$id":"kinds/b.schema.json"}');
    writeFileSync(join(folder, "facts.json"), "[]");
    expect(Object.keys(loadSchemas(folder))).toEqual(["a.schema.json", "kinds/b.schema.json"]);
  });

  it("must call themselves by that path", () => {
    writeFileSync(join(folder, "kinds", "b.schema.json"), '{"$id":"b.schema.json"}');
    expect(() => loadSchemas(folder)).toThrow('kinds/b.schema.json has the $id "b.schema.json"');
  });
});

describe("the shipped schemas", () => {
  const shipped = loadSchemas(new URL("../../schemas", import.meta.url).pathname);

  it.each(Object.keys(shipped))("%s compiles in strict mode", (id) => {
    expect(() => createSchemas(shipped).conforms(id, {})).not.toThrow();
  });
});
