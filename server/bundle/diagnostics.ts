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
  "bundle.given-twice": {
    severity: "error",
    zh: { found: "{path} 出现两次", expected: "每个路径一个文件", mend: "请删去其中一个" },
    en: { found: "{path} is given twice", expected: "one file a path", mend: "Leave one of the two out" },
  },
  "bundle.version-taken": {
    severity: "error",
    zh: {
      found: "{version} 已有另一内容，或该编号不晚于已发布的版本",
      expected: "与已发布的完全相同，或 {next} 起的版本号",
      mend: "请改为新的版本号；已发布的版本不再改动",
    },
    en: {
      found: "{version} was published with another content, or is no later than what was",
      expected: "the very same content, or a number from {next}",
      mend: "Give it a new number: a published version never changes",
    },
  },
} as const satisfies DiagnosticTemplates;
