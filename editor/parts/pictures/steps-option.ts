import type { GridComponentOption, LineSeriesOption, YAXisComponentOption } from "echarts";
import type { ComposeOption } from "echarts/core";
import { drawnNumber } from "./drawn-number.ts";
import { ink } from "./ink.ts";
import type { Step, Steps } from "./picture.ts";
import { stepLine } from "./step-line.ts";
import { wrapped } from "./wrapped.ts";

export type StepsOption = ComposeOption<LineSeriesOption | GridComponentOption>;

/** Pixels above and below the place where lines are drawn, and that place's own height. */
const ABOVE = 40;
const HEIGHT = 126;
const FLAT = 2;
const BELOW = { axis: 26, named: 44 } as const;
const SIDES = { left: 44, right: 24 } as const;
/** Between a bound and the dots beside it, where ranges stand in one line and one dot would hide the other. */
const BESIDE = 8;
/** Lines of words above a range, in pixels; a long formula is cut, the table has all of it. */
const LINE = 16;
const MOST_LINES = { title: 2, value: 3 } as const;
/** Pixels that a title needs. */
const TITLE = 76;

/** What stands above each range, in lines that fit it. */
function wordsOf({ steps, isHigh, domain: [low, high] }: Steps, width: number) {
  const perUnit = (width - SIDES.left - SIDES.right) / (high - low);
  const rooms = steps.map(({ span: [from, until] }) => (until - from) * perUnit);
  const isTitled = !isHigh || rooms.every((room) => room >= TITLE);
  return steps.map(({ title, value }, index) => {
    const room = (rooms[index] ?? 0) - 16;
    return {
      title: isTitled ? wrapped(title, room, MOST_LINES.title) : [],
      value: wrapped(value, room, MOST_LINES.value),
    };
  });
}

/** Pixels that steps need, in a place of some width. */
export function stepsHeight(picture: Steps, width: number): number {
  const below = picture.axis === "" ? BELOW.axis : BELOW.named;
  return above(picture, width) + (picture.isHigh ? HEIGHT : FLAT) + below;
}

function above(picture: Steps, width: number): number {
  if (picture.isHigh) return ABOVE;
  return (
    14 + LINE * Math.max(...wordsOf(picture, width).map(({ title, value }) => title.length + value.length))
  );
}

/**
 * Each range as a line at the height of its value: a full dot where a bound belongs to it, an empty one where it does
 * not, an arrow where it has no end. Formulas have no height and stand in one line.
 */
export function stepsOption(picture: Steps, width: number): StepsOption {
  const { steps, marks, domain, isHigh, axis, measure } = picture;
  const [low, high] = domain;
  const inset = (BESIDE * (high - low)) / (width - SIDES.left - SIDES.right);
  const heights = steps.map(({ value }) => (isHigh ? drawnNumber(value) : 0));
  const texts = new Map(marks.map(({ at, text }) => [at, text]));
  const words = wordsOf(picture, width);
  return {
    animation: false,
    grid: {
      ...SIDES,
      top: above(picture, width),
      bottom: axis === "" ? BELOW.axis : BELOW.named,
      outerBoundsMode: "none",
    },
    xAxis: {
      type: "value",
      min: low,
      max: high,
      name: axis,
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: { color: ink.faint, fontSize: 12 },
      axisLine: { show: isHigh, lineStyle: { color: ink.past } },
      axisTick: { show: true, customValues: marks.map(({ at }) => at), lineStyle: { color: ink.past } },
      axisLabel: {
        customValues: marks.map(({ at }) => at),
        color: ink.text,
        fontSize: 12,
        showMinLabel: true,
        showMaxLabel: true,
        formatter: (at: number) => texts.get(at) ?? "",
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      show: isHigh,
      name: measure,
      nameTextStyle: { color: ink.faint, fontSize: 12, align: "left", padding: [0, 0, 6, -SIDES.left + 4] },
      splitNumber: 3,
      ...(isHigh ? heightsOf(heights) : { min: 0, max: 1 }),
      axisLine: { show: true, lineStyle: { color: ink.past } },
      axisLabel: { color: ink.faint, fontSize: 12 },
      splitLine: { show: false },
    },
    series: steps.map((step, index) =>
      stepLine(step, {
        height: heights[index] ?? 0,
        span: isHigh ? step.span : within(step, inset),
        title: words[index]?.title ?? [],
        value: words[index]?.value ?? [],
        isHigh,
      }),
    ),
  };
}

/** The ends of a line whose dots stand beside its bounds. */
function within({ span: [from, until], ends }: Step, inset: number): readonly [number, number] {
  const has = (end: string): boolean => end === "closed" || end === "open";
  return [has(ends[0]) ? from + inset : from, has(ends[1]) ? until - inset : until];
}

/** From nought, so that heights compare; shares up to the whole, so that what is left of it is seen too. */
function heightsOf(
  heights: readonly number[],
): Pick<YAXisComponentOption, "min" | "max"> & { readonly interval?: number } {
  if (heights.some((height) => height < 0)) return {};
  const isShare = heights.every((height) => height <= 1) && heights.some((height) => height > 0.4);
  return isShare ? { min: 0, max: 1, interval: 0.5 } : { min: 0 };
}
