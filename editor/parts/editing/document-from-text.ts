import { type ParseError, parseTree, printParseErrorCode, visit } from "jsonc-parser";
import type { JsonObject } from "../../api/answers.ts";
import { isObject } from "../shape/forms.ts";

/** Why a text is no document, and where: offset and length in characters. */
export interface TextFault {
  readonly code: "syntax" | "twice" | "digits" | "no-object";
  /** The sign, name or figure that it is about. */
  readonly about: string;
  readonly offset: number;
  readonly length: number;
}

export type FromText =
  | { readonly document: JsonObject; readonly fault?: undefined }
  | { readonly document?: undefined; readonly fault: TextFault };

/** Digits that a JSON number keeps. */
const DIGITS = 15;
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Reads a document as the service does: nothing is lost silently. A name that stands twice, or a figure of more digits
 * than a number keeps, is a fault and not a document.
 */
export function documentFromText(text: string): FromText {
  const errors: ParseError[] = [];
  let fault: TextFault | undefined;
  const names: Set<string>[] = [];
  visit(
    text,
    {
      onError: (error, offset, length) => errors.push({ error, offset, length }),
      onObjectBegin: () => {
        names.push(new Set());
      },
      onObjectEnd: () => {
        names.pop();
      },
      onObjectProperty: (name, offset, length) => {
        if (names.at(-1)?.has(name)) fault ??= { code: "twice", about: name, offset, length };
        names.at(-1)?.add(name);
      },
      onLiteralValue: (value, offset, length) => {
        const figure = text.slice(offset, offset + length);
        if (typeof value === "number" && digitsOf(figure) > DIGITS)
          fault ??= { code: "digits", about: figure, offset, length };
      },
    },
    STRICT,
  );
  const [first] = errors;
  if (first) return { fault: { ...first, code: "syntax", about: printParseErrorCode(first.error) } };
  if (fault) return { fault };
  const document = JSON.parse(text);
  if (isObject(document)) return { document };
  return { fault: { code: "no-object", about: "", offset: 0, length: text.length } };
}

/** Digits of a figure without the zeros before them. */
function digitsOf(figure: string): number {
  return figure
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+/, "").length;
}

/** Offset and length of what a pointer names in a text, or of the nearest part around it that is there. */
export function placesInText(
  text: string,
): (parts: readonly string[]) => { readonly offset: number; readonly length: number } {
  const root = parseTree(text);
  return (parts) => {
    let node = root;
    for (const part of parts) {
      const inner: typeof node =
        node?.type === "array"
          ? node.children?.[Number(part)]
          : node?.children?.find(({ children }) => children?.[0]?.value === part)?.children?.[1];
      if (!inner) break;
      node = inner;
    }
    return { offset: node?.offset ?? 0, length: Math.min(node?.length ?? 0, 2_000) };
  };
}
