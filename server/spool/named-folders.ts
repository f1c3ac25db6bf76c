import { existsSync } from "node:fs";
import { join } from "node:path";

/** Folders beside the store, each named by the id of what it holds. */
export class NamedFolders {
  protected readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  pathOf(id: string): string {
    return join(this.root, id);
  }

  has(id: string): boolean {
    return existsSync(this.pathOf(id));
  }
}
