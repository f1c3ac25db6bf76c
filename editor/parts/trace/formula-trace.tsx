import type { Json } from "../../api/answers.ts";
import { FactName } from "../shape/fact-name.tsx";
import { shown } from "./shown.ts";
import type { ToldFormula } from "./told-event.ts";

interface FormulaTraceProps {
  readonly writes: string;
  readonly value: Json;
  readonly formula: string;
  readonly words?: string;
  readonly trace?: ToldFormula;
}

/** A formula in words, with the figures in it, and what came of it. */
export function FormulaTrace({ writes, value, formula, words = formula, trace }: FormulaTraceProps) {
  return (
    <>
      <FactName id={writes} /> = <span className="formula">{words}</span> ={" "}
      <b className="figure">{shown(value)}</b>
      {trace?.parts ? <Parts formula={trace} /> : null}
    </>
  );
}

function Parts({ formula: { text, parts = [] } }: { readonly formula: ToldFormula }) {
  return (
    <ul className="trace">
      <li>
        <span className="figure">{text}</span>
        {parts.map((part) =>
          part.parts ? (
            <Parts key={part.text} formula={part} />
          ) : (
            <div key={part.text} className="faint figure">
              {part.text}
            </div>
          ),
        )}
      </li>
    </ul>
  );
}
