const WORD = 4;

/** Whether plain ASCII of at least four characters stands at `i` + `offset`, as source: word by word of a `DataView` `v`. */
export function standsAt(text: string, offset: number): string {
  const starts = Array.from({ length: Math.floor(text.length / WORD) }, (_, index) => index * WORD);
  if (text.length % WORD > 0) starts.push(text.length - WORD);
  return starts
    .map((start) => `v.getInt32(${place(offset + start)}, true) === ${wordSource(text.slice(start))}`)
    .join(" && ");
}

/** The byte at `i` + `offset`, as source. */
export function byteAt(offset: number): string {
  return `b[${place(offset)}]`;
}

function place(offset: number): string {
  return offset === 0 ? "i" : `i + ${offset}`;
}

function wordSource(text: string): string {
  let word = 0;
  for (let at = WORD - 1; at >= 0; at--) word = word * 256 + text.charCodeAt(at);
  return String(word | 0);
}
