import type { BundleFile } from "../bundle/bundle.ts";
import { writeBundle } from "../bundle/write-bundle.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import { RuleLibrary } from "../engine/rule-library.ts";
import { type Known, knownVersions } from "../registry/known-versions.ts";
import type { MainChain } from "./main-chain.ts";
import type { KnownAsked } from "./rules.ts";
import { institutionsKnown } from "./version-history.ts";

/** Which of a jurisdiction's versions are wanted. */
export interface BundleAsked extends KnownAsked {
  /** Civil date: only what is in force then; without it every version that is not withdrawn. */
  readonly asOf?: string | undefined;
}

/** A folder, and what was known when it was written. */
export interface Exported {
  readonly files: readonly BundleFile[];
  readonly known: Known;
}

/** A jurisdiction's own versions with their test cases, and its institutions, as a folder of canonical JSON. */
export class BundleExport {
  readonly #main: MainChain;
  readonly #schemas: Schemas;

  constructor(main: MainChain, schemas: Schemas) {
    this.#main = main;
    this.#schemas = schemas;
  }

  /** What was known then; a jurisdiction without rules has none. Throws as `MainChain.known`. */
  async of(jurisdiction: string, { asOf, ...asked }: BundleAsked = {}): Promise<Exported> {
    const { registry, known } = await this.#main.known(asked);
    const { ruleSets, cases } = knownVersions(registry, known);
    const own = ruleSets.filter(({ document }) => document.jurisdiction === jurisdiction);
    const library = new RuleLibrary(own, this.#schemas);
    const versions =
      asOf === undefined
        ? library.statedVersions
        : library.ids.flatMap((id) => library.statedInForce(id, asOf) ?? []);
    const institutions = [...institutionsKnown(registry, known).values()]
      .filter((each) => each.jurisdiction === jurisdiction)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ document }) => document);
    const files = writeBundle(
      {
        jurisdiction,
        versions,
        ...(institutions.length > 0 ? { institutions } : {}),
        cases: versions.flatMap(({ document: { id, version } }) => {
          // Cases are JSON.
          const held = cases.get(`${id}@${version}`) as unknown as readonly Json[] | undefined;
          return held && held.length > 0 ? [{ id, version, cases: held }] : [];
        }),
      },
      this.#schemas,
    );
    return { files, known };
  }
}
