import type { Finding } from "../../api/problem.ts";

/** Whether a finding is about the draft's own document, not about its test cases or another document. */
export function isOfDocument({ document, pointer }: Finding): boolean {
  return document === undefined && !pointer.startsWith("/cases/");
}
