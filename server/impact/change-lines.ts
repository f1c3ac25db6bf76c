import { join } from "node:path";
import { canonicalText } from "../documents/canonical.ts";
import type { JsonObject } from "../domain/json.ts";
import { OutputFile } from "../runs/output-file.ts";
import { SortedLines } from "../spool/sorted-lines.ts";
import { CHANGES_FILE } from "./impact-job.ts";

/** The list of changed claims being written, in order of their ids whatever the order in which they come. */
export class ChangeLines {
  readonly #file: OutputFile;
  readonly #sorting: SortedLines | undefined;
  #waiting = "";

  /** `inOrder`: claims come in order of their ids. The file lies in `folder`, and is made anew. */
  constructor(folder: string, inOrder: boolean) {
    this.#file = new OutputFile(join(folder, CHANGES_FILE), 0);
    this.#sorting = inOrder ? undefined : new SortedLines(join(folder, "changes.sorting"));
    this.#sorting?.remove();
  }

  /** `id`: of the claim that a line is of; ids hold no tab. */
  add(id: string, line: JsonObject): void {
    const text = canonicalText(line);
    if (this.#sorting) this.#sorting.add(`${id}\t${text}`);
    else this.#waiting += `${text}\n`;
  }

  /** Writes out what has come since. */
  flush(): void {
    if (this.#waiting !== "") this.#file.append(this.#waiting);
    this.#waiting = "";
  }

  /** Writes out the rest, where all claims have passed. */
  finish(): void {
    for (const line of this.#sorting?.sorted() ?? [])
      this.#file.append(`${line.slice(line.indexOf("\t") + 1)}\n`);
    this.flush();
  }

  close(): void {
    this.#file.close();
    this.#sorting?.remove();
  }
}
