import type { ToldCondition } from "./told-event.ts";

/** A condition part by part, each with what its facts held. */
export function ConditionTrace({ condition }: { readonly condition: ToldCondition }) {
  const { parts = [] } = condition;
  return (
    <ul className="trace">
      {(parts.length === 0 ? [condition] : parts).map((part) => (
        <li key={part.text}>
          <span className={part.holds === true ? "holds" : "holds-not"}>
            {part.holds === "unknown" ? "?" : part.holds ? "✓" : "✗"}
          </span>{" "}
          {part.text}
          {part.parts ? <ConditionTrace condition={part} /> : null}
        </li>
      ))}
    </ul>
  );
}
