import { createReadStream, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { NamedFolders } from "../spool/named-folders.ts";
import { BAD_ROWS_FILE } from "./claim-set.ts";
import { ClaimSetReader } from "./claim-set-reader.ts";

/** Where the files of claim sets lie: a folder each, named by the set's id, beside the store. */
export class ClaimSetFolders extends NamedFolders {
  /** Throws `DamagedBlock` where the set is not what the log says. */
  open(id: string, indexHash: string): ClaimSetReader {
    return new ClaimSetReader(this.pathOf(id), indexHash);
  }

  /** The report of bad rows as bytes of NDJSON. */
  badRows(id: string): AsyncIterable<Uint8Array> {
    return createReadStream(join(this.pathOf(id), BAD_ROWS_FILE));
  }

  remove(id: string): void {
    rmSync(this.pathOf(id), { recursive: true, force: true });
  }

  /** Ids of the folders that there are, with the time at which something was last added to each. */
  list(): readonly { readonly id: string; readonly changed: number }[] {
    if (!existsSync(this.root)) return [];
    return readdirSync(this.root).map((id) => ({ id, changed: statSync(this.pathOf(id)).mtimeMs }));
  }
}
