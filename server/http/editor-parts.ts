import type { Json } from "../domain/json.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";

/** What the editor is given beside the rules. */
export interface EditorParts {
  /** Folder of the built editor; without it only the API is served. */
  readonly folder?: string;
  /** For a service without accounts; those bring their own. */
  readonly tree?: JurisdictionTree;
  /** Sample claims by jurisdiction, to try rules with. */
  readonly samples: ReadonlyMap<string, readonly Json[]>;
}
