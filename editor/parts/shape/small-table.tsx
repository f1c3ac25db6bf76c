import { Table } from "antd";
import type { Json, JsonObject } from "../../api/answers.ts";
import { useWords } from "../../words/language.tsx";
import type { Column } from "./columns.ts";
import { isObject } from "./forms.ts";
import { OriginMark } from "./origin-mark.tsx";
import { ProvisionalMark } from "./provisional-mark.tsx";
import { rangeWords } from "./range-words.ts";
import { rowKey } from "./row-key.ts";
import { useShaping } from "./shaping.tsx";
import { ValueView } from "./value-view.tsx";

const words = { range: { zh: "区间", en: "Range" }, origin: { zh: "来源", en: "Origin" } } as const;

interface SmallTableProps {
  readonly columns: readonly Column[];
  readonly rows: readonly JsonObject[];
  readonly pointer: string;
  /** What the rows are. */
  readonly label: string;
}

/** Rows of one page. */
const PAGE = 150;

/** Ends of a range are told in one column. */
const ENDS: readonly string[] = ["from", "until", "bounds"];

/** Rows as a table; a title stands for the name that keys its row. */
export function SmallTable({ columns, rows, pointer, label }: SmallTableProps) {
  const said = useWords(words);
  const { origins } = useShaping();
  const isRange = columns.some(({ member }) => member === "bounds");
  const isTitled = columns.some(({ member }) => member === "title");
  const shown = columns.filter(
    ({ member }) =>
      !(isRange && ENDS.includes(member)) && !(isTitled && member === "name" && rows.every(hasTitle)),
  );
  const rangeColumn = {
    key: "range",
    title: said.range,
    width: 150,
    render: (_: unknown, row: JsonObject) => <span className="figure">{rangeWords(row, "x")}</span>,
  };
  const originColumn = {
    key: "origin",
    title: said.origin,
    width: 100,
    render: (_: unknown, row: JsonObject) => <OriginMark pointer={`${pointer}/${rows.indexOf(row)}`} isRow />,
  };
  const plain = shown.map(({ member, label, form, schema }) => ({
    key: member,
    title: label,
    ...(form === "decimal" ? { align: "right" as const } : {}),
    render: (_: unknown, row: JsonObject) => (
      <Cell
        value={row[member]}
        form={form}
        schema={schema}
        pointer={`${pointer}/${rows.indexOf(row)}/${member}`}
      />
    ),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={label}>
      <Table<JsonObject>
        size="small"
        rowKey={(row) => rowKey(row, rows.indexOf(row))}
        dataSource={[...rows]}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          ...(isRange ? [...plain.slice(0, 1), rangeColumn, ...plain.slice(1)] : plain),
          ...(origins?.isMixed(pointer) ? [originColumn] : []),
        ]}
      />
    </section>
  );
}

interface CellProps extends Pick<Column, "form" | "schema"> {
  readonly value: Json | undefined;
  readonly pointer: string;
}

function Cell({ value, form, schema, pointer }: CellProps) {
  if (value === undefined) return null;
  const own =
    isObject(value) && typeof value.text === "string" ? "formula" : form === "formula" ? "decimal" : form;
  return (
    <div className="cell">
      <ValueView form={own} value={value} schema={schema} /> <ProvisionalMark pointer={pointer} />{" "}
      <OriginMark pointer={pointer} />
    </div>
  );
}

function hasTitle({ title }: JsonObject): boolean {
  return isObject(title);
}
