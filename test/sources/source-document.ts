import type { SourceDocument } from "../../schemas/types.ts";

/** A document as small as can be, with these members instead of its own. */
export function sourceDocument(members: Partial<SourceDocument> = {}): SourceDocument {
  return {
    id: "370300-2021-1",
    name: "试〔2021〕1号",
    title: { zh: "试行办法" },
    jurisdiction: "370300",
    effective: { from: "2021-01-01" },
    source: { zh: "某市" },
    notice: { zh: "为测试编写" },
    clauses: [{ clause: "一", opens: "一、" }],
    ...members,
  };
}
