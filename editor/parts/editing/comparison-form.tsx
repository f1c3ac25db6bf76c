import type { JsonObject } from "../../api/answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { isObject } from "../shape/forms.ts";
import { isOperator, operators } from "../shape/operators.ts";
import { useShaping } from "../shape/shaping.tsx";
import { fittingValue, operatorsFor, pathsOf, typeAt, valueShapeOf } from "./comparison-shape.ts";
import { ComparisonValue } from "./comparison-value.tsx";
import { pointerTo } from "./document-places.ts";
import { useEditing } from "./editing.tsx";
import { FactField } from "./fact-field.tsx";

const words = {
  fact: { zh: "事实", en: "Fact" },
  path: { zh: "位置", en: "Where in it" },
  whole: { zh: "（整项）", en: "(the whole)" },
  operator: { zh: "比较方式", en: "How it is compared" },
  against: { zh: "比较对象", en: "Compared with" },
  value: { zh: "值", en: "a value" },
  other: { zh: "另一事实", en: "another fact" },
} as const;

interface ComparisonFormProps {
  readonly comparison: JsonObject;
  readonly pointer: string;
}

/** One comparison: fact, how, and with what; the type of the fact decides which of them there are. */
export function ComparisonForm({ comparison, pointer }: ComparisonFormProps) {
  const said = useWords(words);
  const { language } = useLanguage();
  const { write } = useEditing();
  const { facts } = useShaping();
  const { fact: named, path, value } = comparison;
  const operator = String(comparison.operator ?? "equal");
  const fact = typeof named === "string" ? facts.get(named) : undefined;
  const type = typeAt(fact?.type, path);
  const possible = operatorsFor(type);
  const names = possible.includes(operator) ? possible : [operator, ...possible];
  const paths = fact ? pathsOf(fact.type) : [];
  const shownPaths = typeof path === "string" && !paths.includes(path) ? [path, ...paths] : paths;
  const isOther = isObject(value);
  const become = (change: JsonObject): void => {
    const next: JsonObject = { ...comparison, ...change };
    const nextType = typeAt(facts.get(String(next.fact))?.type, next.path);
    const able = operatorsFor(nextType);
    const how = able.includes(String(next.operator)) ? String(next.operator) : (able[0] ?? "equal");
    const against = isObject(next.value) ? next.value : fittingValue(next.value, how, nextType);
    write(pointer, { ...next, operator: how, value: against });
  };
  return (
    <>
      <FactField
        value={typeof named === "string" ? named : ""}
        label={said.fact}
        pointer={pointerTo(pointer, "fact")}
        choose={(id) => {
          const { path: _gone, ...rest } = comparison;
          const next: JsonObject = { ...rest, fact: id };
          const chosen = facts.get(id)?.type;
          const able = operatorsFor(chosen);
          const how = able.includes(operator) ? operator : (able[0] ?? "equal");
          write(pointer, { ...next, operator: how, value: fittingValue(value, how, chosen) });
        }}
      />
      {shownPaths.length > 0 ? (
        <select
          className="edit-input edit-joint"
          aria-label={said.path}
          value={typeof path === "string" ? path : ""}
          onChange={({ target }) => {
            const { path: _gone, ...rest } = comparison;
            if (target.value === "") write(pointer, rest);
            else become({ path: target.value });
          }}
        >
          <option value="">{said.whole}</option>
          {shownPaths.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      ) : null}
      <select
        className="edit-input edit-joint"
        aria-label={said.operator}
        data-pointer={pointerTo(pointer, "operator")}
        value={operator}
        onChange={({ target }) => become({ operator: target.value })}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {name
              .split(":")
              .map((part) => (isOperator(part) ? operators[part][language] : part))
              .join(" ")}
          </option>
        ))}
      </select>
      {valueShapeOf(operator) === "one" ? (
        <select
          className="edit-input edit-joint"
          aria-label={said.against}
          value={isOther ? "fact" : "value"}
          onChange={({ target }) =>
            write(
              pointerTo(pointer, "value"),
              target.value === "fact" ? { fact: "" } : fittingValue(undefined, operator, type),
            )
          }
        >
          <option value="value">{said.value}</option>
          <option value="fact">{said.other}</option>
        </select>
      ) : null}
      {isOther ? (
        <FactField
          value={String(value.fact ?? "")}
          label={said.other}
          pointer={pointerTo(pointer, "value/fact")}
          choose={(id) => write(pointerTo(pointer, "value"), { ...value, fact: id })}
        />
      ) : (
        <ComparisonValue
          value={value}
          operator={operator}
          type={type}
          fact={fact}
          pointer={pointerTo(pointer, "value")}
        />
      )}
    </>
  );
}
