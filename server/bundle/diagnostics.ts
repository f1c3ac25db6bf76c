import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about a folder of rules that is brought in. */
export const bundleDiagnostics = {
  "bundle.path": {
    severity: "error",
    zh: {
      found: "文件位于 {path}，与内容不符",
      expected: "位于 {expected}",
      mend: "请移动或改名，或更正内容",
    },
    en: {
      found: "the file lies at {path}, which is not what it holds",
      expected: "{expected}",
      mend: "Move the file, or correct what it says",
    },
  },
} as const satisfies DiagnosticTemplates;
