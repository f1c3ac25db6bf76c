import { digestOf, hasDigest, newSecret, type RandomBytes } from "./digest.ts";
import type { Grant } from "./permissions.ts";

/** A key as it is kept: what it may, how long, and the digests of its secrets. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly digest: string;
  /** The secret before the last rotation, until its time is over. */
  readonly former?: { readonly digest: string; readonly validUntil: string };
  readonly revoked: boolean;
}

const FORM = /^yice_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** A fresh id for a key. */
export function newKeyId(random: RandomBytes): string {
  return Buffer.from(random(8)).toString("hex");
}

/** A key's whole text, to be shown once, and the digest to keep. */
export function newKeyText(
  id: string,
  random: RandomBytes,
): { readonly text: string; readonly digest: string } {
  const text = `yice_${id}_${newSecret(random)}`;
  return { text, digest: digestOf(text) };
}

/** The id that a key's text names; `undefined` where it is no key. */
export function keyIdOf(text: string): string | undefined {
  return FORM.exec(text)?.[1];
}

/** Whether a text opens a key at a moment: its secret, or the former one while both are valid. */
export function opens(text: string, key: ApiKey, now: string): boolean {
  const current = hasDigest(text, key.digest);
  const former =
    key.former !== undefined && hasDigest(text, key.former.digest) && now < key.former.validUntil;
  return (current || former) && !key.revoked && now < key.expiresAt;
}
