import type { ReactNode } from "react";

export type Tone = "good" | "note" | "warn" | "bad" | "plain";

/** A word or two that mark what they stand by, readable on its ground. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`mark mark-${tone}`}>{children}</span>;
}
