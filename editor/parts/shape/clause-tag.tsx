import { Tag, Tooltip } from "antd";
import { useShaping } from "./shaping.tsx";

/** A clause, with the words it is quoted with. */
export function ClauseTag({ clause }: { readonly clause: string }) {
  const cited = useShaping().citations.filter((citation) => citation.clause === clause);
  return (
    <Tooltip title={cited.map(({ document, quote }) => `《${document}》 ${quote}`).join("\n")}>
      <Tag>{clause}</Tag>
    </Tooltip>
  );
}
