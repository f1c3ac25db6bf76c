import type { BarSeriesOption, GridComponentOption } from "echarts";
import type { ComposeOption } from "echarts/core";
import { groupedText } from "../decimal-text.ts";
import { drawnNumber } from "./drawn-number.ts";
import { ink } from "./ink.ts";
import type { Bars } from "./picture.ts";

export type BarsOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** Widest column of names, in pixels and as a part of the picture. */
const NAMES = { pixels: 260, part: 0.38 } as const;
/** Room for what stands behind a bar, at least, and for one of its signs. */
const LABEL = { least: 84, sign: 7.2, wide: 12 } as const;
const LINE = 26;
const PAIR = 42;

/** Pixels that bars need. */
export function barsHeight({ bars }: Bars): number {
  return bars.length * (hasPast(bars) ? PAIR : LINE) + 12;
}

/** Horizontal bars from nought, in the order of their rows, each with its decimal as written; the old above the new. */
export function barsOption({ bars }: Bars, width: number, past: string): BarsOption {
  const common = { type: "bar" as const, silent: true, animation: false, barMaxWidth: 14 };
  const label = (name: (index: number) => string, color: string) => ({
    show: true,
    position: "right" as const,
    color,
    fontSize: 12,
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => name(dataIndex),
  });
  const pastText = (before = ""): string => `${past} ${groupedText(before)}`;
  const now: BarSeriesOption = {
    ...common,
    data: bars.map(({ value }) => drawnNumber(value)),
    itemStyle: { color: ink.strong },
    label: label((index) => groupedText(bars[index]?.value ?? ""), ink.text),
  };
  const then: BarSeriesOption = {
    ...common,
    data: bars.map(({ before }) => (before === undefined ? "-" : drawnNumber(before))),
    itemStyle: { color: "#fff", borderColor: ink.past, borderWidth: 1.5 },
    label: label((index) => pastText(bars[index]?.before), ink.faint),
  };
  const hasNegative = bars.some(({ value, before }) => value.startsWith("-") || before?.startsWith("-"));
  return {
    animation: false,
    grid: {
      left: 4,
      right: labelWidth(
        bars.flatMap(({ value, before }) => [
          groupedText(value),
          ...(before === undefined ? [] : [pastText(before)]),
        ]),
      ),
      top: 4,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      type: "value",
      ...(hasNegative ? {} : { min: 0 }),
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.past }, onZero: true },
      axisLabel: {
        interval: 0,
        color: ink.text,
        fontSize: 12,
        width: Math.min(NAMES.pixels, Math.round(width * NAMES.part)),
        overflow: "truncate",
      },
    },
    series: hasPast(bars) ? [then, now] : [now],
  };
}

function hasPast(bars: Bars["bars"]): boolean {
  return bars.some(({ before }) => before !== undefined);
}

function labelWidth(texts: readonly string[]): number {
  const widths = texts.map((text) =>
    [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? LABEL.wide : LABEL.sign), 16),
  );
  return Math.max(LABEL.least, ...widths);
}
