import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about files of claims, before any claim is read from them. */
export const intakeDiagnostics = {
  "intake.uneven-row": {
    severity: "error",
    zh: {
      found: "本行有 {cells} 个单元格",
      expected: "与表头一致的 {headings} 个",
      mend: "请检查逗号与引号，补齐或删去多余的单元格",
    },
    en: {
      found: "the row has {cells} cells",
      expected: "{headings}, as many as there are headings",
      mend: "Check commas and quotation marks, and add or remove cells",
    },
  },
  "intake.unmatched-quotes": {
    severity: "error",
    zh: {
      found: "引号不成对，此后各行无法区分",
      expected: "成对的引号（RFC 4180）",
      mend: "请补齐引号后重新提交，本行及以后各行均未读取",
    },
    en: {
      found: "quotation marks do not match, so nothing says where a row ends",
      expected: "quotation marks in pairs (RFC 4180)",
      mend: "Mend the quotation marks; nothing from this row on has been read",
    },
  },
  "intake.undecodable": {
    severity: "error",
    zh: {
      found: "有字节不符合 {encoding} 编码",
      expected: "通篇 UTF-8 或通篇 GB18030",
      mend: "请转换编码后重新提交，本行及以后各行均未读取",
    },
    en: {
      found: "some bytes are no {encoding} text",
      expected: "UTF-8 throughout, or GB18030 throughout",
      mend: "Convert the file; nothing from this line on has been read",
    },
  },
} as const satisfies DiagnosticTemplates;
