import { isJsonList, type Json, type JsonObject } from "../domain/json.ts";
import { isIncluded } from "./inclusion.ts";

/** That a leaf is in a tree (RFC 6962), as it is handed out; hashes in hex. */
export interface TreeProof {
  /** RFC 6962 leaf hash. */
  readonly leaf: string;
  readonly index: number;
  /** Hashes beside the way to the root, from the bottom. */
  readonly path: readonly string[];
  /** Leaves of the tree. */
  readonly size: number;
  readonly root: string;
}

const HASH = /^[0-9a-f]{64}$/;

/** The members of a proof in a JSON object, if they have their form. */
export function readTreeProof({ leaf, index, path, size, root }: JsonObject): TreeProof | undefined {
  if (!isHash(leaf) || !isHash(root) || !isJsonList(path)) return undefined;
  if (typeof index !== "number" || typeof size !== "number") return undefined;
  const hashes = path.filter(isHash);
  return hashes.length < path.length ? undefined : { leaf, index, path: hashes, size, root };
}

/** Whether the leaf and the path lead to the root. */
export function leadsToRoot({ leaf, index, path, size, root }: TreeProof): boolean {
  const bytes = (hash: string) => Buffer.from(hash, "hex");
  return isIncluded({ leaf: bytes(leaf), index, path: path.map(bytes), size, root: bytes(root) });
}

function isHash(value: Json | undefined): value is string {
  return typeof value === "string" && HASH.test(value);
}
