import { hash, verify } from "@node-rs/argon2";
import type { RandomBytes } from "./digest.ts";

/** Argon2id (the package's default algorithm) at 64 MiB, three passes, one lane: RFC 9106's second recommendation, less lanes. */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 } as const;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Hash of a password that nobody has: unknown users cost as much as known ones. */
const NOBODYS =
  "$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

export type PasswordFault = "too-short" | "too-long" | "has-the-name" | "is-the-old-one";

/** A password as a PHC text with a salt of its own. */
export function hashPassword(password: string, random: RandomBytes): Promise<string> {
  return hash(password.normalize("NFKC"), { ...PARAMETERS, salt: random(16) });
}

/** Whether it is the password; an account without one takes the same way and the same time. */
export async function verifyPassword(password: string, phc: string | undefined): Promise<boolean> {
  const right = await verify(phc ?? NOBODYS, password.normalize("NFKC"));
  return right && phc !== undefined;
}

/** What speaks against a new password: its length in characters, or that anybody who knows the account knows it. */
export function passwordFault(password: string, user: string, old: string): PasswordFault | undefined {
  const { length } = [...password];
  if (length < SHORTEST_PASSWORD) return "too-short";
  if (length > LONGEST_PASSWORD) return "too-long";
  if (user.length > 4 && password.toLowerCase().includes(user.toLowerCase())) return "has-the-name";
  return password === old ? "is-the-old-one" : undefined;
}

/** A password to be used once: 20 characters out of 32 that are not mistaken for one another, 100 bits. */
export function oneTimePassword(random: RandomBytes): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789A";
  const drawn = [...random(20)].map((byte) => letters[byte % letters.length]);
  return [0, 5, 10, 15].map((at) => drawn.slice(at, at + 5).join("")).join("-");
}
