import { type CSSProperties, lazy, Suspense } from "react";
import { useWords } from "../../words/language.tsx";
import type { Picture } from "./picture.ts";
import { pictureHeight } from "./picture-height.ts";

const Chart = lazy(() => import("./chart.tsx"));

/** Of most pictures, in pixels; it is measured when one is drawn. */
const WIDTH = 720;

const words = {
  apart: { zh: "横轴各段等宽，不按比例", en: "ranges drawn equally wide, not to scale" },
  dots: { zh: "● 含端点　○ 不含端点", en: "● end included　○ end not included" },
} as const;

interface PictureViewProps {
  readonly picture: Picture;
  /** What it shows, where nothing above it says so. */
  readonly title?: string;
}

/** A picture of what a table beside it tells: for those who see it only, since the table says the same to everybody. */
export function PictureView({ picture, title = "" }: PictureViewProps) {
  const said = useWords(words);
  // Kept free until it is drawn, so that what stands below does not move.
  const room: CSSProperties = { minHeight: pictureHeight(picture, WIDTH) };
  const isDotted =
    picture.form === "steps" &&
    picture.steps.some(({ ends }) => ends.includes("closed") || ends.includes("open"));
  const notes = [
    ...(isDotted ? [said.dots] : []),
    ...(picture.form === "steps" && picture.isHigh && !picture.isToScale ? [said.apart] : []),
  ];
  return (
    <div className="picture" aria-hidden="true" data-testid="picture">
      {title === "" ? null : <div className="picture-title">{title}</div>}
      <div style={room}>
        <Suspense fallback={null}>
          <Chart picture={picture} />
        </Suspense>
      </div>
      {notes.length > 0 ? <div className="picture-notes">{notes.join("　")}</div> : null}
    </div>
  );
}
