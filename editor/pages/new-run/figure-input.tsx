import type { AskedFigure } from "../../api/run-answers.ts";
import { useWords } from "../../words/language.tsx";
import { readFigure } from "./figure-value.ts";

const words = {
  default: { zh: (value: string) => `默认 ${value}`, en: (value: string) => `default ${value}` },
  yesNo: { zh: "是 / 否", en: "yes / no" },
  fault: { zh: "不是所要求的数据", en: "not what is asked for" },
} as const;

interface FigureInputProps {
  readonly figure: AskedFigure;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A figure as it is typed; marked where it cannot be read. */
export function FigureInput({ figure: { type, default: stated }, label, value, change }: FigureInputProps) {
  const said = useWords(words);
  const isWrong = value.trim() !== "" && readFigure(value, type) === undefined;
  const hint =
    stated === undefined ? (type.type === "boolean" ? said.yesNo : undefined) : said.default(stated);
  return (
    <input
      className={`edit-input ${type.type === "number" ? "edit-figure" : ""}`}
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? said.fault : undefined}
      placeholder={hint}
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  );
}
