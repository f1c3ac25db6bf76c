/** What kind of file claims are in, told by its name and its first bytes. */
export interface ClaimFile {
  readonly file: File;
  readonly isTable: boolean;
  readonly isGzip: boolean;
  /** A name for the set, made of the file's. */
  readonly suggested: string;
}

const NOT_IN_A_NAME = /[^\p{L}\p{N}._-]+/gu;
const LONGEST = 64;

/** Reads two bytes of the file, however large it is. */
export async function claimFileOf(file: File): Promise<ClaimFile> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const plain = file.name.replace(/\.gz$/i, "");
  return {
    file,
    isGzip: first === 0x1f && second === 0x8b,
    isTable: /\.(csv|txt)$/i.test(plain),
    suggested: setNameOf(plain.replace(/\.[^.]*$/, "")),
  };
}

/** A name as sets have them: letters, figures, `.`, `_` and `-`, beginning with a letter or figure. */
export function setNameOf(text: string): string {
  return text
    .trim()
    .replace(NOT_IN_A_NAME, "-")
    .replace(/^[._-]+/, "")
    .slice(0, LONGEST);
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [unit = "", size = 0] =
    [["KB", 1024] as const, ["MB", 1024 ** 2] as const, ["GB", 1024 ** 3] as const].findLast(
      ([, each]) => bytes >= each,
    ) ?? [];
  return `${(bytes / size).toFixed(1)} ${unit}`;
}
