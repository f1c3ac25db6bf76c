import { Tooltip } from "antd";
import { useText } from "../../words/language.tsx";
import { useShaping } from "./shaping.tsx";

/** A fact by its name, with what it means. */
export function FactName({ id }: { readonly id: string }) {
  const text = useText();
  const fact = useShaping().facts.get(id);
  if (!fact) return <span className="code">{id}</span>;
  const more = [text(fact.description), fact.type.unit ?? "", id].filter((part) => part !== "").join(" · ");
  return (
    <Tooltip title={more}>
      <span>{text(fact.alias)}</span>
    </Tooltip>
  );
}
