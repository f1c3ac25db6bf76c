import { useMemo } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { useLanguage, useText } from "../../words/language.tsx";
import type { Text } from "../../words/words.ts";
import { pictureOf } from "../pictures/picture-of.ts";
import { PictureView } from "../pictures/picture-view.tsx";
import { columnsOf } from "./columns.ts";
import { isObject } from "./forms.ts";
import { ManyRows } from "./many-rows.tsx";
import { OriginMark } from "./origin-mark.tsx";
import { rowKey } from "./row-key.ts";
import { itemPlace, type SchemaPlace } from "./schema-place.ts";
import { ShapeView } from "./shape-view.tsx";
import { useShaping } from "./shaping.tsx";
import { SmallTable } from "./small-table.tsx";

/** Rows that a plain table still shows well. */
const MANY = 150;

export interface RowsProps {
  /** The schema of the list. */
  readonly place: SchemaPlace;
  readonly rows: readonly JsonObject[];
  readonly pointer: string;
  /** What the rows are. */
  readonly label: string;
  /** The fact that stands beside the list, where one does: what ranges are ranges of. */
  readonly about?: string | undefined;
}

/**
 * A list of rows: a grid where there are many, a table where rows are flat, under a picture where one says more, else
 * one part after the other.
 */
export function RowsView({ place, rows, pointer, label, about }: RowsProps) {
  const { schemas, facts } = useShaping();
  const { language } = useLanguage();
  const columns = useMemo(() => columnsOf(schemas, place, rows, language), [schemas, place, rows, language]);
  const isFlat = columns.every(({ form }) => form !== "rows" && form !== "parts");
  const picture = useMemo(
    () =>
      isFlat ? pictureOf({ schemas, place, columns, rows, about, telling: { facts, language } }) : undefined,
    [isFlat, schemas, place, columns, rows, about, facts, language],
  );
  if (isFlat && rows.length > MANY)
    return <ManyRows columns={columns} rows={rows} pointer={pointer} label={label} />;
  if (isFlat)
    return (
      <>
        {picture ? <PictureView picture={picture} /> : null}
        <SmallTable columns={columns} rows={rows} pointer={pointer} label={label} />
      </>
    );
  return (
    <ol className="stack plain-list">
      {rows.map((row, index) => (
        <li key={rowKey(row, index)} className="shape-section">
          <RowHeading row={row} index={index} pointer={`${pointer}/${index}`} />
          <ShapeView
            place={itemPlace(schemas, place, row)}
            value={row}
            pointer={`${pointer}/${index}`}
            without={isObject(row.title) ? ["title", "name"] : []}
          />
        </li>
      ))}
    </ol>
  );
}

function RowHeading({
  row,
  index,
  pointer,
}: {
  readonly row: JsonObject;
  readonly index: number;
  readonly pointer: string;
}) {
  const text = useText();
  // Titles of rows are texts in both languages.
  const title = isObject(row.title)
    ? text(row.title as unknown as Text)
    : typeof row.name === "string"
      ? row.name
      : "";
  return (
    <h4>
      <span className="faint figure">{index + 1}</span> {title} <OriginMark pointer={pointer} isRow />
    </h4>
  );
}
