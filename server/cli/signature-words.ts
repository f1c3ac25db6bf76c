import type { Language } from "../domain/diagnostic.ts";

/** What a proof that holds says of its signature, which is looked at only where a public key was given. */
export function signatureWords(publicKey: string | undefined): Readonly<Record<Language, string>> {
  if (publicKey !== undefined) return { zh: "，签名相符", en: ", and the signature is good" };
  return {
    zh: "；签名未核验（请以 --key 给出公钥）",
    en: "; the signature was not checked (name the key by --key)",
  };
}
