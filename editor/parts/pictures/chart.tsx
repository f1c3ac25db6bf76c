import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useWords } from "../../words/language.tsx";
import { barsOption } from "./bars-option.ts";
import { FONT } from "./ink.ts";
import type { Picture } from "./picture.ts";
import { pictureHeight } from "./picture-height.ts";
import { stepsOption } from "./steps-option.ts";

use([BarChart, LineChart, GridComponent, SVGRenderer]);

const words = { past: { zh: "原", en: "was" } } as const;

/** Draws a picture as wide as its place, and again when that changes. */
export default function Chart({ picture }: { readonly picture: Picture }) {
  const said = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const held = place.current;
    if (!held) return;
    const chart = init(held, undefined, { renderer: "svg" });
    let width = 0;
    const draw = (): void => {
      width = held.clientWidth;
      // Set through the CSS object model, which the content security policy allows.
      held.style.height = `${pictureHeight(picture, width)}px`;
      chart.resize();
      const option =
        picture.form === "bars"
          ? barsOption(picture, width, picture.than ?? said.past)
          : stepsOption(picture, width);
      chart.setOption({ ...option, textStyle: { fontFamily: FONT } }, { notMerge: true });
    };
    draw();
    let next = 0;
    // In a frame of its own, since drawing may change the height that is watched.
    const watch = new ResizeObserver(() => {
      cancelAnimationFrame(next);
      if (held.clientWidth !== width) next = requestAnimationFrame(draw);
    });
    watch.observe(held);
    return () => {
      cancelAnimationFrame(next);
      watch.disconnect();
      chart.dispose();
    };
  }, [picture, said]);
  return <div ref={place} className="picture-chart" />;
}
