import type { Json } from "../domain/json.ts";
import type { JurisdictionTree } from "../domain/jurisdiction-tree.ts";
import type { CodeLists } from "../workflow/code-lists.ts";

/** What the editor is given beside the rules. */
export interface EditorParts {
  /** Folder of the built editor; without it only the API is served. */
  readonly folder?: string;
  /** For a service without accounts; those bring their own. */
  readonly tree?: JurisdictionTree;
  /** To find codes in; without it values are written unaided. */
  readonly codeLists?: CodeLists;
  /** Sample claims by jurisdiction, to try rules with. */
  readonly samples: ReadonlyMap<string, readonly Json[]>;
}
