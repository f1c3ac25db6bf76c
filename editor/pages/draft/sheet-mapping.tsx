import type { SheetColumn } from "../../parts/sheet/sheet-columns.ts";
import type { SheetHead } from "../../parts/sheet/sheet-desk.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  label: { zh: "列的对应", en: "Columns" },
  theirs: { zh: "文件中的列", en: "Column of the file" },
  first: { zh: "第一行的内容", en: "In its first row" },
  ours: { zh: "导入为", en: "Taken as" },
  out: { zh: "（不导入）", en: "(left out)" },
  nameless: { zh: (index: number) => `第 ${index} 列`, en: (index: number) => `Column ${index}` },
  missing: {
    zh: (names: string) => `文件中没有、将保持原值的项：${names}`,
    en: (names: string) => `Not in the file, and left as they are: ${names}`,
  },
} as const;

interface SheetMappingProps {
  readonly head: SheetHead;
  readonly columns: readonly SheetColumn[];
  /** For each column of the file what it is taken as, by id. */
  readonly mapping: readonly (string | undefined)[];
  readonly map: (mapping: readonly (string | undefined)[]) => void;
}

/** What each column of a file stands for: guessed, and corrected here. */
export function SheetMapping({ head: { titles, first }, columns, mapping, map }: SheetMappingProps) {
  const said = useWords(words);
  const missing = columns.filter(({ id }) => !mapping.includes(id));
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="scroll-x sheet-mapping" tabIndex={0} aria-label={said.label}>
        <table className="edit-table">
          <thead>
            <tr>
              <th scope="col">{said.theirs}</th>
              <th scope="col">{said.first}</th>
              <th scope="col">{said.ours}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map((id, index) => {
              const title = titles[index]?.trim() || said.nameless(index + 1);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are told by their places
                <tr key={index}>
                  <th scope="row">{title}</th>
                  <td className="wrap-cell">{shortened(first[index] ?? "")}</td>
                  <td>
                    <select
                      className="edit-input"
                      aria-label={`${said.ours} ${title}`}
                      value={id ?? ""}
                      onChange={({ target }) => {
                        // What is taken here is no longer taken elsewhere.
                        const others = mapping.map((each) => (each === target.value ? undefined : each));
                        map(others.with(index, target.value === "" ? undefined : target.value));
                      }}
                    >
                      <option value="">{said.out}</option>
                      {columns.map((column) => (
                        <option key={column.id} value={column.id}>
                          {column.title}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {missing.length > 0 ? (
        <p className="faint">{said.missing(missing.map(({ title }) => title).join("、"))}</p>
      ) : null}
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
