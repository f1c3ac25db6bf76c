import { Alert } from "antd";
import type { BadRow } from "../../parts/sheet/read-rows.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  title: {
    zh: (count: number) => `文件中有 ${count} 处不能导入。请在文件中改正后重新选择；草稿未作任何改动。`,
    en: (count: number) =>
      `${count} places of the file cannot be imported. Mend them in the file and choose it again; the draft is unchanged.`,
  },
  line: { zh: "文件行号", en: "Row of the file" },
  column: { zh: "列", en: "Column" },
  text: { zh: "内容", en: "Content" },
  reason: { zh: "原因", en: "Reason" },
  "no-key": { zh: "缺少标识本行的键", en: "The key of the row is missing" },
  extra: {
    zh: "多出列名之外的内容（是否有未加引号的逗号？）",
    en: "More cells than there are names (a comma without quotes?)",
  },
  twice: { zh: "键与前面的行重复", en: "A row before it has the same key" },
  decimal: { zh: "不是精确小数", en: "Not an exact decimal" },
  value: { zh: "不在可选值之内", en: "Not one of the values" },
  whole: { zh: "不是整数", en: "Not a whole number" },
  "yes-no": { zh: "应为“是”或“否”", en: "Neither yes nor no" },
  day: { zh: "不是日期（如 2026-01-31）", en: "Not a day (such as 2026-01-31)" },
  json: { zh: "不是有效的 JSON", en: "Not valid JSON" },
  more: { zh: (count: number) => `另有 ${count} 处`, en: (count: number) => `${count} more` },
} as const;

/** What in a file cannot be taken, where and why: the first of it, and how much there is. */
export function BadRows({ bad, count }: { readonly bad: readonly BadRow[]; readonly count: number }) {
  const said = useWords(words);
  return (
    <>
      <Alert type="error" showIcon title={said.title(count)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="scroll-x" tabIndex={0} aria-label={said.reason}>
        <table className="edit-table">
          <thead>
            <tr>
              <th scope="col">{said.line}</th>
              <th scope="col">{said.column}</th>
              <th scope="col">{said.text}</th>
              <th scope="col">{said.reason}</th>
            </tr>
          </thead>
          <tbody>
            {bad.map(({ line, column, fault, text }) => (
              <tr key={`${line} ${column} ${fault}`}>
                <th scope="row" className="figure">
                  {line}
                </th>
                <td>{column}</td>
                <td className="wrap-cell">{text}</td>
                <td>{said[fault]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > bad.length ? <p className="faint">{said.more(count - bad.length)}</p> : null}
    </>
  );
}
