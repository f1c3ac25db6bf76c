import { headsIn, isSignedBy, readSignedHeads, type SignedHeads } from "../log/signed-heads.ts";
import { type HandedOut, readHeadText } from "../log/verify-log.ts";
import { CommandFailure } from "./command-failure.ts";
import { readJsonFile } from "./read-json-file.ts";
import { readKeyFile } from "./read-key-file.ts";
import type { Session } from "./session.ts";

/**
 * The heads that a command names: each by its text, or by a file of signed heads. With a public key every file must be
 * signed by it. Throws `CommandFailure` where one is no head, or not so signed.
 */
export function readHeads(
  named: readonly string[],
  key: string | undefined,
  session: Session,
): readonly HandedOut[] {
  const publicKey = key === undefined ? undefined : readKeyFile(key, session);
  return named.flatMap((text) => {
    const head = readHeadText(text);
    return head ? [head] : headsIn(signedIn(text, publicKey, session));
  });
}

function signedIn(path: string, publicKey: string | undefined, session: Session): SignedHeads {
  // What begins like a head and is none was not meant as a file.
  const signed = /^[a-z-]+:/.test(path) ? undefined : readSignedHeads(readJsonFile(path, session));
  if (!signed) {
    const said = {
      zh: `${path} 不是链首：应为 <链>:<序号>:<64 位散列值>，或 GET /v1/audit/heads 给出的文件`,
      en: `${path} is no head: expected <chain>:<seq>:<64 hex digits>, or a file as GET /v1/audit/heads gives it`,
    };
    throw new CommandFailure(said, 2);
  }
  if (publicKey === undefined || isSignedBy(signed, publicKey)) return signed;
  throw new CommandFailure({
    zh: `${path} 的签名不是由所给公钥作出，或内容被改动`,
    en: `${path} is not signed by the key given, or what was signed was altered`,
  });
}
