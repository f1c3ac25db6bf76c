/**
 * Texts that have some things in common: one of a list, or all that start with one of some beginnings but not with
 * others, and are none of some exceptions.
 */
export type TextPiece =
  | { readonly among: readonly string[] }
  | {
      readonly starts: readonly string[];
      readonly startsNot: readonly string[];
      readonly not: readonly string[];
    };

/** Disjoint pieces. */
export type TextSet = readonly TextPiece[];

export const EVERY_TEXT: TextSet = [{ starts: [""], startsNot: [], not: [] }];

export function holdsText(set: TextSet, text: string): boolean {
  return set.some((piece) => pieceHolds(piece, text));
}

function pieceHolds(piece: TextPiece, text: string): boolean {
  if ("among" in piece) return piece.among.includes(text);
  const { starts, startsNot, not } = piece;
  return startsWithAny(text, starts) && !startsWithAny(text, startsNot) && !not.includes(text);
}

/** The texts of the set that are in a list, and the others. */
export function cutByList(set: TextSet, list: readonly string[]): Record<"inside" | "outside", TextSet> {
  const listed = new Set(list);
  return {
    inside: living(
      set.map((piece) => ({ among: candidates(piece, listed).filter((text) => pieceHolds(piece, text)) })),
    ),
    outside: living(
      set.map((piece) =>
        "among" in piece
          ? { among: piece.among.filter((text) => !listed.has(text)) }
          : { ...piece, not: [...new Set([...piece.not, ...candidates(piece, listed)])] },
      ),
    ),
  };
}

function candidates(piece: TextPiece, listed: ReadonlySet<string>): string[] {
  return "among" in piece
    ? piece.among.filter((text) => listed.has(text))
    : [...listed].filter((text) => pieceHolds(piece, text));
}

/** The texts of the set that start with one of some beginnings, and the others. */
export function cutByStart(set: TextSet, prefixes: readonly string[]): Record<"inside" | "outside", TextSet> {
  return {
    inside: living(set.map((piece) => starting(piece, prefixes))),
    outside: living(
      set.map((piece) =>
        "among" in piece
          ? { among: piece.among.filter((text) => !startsWithAny(text, prefixes)) }
          : { ...piece, startsNot: shortest([...piece.startsNot, ...prefixes]) },
      ),
    ),
  };
}

function starting(piece: TextPiece, prefixes: readonly string[]): TextPiece {
  if ("among" in piece) return { among: piece.among.filter((text) => startsWithAny(text, prefixes)) };
  const starts = piece.starts.flatMap((start) =>
    prefixes.flatMap((prefix) =>
      prefix.startsWith(start) ? [prefix] : start.startsWith(prefix) ? [start] : [],
    ),
  );
  return { ...piece, starts: shortest(starts) };
}

/** Pieces that have a text in them. Beginnings are never used up by exceptions: there are endlessly many endings. */
function living(set: TextSet): TextSet {
  return set.flatMap((piece): TextPiece[] => {
    if ("among" in piece) return piece.among.length > 0 ? [piece] : [];
    const starts = piece.starts.filter((start) => !startsWithAny(start, piece.startsNot));
    return starts.length > 0 ? [{ ...piece, starts }] : [];
  });
}

/** Without those that begin with another of them. */
function shortest(prefixes: readonly string[]): string[] {
  const all = [...new Set(prefixes)];
  return all.filter((prefix) => !all.some((other) => other !== prefix && prefix.startsWith(other)));
}

function startsWithAny(text: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => text.startsWith(prefix));
}

export function unitedTexts(a: TextSet, b: TextSet): TextSet {
  const lists = [...a, ...b].flatMap((piece) => ("among" in piece ? piece.among : []));
  const others = [...a, ...b].filter((piece) => !("among" in piece));
  return lists.length > 0 ? [{ among: [...new Set(lists)] }, ...others] : others;
}

export function textsKey(set: TextSet): string {
  const keys = set.map((piece) =>
    "among" in piece
      ? JSON.stringify([...piece.among].sort())
      : JSON.stringify([[...piece.starts].sort(), [...piece.startsNot].sort(), [...piece.not].sort()]),
  );
  return keys.sort().join("|");
}

/** How a text goes on after a beginning, the likelier first, so that one of them is no exception. */
const ENDINGS = [
  "",
  "1",
  "00",
  "x00",
  ...Array.from({ length: 60 }, (_, n) => `Q${String(n).padStart(2, "0")}`),
];

/** Texts of the set that are worth a trial. */
export function sampleTexts(set: TextSet): string[] {
  return set.flatMap((piece) => {
    if ("among" in piece) return piece.among.slice(0, 8);
    return piece.starts.slice(0, 8).flatMap((start) => {
      const made = ENDINGS.map((ending) => start + ending).filter(
        (text) => text !== "" && pieceHolds(piece, text),
      );
      const found = made.length > 0 ? made.slice(0, 2) : [fresh(start, piece)].flatMap((text) => text ?? []);
      return found;
    });
  });
}

/** A beginning lengthened until it is no exception. */
function fresh(start: string, piece: TextPiece): string | undefined {
  for (let length = 1; length < 60; length++) {
    const text = start + "~".repeat(length);
    if (pieceHolds(piece, text)) return text;
  }
  return undefined;
}
