import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Bundle, BundleFile } from "../../server/bundle/bundle.ts";
import { readBundle } from "../../server/bundle/read-bundle.ts";
import { writeBundle } from "../../server/bundle/write-bundle.ts";
import { contentHash } from "../../server/documents/hash.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { CHONGQING, KAIZHOU, mandatory, override, scoreTable } from "../inheritance/areas.ts";
import { kindFiles } from "../kinds/kind-cases.ts";
import { type SmallDocument, smallRules } from "../small-rules/small-rules.ts";

const { schemas } = smallRules([]).book;
const shipped: readonly JsonObject[] = JSON.parse(
  readFileSync(new URL("../../rules/410400/institutions.json", import.meta.url), "utf8"),
);
const institutions: Json = shipped.map((each) => ({ ...each, jurisdiction: KAIZHOU }));

function bundleOf(
  jurisdiction: string,
  documents: readonly SmallDocument[],
  rest: Partial<Bundle> = {},
): Bundle {
  const { library } = smallRules(documents).book;
  const own = library.statedVersions.filter(({ document }) => document.jurisdiction === jurisdiction);
  return { jurisdiction, versions: own, ...rest };
}

function expectRoundTrip(bundle: Bundle): readonly BundleFile[] {
  const files = writeBundle(bundle, schemas);
  const { bundles, findings } = readBundle(files.toReversed(), schemas);
  expect(findings).toEqual([]);
  const [read] = bundles;
  if (!read || bundles.length !== 1) throw new Error(`${bundles.length} bundles`);
  const hashes = ({ versions }: Bundle) =>
    versions.map(({ document, hash }) => `${document.id}@${document.version} ${hash}`).sort();
  expect(hashes(read)).toEqual(hashes(bundle));
  for (const { document, hash } of read.versions) expect(contentHash(document as unknown as Json)).toBe(hash);
  expect(writeBundle(read, schemas)).toEqual(files);
  return files;
}

describe("a jurisdiction's bundle", () => {
  const base = mandatory(`${CHONGQING}.dip.scores`, scoreTable({ "A01.0": "10.50" }));
  const own = override(`${KAIZHOU}.dip.scores`, {
    base: { id: `${CHONGQING}.dip.scores`, kind: "disease-score-table" },
    overrides: [],
  });

  test("is a folder of its own versions, its institutions and the cases of versions", () => {
    const one = {
      name: "腹泻",
      because: "第一条",
      facts: { principal_diagnosis: "A01.0" },
      writes: { score: "10.5" },
    };
    const cases = [{ id: `${KAIZHOU}.dip.scores`, version: 1, cases: [one] }];
    const files = expectRoundTrip(bundleOf(KAIZHOU, [base, own], { institutions, cases }));
    expect(files.map(({ path }) => path)).toEqual([
      "500154/cases/dip.scores.1.json",
      "500154/dip.scores.2023-01-01.1.json",
      "500154/institutions.json",
    ]);
  });

  test("has one form, whatever the order of members and the zeros of decimals", () => {
    const turned = (document: SmallDocument) => Object.fromEntries(Object.entries(document).reverse());
    const one = writeBundle(bundleOf(CHONGQING, [base]), schemas);
    const other = { ...turned(base), ...scoreTable({ "A01.0": "10.5" }) };
    expect(writeBundle(bundleOf(CHONGQING, [other]), schemas)).toEqual(one);
    expect(one[0]?.text).toContain('"score": "10.5"');
  });

  test("round-trips rule sets of every kind by their hashes", () => {
    const documents = kindFiles.map(
      ({ document }, index): SmallDocument => ({ ...document, id: `370300.test.x${index}` }),
    );
    expectRoundTrip(bundleOf("370300", documents));
  });

  test("an institution of another jurisdiction, and a file that is given twice, are told with their places", () => {
    const register = { path: "500154/institutions.json", text: JSON.stringify(shipped.slice(0, 1)) };
    const { bundles, findings } = readBundle([register, register], schemas);
    expect(bundles).toEqual([{ jurisdiction: "500154", versions: [], cases: [] }]);
    expect(findings.map(({ diagnostic: { code, pointer } }) => `${code} ${pointer}`)).toEqual([
      "bundle.path /0/jurisdiction",
      "bundle.given-twice ",
    ]);
  });

  test("a file that is broken, or is no rule set, is told with its place and left out", () => {
    const files = [
      { path: "500154/dip.a.2023-01-01.1.json", text: "{" },
      { path: "500154/dip.b.2023-01-01.1.json", text: "{}" },
      { path: "500154/cases/none.json", text: "[]" },
      { path: "500154/institutions.json", text: "[{}]" },
    ];
    const { bundles, findings } = readBundle(files, schemas);
    expect(bundles).toEqual([{ jurisdiction: "500154", versions: [], cases: [] }]);
    expect([...new Set(findings.map(({ path }) => path))]).toEqual(files.map(({ path }) => path).sort());
    for (const { diagnostic } of findings) expect(diagnostic.range).toBeDefined();
  });
});
