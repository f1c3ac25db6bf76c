import type { Json } from "../../api/answers.ts";
import { FactName } from "../shape/fact-name.tsx";
import { shown } from "./shown.ts";
import type { ToldSlice } from "./told-event.ts";

interface SlicesViewProps {
  readonly writes: string;
  readonly value: Json;
  readonly slices: readonly ToldSlice[];
}

/** A figure that was worked out slice by slice. */
export function SlicesView({ writes, value, slices }: SlicesViewProps) {
  return (
    <>
      <FactName id={writes} /> = <b className="figure">{shown(value)}</b>
      <ul className="trace">
        {slices.map(({ from, until, portion, rate, result }) => (
          <li key={from} className="figure">
            {shown(from)} – {until === null ? "∞" : shown(until)}：{shown(portion)} × {rate} = {shown(result)}
          </li>
        ))}
      </ul>
    </>
  );
}
