import { Alert } from "antd";
import type { Settlement } from "../../api/run-answers.ts";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  title: {
    zh: (count: number) => `${count} 处未能计算，结算停在这里`,
    en: (count: number) => `${count} could not be worked out; the settlement stops there`,
  },
} as const;

/** A step that fails fails for many; the first say why. */
const MOST = 20;

/** Why a settlement could not be worked out. */
export function ResultFailures({ settlement: { failures } }: { readonly settlement: Settlement }) {
  const said = useWords(words);
  const text = useText();
  if (failures.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      title={said.title(failures.length)}
      description={
        <ul>
          {failures.slice(0, MOST).map(({ entity, code, message }) => (
            <li key={`${entity} ${code} ${text(message)}`}>
              {text(message)} <span className="faint code">{entity}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
