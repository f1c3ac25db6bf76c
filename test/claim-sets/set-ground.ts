import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { GatheredClaimSet } from "../../server/claim-sets/claim-set.ts";
import { ClaimSetReader } from "../../server/claim-sets/claim-set-reader.ts";
import { ClaimSetGathering, type SetSizes } from "../../server/claim-sets/gather-claim-set.ts";
import { messageOf } from "../../server/domain/diagnostic.ts";
import type { Json } from "../../server/domain/json.ts";
import { readClaimLines } from "../../server/intake/read-claim-lines.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { productDiagnostics } from "../../server/workflow/product-diagnostics.ts";
import { keyed } from "../workflow/claim-ground.ts";

const standards = openStandards(join(projectRoot(), "schemas"));

/** Folders of one test file, gone when it ends. */
export function temporaryFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), "yice-sets-"));
  let made = 0;
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => join(root, String(++made));
}

/**
 * Gathers NDJSON rows, of Zibo unless stated, into a folder; `sizes` as `ClaimSetGathering` takes them, `facts` beside the
 * common ones.
 */
export async function gathered(
  folder: string,
  rows: readonly (Json | string)[],
  { area = "370300", ...sizes }: SetSizes & { readonly area?: string } = {},
  facts = standards.facts,
): Promise<GatheredClaimSet> {
  const gathering = new ClaimSetGathering(
    folder,
    {
      ...standards,
      facts,
      jurisdiction: area,
      keyed,
      covers: (insured) => insured.startsWith(area.slice(0, 4)),
      wording: (finding) => ({
        zh: messageOf(finding, productDiagnostics, "zh"),
        en: messageOf(finding, productDiagnostics, "en"),
      }),
    },
    sizes,
  );
  const text = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
  for await (const record of readClaimLines(bytesOf(text), standards.schemas)) gathering.add(record);
  return gathering.finish();
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Ids and revisions of the claims of a set that stand, in the order in which it gives them. */
export function standing(folder: string, { indexHash }: GatheredClaimSet): string[] {
  const reader = new ClaimSetReader(folder, indexHash);
  try {
    return reader.index.blocks.flatMap((block) =>
      [...reader.claims(block)].map(({ id, revision }) => `${id}@${revision}`),
    );
  } finally {
    reader.close();
  }
}
