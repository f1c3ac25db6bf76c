import { leafHash } from "./merkle-hash.ts";

/** What the ledger keeps of a decision. */
export interface Leaf {
  /** `decisionHash` of it: 64 hex digits, whose 32 bytes are the content of the leaf. */
  readonly decision: string;
  /** Keyed hash of the claim's id, under which the decision is found; empty where it is about no single claim. */
  readonly address: string;
}

export function hashOfLeaf(leaf: Pick<Leaf, "decision">): Buffer {
  return leafHash(Buffer.from(leaf.decision, "hex"));
}

/** A leaf as entries hold it: `<decision>:<address>`. */
export function leafText({ decision, address }: Leaf): string {
  return `${decision}:${address}`;
}

const HEX = 64;

export function leafFromText(text: string): Leaf {
  return { decision: text.slice(0, HEX), address: text.slice(HEX + 1) };
}
