import { shaped } from "./shaped.ts";

const hash = shaped("Sha256");
const count = { type: "integer", minimum: 0 } as const;
const text = { type: "string" } as const;
const instant = { type: "string", format: "date-time" } as const;

const place = { seq: count, at: instant, actor: text, hash } as const;

/** A Merkle tree of a batch, and the entry of the log that commits its root. */
export const batchTree = {
  type: "object",
  required: ["tree", "root", "size", "source", "plans", "jurisdictions", "entry"],
  properties: {
    tree: { type: "integer", minimum: 1 },
    root: hash,
    size: { ...count, description: "Leaves. 叶数。" },
    source: { type: "string", description: "What was asked. 来源。" },
    plans: { type: "array", items: hash },
    jurisdictions: { type: "array", items: text },
    known: { type: "object", properties: { at: instant, seq: count } },
    entry: { type: "object", required: Object.keys(place), properties: place },
  },
} as const;

const entry = {
  type: "object",
  required: ["chain", "seq", "subject", "revision", "at", "actor", "action", "body", "previous", "hash"],
  properties: {
    chain: text,
    subject: text,
    revision: count,
    ...place,
    action: text,
    reason: text,
    body: {},
    previous: hash,
  },
} as const;

const head = {
  type: "object",
  required: ["format", "version", "heads", "at", "key", "signature"],
  properties: {
    format: { type: "string", enum: ["yice-heads"] },
    version: { type: "integer" },
    heads: { type: "array", items: text, description: "<chain>:<seq>:<hash>. 链首。" },
    at: instant,
    key: text,
    signature: { type: "string", description: "Ed25519, base64url. 签名。" },
  },
} as const;

/** From a line of a run's decisions up to the signed entries of the log. */
export const runInclusionProof = {
  type: "object",
  required: ["run", "line", "leaf", "index", "path", "size", "root", "entry", "head"],
  properties: {
    run: text,
    line: {
      type: "string",
      description: "The line of the decisions, byte for byte. 裁定文件中的一行，逐字节。",
    },
    leaf: { ...hash, description: "RFC 6962 leaf hash of the line's SHA-256. 叶散列值。" },
    index: count,
    path: { type: "array", items: hash, description: "Hashes beside the way up. 沿途散列值。" },
    size: { ...count, description: "Lines of the decisions. 裁定行数。" },
    root: hash,
    entry,
    closing: { ...entry, description: "Absent until the run is closed. 封存后才有。" },
    head,
  },
} as const;

/** From the hash of a decision up to the signed entry of the log. */
export const inclusionProof = {
  type: "object",
  required: ["leaf", "index", "path", "size", "root", "entry", "head"],
  properties: {
    leaf: hash,
    index: count,
    path: { type: "array", items: hash, description: "Hashes beside the way up. 沿途散列值。" },
    size: count,
    root: hash,
    entry,
    head,
    decision: { type: "object", additionalProperties: true, description: "Where it is kept. 如有留存。" },
  },
} as const;
