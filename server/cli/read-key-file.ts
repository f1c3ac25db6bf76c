import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { isJsonObject } from "../domain/json.ts";
import { CommandFailure } from "./command-failure.ts";
import { namedFile } from "./named-file.ts";
import type { Session } from "./session.ts";

/**
 * The public key of a file, as PEM: a PEM file, or the answer of GET /v1/audit/public-key. Throws `CommandFailure` where
 * it holds none, or one that is not of Ed25519.
 */
export function readKeyFile(path: string, session: Session): string {
  const text = readFileSync(namedFile(path, session), "utf8");
  const pem = text.startsWith("{") ? answered(text) : text;
  if (isKey(pem)) return pem;
  throw new CommandFailure({
    zh: `${path} 不是 Ed25519 公钥：应为 PEM 文件，或 GET /v1/audit/public-key 的答复`,
    en: `${path} holds no Ed25519 public key: expected a PEM file, or the answer of GET /v1/audit/public-key`,
  });
}

function answered(text: string): string {
  try {
    const value = JSON.parse(text);
    return isJsonObject(value) ? String(value.publicKey) : "";
  } catch {
    return "";
  }
}

function isKey(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}
