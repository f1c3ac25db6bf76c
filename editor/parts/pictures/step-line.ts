import type { LineSeriesOption } from "echarts";
import { ink } from "./ink.ts";
import type { End, Step } from "./picture.ts";

const DOT = 9;
const WORDS = { fontSize: 12, lineHeight: 16, align: "center" } as const;

/** Where a range is drawn, and what stands above it. */
export interface Drawn {
  readonly height: number;
  /** Ends of the line, in the measure of the axis. */
  readonly span: readonly [number, number];
  readonly title: readonly string[];
  readonly value: readonly string[];
  readonly isHigh: boolean;
}

/** One range as a line with its ends: full dots, empty dots, arrows or nothing; over its area where it has a height. */
export function stepLine({ ends }: Step, { height, span, title, value, isHigh }: Drawn): LineSeriesOption {
  const [from, until] = span;
  const words = [
    ...title.map((line) => `{title|${plain(line)}}`),
    ...value.map((line) => `{value|${plain(line)}}`),
  ];
  return {
    type: "line",
    silent: true,
    animation: false,
    showSymbol: true,
    showAllSymbol: true,
    clip: false,
    lineStyle: { color: ink.strong, width: 3 },
    ...(isHigh ? { areaStyle: { color: ink.soft, opacity: 0.6, origin: 0 } } : {}),
    data: [
      { value: [from, height], ...endOf(ends[0], 90) },
      {
        value: [(from + until) / 2, height],
        symbol: "circle",
        symbolSize: 0,
        label: {
          show: true,
          position: "top",
          formatter: words.join("\n"),
          rich: {
            title: { ...WORDS, color: ink.faint },
            value: { ...WORDS, color: ink.text, fontWeight: isHigh ? 600 : 400 },
          },
        },
      },
      { value: [until, height], ...endOf(ends[1], -90) },
    ],
  };
}

/** How an end is drawn; `turn` points an arrow away from its range, in degrees. */
function endOf(end: End, turn: number) {
  if (end === "joined") return { symbol: "none" };
  if (end === "endless")
    return { symbol: "triangle", symbolSize: DOT, symbolRotate: turn, itemStyle: { color: ink.strong } };
  const fill = end === "closed" ? ink.strong : "#fff";
  return {
    symbol: "circle",
    symbolSize: DOT,
    itemStyle: { color: fill, borderColor: ink.strong, borderWidth: 2 },
  };
}

/** Text that a label shows as it is: some signs begin and end a style. */
function plain(text: string): string {
  return text.replace(/[{}|]/g, " ");
}
