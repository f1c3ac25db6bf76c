/** A half-open span of a document: offsets in UTF-16 units, line and column from 1. */
export interface Range {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

export type Severity = "error" | "warning" | "info";
export type Language = "zh" | "en";

/**
 * A finding about a document. All findings are returned, none is thrown. `pointer` is a JSON pointer into the
 * document; for a formula, `offset` and `length` locate the finding inside the formula's text.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** `id@version`, where the finding is about another document than the one that was looked at. */
  readonly document?: string;
  /** Filled in by the documents room from the pointer (and `span` for formulas) when the text is at hand. */
  readonly range?: Range;
  /** Where inside the string at `pointer` the finding stands (UTF-16 offsets). */
  readonly span?: { readonly offset: number; readonly length: number };
}

/** What a message must say; `{name}` stands for a parameter. The place is prefixed from the pointer. */
export interface Wording {
  /** What was found. */
  readonly found: string;
  /** What was expected instead. */
  readonly expected: string;
  /** What the author can do. */
  readonly mend: string;
}

export interface DiagnosticTemplate {
  readonly severity: Severity;
  readonly zh: Wording;
  readonly en: Wording;
}

/** A room's findings by code; codes read `<room>.<what>`, e.g. `condition.unknown-operator`. */
export type DiagnosticTemplates = Readonly<Record<string, DiagnosticTemplate>>;

/** Collects a document's findings; a room gets one typed to the codes of its own templates. */
export class Findings<T extends DiagnosticTemplates> {
  readonly #templates: T;
  readonly #found: Diagnostic[];

  constructor(templates: T, into: Diagnostic[] = []) {
    this.#templates = templates;
    this.#found = into;
  }

  report(
    code: keyof T & string,
    pointer: string,
    params: Diagnostic["params"] = {},
    span?: Diagnostic["span"],
  ): void {
    const severity = this.#templates[code]?.severity ?? "error";
    this.#found.push({ code, severity, pointer, params, ...(span ? { span } : {}) });
  }

  get all(): readonly Diagnostic[] {
    return this.#found;
  }
}

/**
 * One sentence group: place, what was found, what was expected, what to do. The place is line and column where the
 * text was at hand, and the pointer.
 */
export function messageOf(
  diagnostic: Diagnostic,
  templates: DiagnosticTemplates,
  language: Language,
): string {
  const template = templates[diagnostic.code];
  if (!template) return diagnostic.code;
  const said = (words: string) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => String(diagnostic.params[name] ?? `{${name}}`));
  const [found, expected, mend] = [
    template[language].found,
    template[language].expected,
    template[language].mend,
  ].map(said);
  const elsewhere = diagnostic.document === undefined ? "" : `${diagnostic.document} `;
  const place = `${elsewhere}${PLACES[language](diagnostic)}`;
  return language === "zh"
    ? `${place}：${found}；应为${expected}。${mend}。`
    : `${place}: ${found}; expected ${expected}. ${mend}.`;
}

const PLACES: Readonly<Record<Language, (diagnostic: Diagnostic) => string>> = {
  zh: ({ pointer, range }) => {
    if (!range) return pointer === "" ? "文档" : pointer;
    return `第${range.line}行第${range.column}列${pointer === "" ? "" : `（${pointer}）`}`;
  },
  en: ({ pointer, range }) => {
    if (!range) return pointer === "" ? "document" : pointer;
    return `line ${range.line}, column ${range.column}${pointer === "" ? "" : ` (${pointer})`}`;
  },
};
