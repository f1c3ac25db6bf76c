import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about rows of a claim set that are sound by themselves. */
export const claimSetDiagnostics = {
  "claim-set.other-area": {
    severity: "error",
    zh: {
      found: "参保地为 {found}",
      expected: "清单集所属统筹区 {jurisdiction} 或其下级",
      mend: "请将该清单报送至其参保地的清单集",
    },
    en: {
      found: "the insured's pooling area is {found}",
      expected: "the set's own, {jurisdiction}, or one below it",
      mend: "Send the claim in a set of its pooling area",
    },
  },
  "claim-set.conflict": {
    severity: "error",
    zh: {
      found: "同一清单标识的同一修订号在第 {lines} 行内容不同，均未采用",
      expected: "同一修订号只有一种内容",
      mend: "请以下一个修订号报送更正后的清单",
    },
    en: {
      found: "lines {lines} give one revision of one claim different contents; none of them is taken",
      expected: "one content a revision",
      mend: "Send what is right as the next revision",
    },
  },
  "claim-set.reverses-nothing": {
    severity: "error",
    zh: {
      found: "所冲销的清单不在本清单集内",
      expected: "先有清单，后有冲销",
      mend: "请核对清单标识，或将该清单一并报送",
    },
    en: {
      found: "the claim that is reversed is not in the set",
      expected: "a claim of that id",
      mend: "Check the id, or send the claim too",
    },
  },
} as const satisfies DiagnosticTemplates;
