import type { Finding } from "../../api/problem.ts";

/** Findings by the pointers that they name. */
export class FindingsByPlace {
  readonly all: readonly Finding[];
  readonly #at = new Map<string, Finding[]>();
  /** Of every place around a finding, how many there are within. */
  readonly #within = new Map<string, Finding[]>();

  constructor(findings: readonly Finding[]) {
    this.all = findings;
    for (const finding of findings) {
      push(this.#at, finding.pointer, finding);
      for (
        let pointer = finding.pointer;
        pointer !== "";
        pointer = pointer.slice(0, pointer.lastIndexOf("/"))
      )
        push(this.#within, pointer, finding);
    }
  }

  /** Those of exactly this place. */
  at(pointer: string): readonly Finding[] {
    return this.#at.get(pointer) ?? [];
  }

  /** Those of this place and of all within it. */
  within(pointer: string): readonly Finding[] {
    return this.#within.get(pointer) ?? [];
  }
}

function push(map: Map<string, Finding[]>, pointer: string, finding: Finding): void {
  const held = map.get(pointer);
  if (held) held.push(finding);
  else map.set(pointer, [finding]);
}
