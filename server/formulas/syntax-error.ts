import { type FeelNode, findNode } from "./feel-tree.ts";
import type { Reader } from "./reader.ts";

/** Signs that people type, and what FEEL writes. */
const FEEL_SIGNS: Readonly<Record<string, string>> = {
  "×": "*",
  "÷": "/",
  "·": "*",
  "−": "-",
  "－": "-",
  "＋": "+",
  "＊": "*",
  "／": "/",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "＝": "=",
  "＞": ">",
  "＜": "<",
  "（": "(",
  "）": ")",
  "【": "[",
  "】": "]",
  "，": ",",
  "、": ",",
  "。": ".",
  "；": ",",
  "“": '"',
  "”": '"',
  "＂": '"',
  "'": '"',
  "％": "/ 100",
  "%": "/ 100",
  "==": "=",
  "<>": "!=",
  "&&": "and",
  "||": "or",
  "∧": "and",
  "∨": "or",
};

/** The first sign in `text` that FEEL writes differently, with its offset. */
export function foreignSign(text: string): { sign: string; use: string; offset: number } | undefined {
  for (let offset = 0; offset < text.length; offset++) {
    for (const sign of [text.slice(offset, offset + 2), text.slice(offset, offset + 1)]) {
      const use = Object.hasOwn(FEEL_SIGNS, sign) ? FEEL_SIGNS[sign] : undefined;
      if (use !== undefined) return { sign, use, offset };
    }
  }
  return undefined;
}

/** Reports the first place where the text leaves the grammar, and comments, which a formula may not hold. */
export function reportSyntax(reader: Reader, top: FeelNode): void {
  const error = findNode(top, (node) => node.type.isError);
  if (!error) {
    const comment = findNode(top, (node) => node.name === "LineComment" || node.name === "BlockComment");
    if (comment) reader.refuse("formula.comment", comment);
    return;
  }
  const found = reader.text.slice(error.from, error.to);
  const foreign = foreignSign(found);
  if (foreign) {
    reader.refuse("formula.foreign-sign", error, { found: foreign.sign, use: foreign.use });
  } else if (error.from >= reader.text.trimEnd().length) {
    reader.refuse("formula.ends-early", error, { found: lastWord(reader.text) });
  } else {
    reader.refuse("formula.syntax", error, { found: found.trim() || wordAt(reader.text, error.from) });
  }
}

function lastWord(text: string): string {
  return /\S+\s*$/.exec(text)?.[0].trim() ?? "";
}

function wordAt(text: string, offset: number): string {
  return /\s*(\S+)/.exec(text.slice(offset))?.[1] ?? lastWord(text);
}
