import { Alert, Table } from "antd";
import type { Json, JsonObject } from "../../api/answers.ts";
import type { TablePreview } from "../../api/claim-table-queries.ts";
import { groupedText } from "../../parts/decimal-text.ts";
import { useText, useWords } from "../../words/language.tsx";
import { type ClaimShape, placeLabel } from "./claim-shape.ts";
import { codeChoices } from "./code-choices.ts";

const words = {
  claims: { zh: "由此得到的前几份清单", en: "The first claims that come of it" },
  bad: { zh: "有误的行", en: "Rows at fault" },
  line: { zh: "行", en: "Row" },
  place: { zh: "位置", en: "Place" },
  why: { zh: "原因", en: "Why" },
  all: { zh: "整份清单", en: "The whole claim" },
  read: {
    zh: ({ read, taken, encoding }: TablePreview) =>
      `编码 ${encoding === "utf-8" ? "UTF-8" : "GBK（GB18030）"}；试读前 ${read} 行，可采用 ${taken} 行。`,
    en: ({ read, taken, encoding }: TablePreview) =>
      `${encoding === "utf-8" ? "UTF-8" : "GBK (GB18030)"}; of the first ${read} rows ${taken} are claims.`,
  },
  none: {
    zh: "试读的行没有一行可采用：请按下列原因修改对应关系或文件。",
    en: "None of these rows is a claim: mend the mapping or the file by the reasons below.",
  },
  rest: {
    zh: "其余各行在上传时逐行核验，有误的行不采用并逐行列出原因。",
    en: "The other rows are checked as they are uploaded; those at fault are left out and reported.",
  },
} as const;

/** Fields of a claim by which people tell it. */
const TELLING = ["fixmedins_code", "hi_type", "gend", "dscg_time", "medfee_sumamt"];

interface PreviewedClaimsProps {
  readonly preview: TablePreview;
  /** Whether it is of the mapping before, and another is on its way. */
  readonly isOld: boolean;
  readonly shape: ClaimShape;
}

/** What comes of the first rows: claims, and rows that are none with their reasons. */
export function PreviewedClaims({ preview, isOld, shape }: PreviewedClaimsProps) {
  const said = useWords(words);
  const text = useText();
  const { headings, read, taken, claims, badRows } = preview;
  return (
    <div className="stack" aria-busy={isOld}>
      {headings.length === 0 ? null : (
        <Alert
          type={taken === 0 ? "error" : taken < read ? "warning" : "success"}
          showIcon
          title={`${said.read(preview)}${taken === 0 && read > 0 ? said.none : said.rest}`}
        />
      )}
      {claims.length > 0 ? (
        <Table
          size="small"
          rowKey="line"
          title={() => said.claims}
          pagination={false}
          scroll={{ x: "max-content" }}
          dataSource={[...claims]}
          expandable={{
            expandedRowRender: ({ claim }) => (
              <pre className="mapping-claim">{JSON.stringify(claim, null, 2)}</pre>
            ),
          }}
          columns={[
            { title: said.line, dataIndex: "line", align: "right", className: "figure", width: 60 },
            { title: placeLabel({ path: "id" }, shape), render: (_, { claim }) => cell(claim.id) },
            ...TELLING.map((field) => ({
              title: placeLabel({ path: `setlinfo.${field}` }, shape),
              render: (_: unknown, { claim }: { readonly claim: JsonObject }) => named(claim, field, shape),
            })),
            {
              title: diagnosisTitle(shape),
              render: (_, { claim }) => codesIn(claim.diseinfo, "diag_code"),
            },
          ]}
        />
      ) : null}
      {badRows.length > 0 ? (
        <Table
          size="small"
          rowKey={({ line, code, pointer }) => `${line} ${code} ${pointer}`}
          title={() => said.bad}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...badRows]}
          columns={[
            { title: said.line, dataIndex: "line", align: "right", className: "figure", width: 60 },
            {
              title: said.place,
              width: 240,
              render: (_, { pointer }) => placeOf(pointer, shape),
            },
            { title: said.why, render: (_, { message, pointer }) => withoutPlace(text(message), pointer) },
          ]}
        />
      ) : null}
    </div>
  );
}

function diagnosisTitle(shape: ClaimShape): string {
  return placeLabel({ list: "diseinfo", index: 0, field: "diag_code" }, shape).replace(/^.* · /, "");
}

function named(claim: JsonObject, field: string, shape: ClaimShape): string {
  const setlinfo = claim.setlinfo;
  const value =
    typeof setlinfo === "object" && setlinfo !== null && !Array.isArray(setlinfo)
      ? (setlinfo as JsonObject)[field]
      : undefined;
  const shown = cell(value);
  if (field === "medfee_sumamt") return groupedText(shown);
  const choice = codeChoices({ path: `setlinfo.${field}` }, shape).find((each) => each.value === shown);
  return choice?.label ?? shown;
}

function codesIn(list: Json | undefined, field: string): string {
  if (!Array.isArray(list)) return "";
  return list.map((entry: Json) => cell((entry as JsonObject)[field])).join("、");
}

function cell(value: Json | undefined): string {
  return value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
}

/** What is said of a place that stands beside it in words. */
function withoutPlace(message: string, pointer: string): string {
  return message.startsWith(pointer) ? message.slice(pointer.length).replace(/^(：|:\s*)/, "") : message;
}

/** A place of a claim in words. */
function placeOf(pointer: string, shape: ClaimShape): string {
  const [section = "", second, third] = pointer.split("/").slice(1);
  if (section === "") return "";
  if (second === undefined) return placeLabel({ path: section }, shape);
  if (/^\d+$/.test(second))
    return third === undefined
      ? placeLabel({ list: section, index: Number(second), field: "" }, shape)
      : placeLabel({ list: section, index: Number(second), field: third }, shape);
  return placeLabel({ path: `${section}.${second}` }, shape);
}
