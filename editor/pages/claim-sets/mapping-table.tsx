import { Select } from "antd";
import { useMemo } from "react";
import type { ClaimMapping } from "../../../schemas/types.ts";
import type { TablePreview } from "../../api/claim-table-queries.ts";
import { useWords } from "../../words/language.tsx";
import type { ClaimShape } from "./claim-shape.ts";
import { codeChoices } from "./code-choices.ts";
import { CodeValues } from "./code-values.tsx";
import { labelInMapping, type TargetGroup, targetsOf, withTarget } from "./mapping-targets.ts";
import { placeKey, type Use, usesOf, without, withSource, withSplit } from "./mapping-uses.ts";

const words = {
  label: { zh: "列与清单字段的对应", en: "Columns and fields of the claim" },
  column: { zh: "文件中的列", en: "Column of the file" },
  texts: { zh: "内容举例", en: "What stands in it" },
  target: { zh: "作为清单的", en: "Taken as" },
  codes: { zh: "代码对照", en: "Codes" },
  unused: { zh: "（不采用）", en: "(left out)" },
  absent: { zh: "文件中没有这一列", en: "not in the file" },
  split: { zh: "分隔符", en: "Sign between them" },
} as const;

interface MappingTableProps {
  readonly preview: TablePreview;
  readonly mapping: ClaimMapping;
  readonly shape: ClaimShape;
  readonly change: (mapping: ClaimMapping) => void;
}

/** What each column of a table is taken as; a column may be several things. */
export function MappingTable({ preview: { headings, texts }, mapping, shape, change }: MappingTableProps) {
  const said = useWords(words);
  const uses = usesOf(mapping).filter(({ column }) => column !== undefined);
  const targets = useMemo(() => targetsOf(shape, mapping), [shape, mapping]);
  const absent = uses.filter(({ column = "" }) => !headings.includes(column));
  const rows = [
    ...headings.flatMap((heading, index) => {
      const of = uses.filter(({ column }) => column === heading);
      const held = texts[index] ?? [];
      return (of.length > 0 ? of : [undefined]).map((use) => ({ heading, held, use, isAbsent: false }));
    }),
    ...absent.map((use) => ({ heading: use.column ?? "", held: [], use, isAbsent: true })),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="scroll-x mapping-table" tabIndex={0} aria-label={said.label}>
      <table className="edit-table">
        <thead>
          <tr>
            <th scope="col">{said.column}</th>
            <th scope="col">{said.texts}</th>
            <th scope="col">{said.target}</th>
            <th scope="col">{said.codes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ heading, held, use, isAbsent }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are told by their places
            <tr key={index}>
              <th scope="row" className="wrap-cell">
                {heading} {isAbsent ? <span className="place-finding-error">{said.absent}</span> : null}
              </th>
              <td className="wrap-cell mapping-texts">{held.slice(0, 3).map(shortened).join(" · ")}</td>
              <td>
                <TargetField {...{ heading, use, targets, mapping, shape, change }} />
                {use?.split === undefined ? null : (
                  <label className="row-of">
                    <span className="faint">{said.split}</span>
                    <input
                      className="edit-input mapping-split"
                      maxLength={5}
                      value={use.split}
                      onChange={({ target }) => {
                        if (target.value !== "") change(withSplit(mapping, use.place, target.value));
                      }}
                    />
                  </label>
                )}
              </td>
              <td>
                {use && use.split === undefined ? <Codes {...{ use, held, mapping, shape, change }} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TargetFieldProps extends Omit<MappingTableProps, "preview"> {
  readonly heading: string;
  readonly use: Use | undefined;
  readonly targets: readonly TargetGroup[];
}

function TargetField({ heading, use, targets, mapping, shape, change }: TargetFieldProps) {
  const said = useWords(words);
  const key = use ? placeKey(use.place) : "";
  const isOffered = targets.some(({ options }) => options.some(({ value }) => value === key));
  const current = use && !isOffered ? [{ value: key, label: labelInMapping(use.place, mapping, shape) }] : [];
  return (
    <Select
      className="mapping-target"
      aria-label={`${said.target} ${heading}`}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={360}
      value={key}
      options={[
        { value: "", label: said.unused },
        ...current,
        ...targets.map(({ label, options }) => ({ label, title: label, options: [...options] })),
      ]}
      onChange={(target: string) => {
        const rest = use ? without(mapping, use.place) : mapping;
        // What is taken here is no longer taken elsewhere.
        change(target === "" ? rest : withTarget(without(rest, { path: target }), target, heading));
      }}
    />
  );
}

interface CodesProps extends Omit<MappingTableProps, "preview"> {
  readonly use: Use;
  readonly held: readonly string[];
}

function Codes({ use, held, mapping, shape, change }: CodesProps) {
  const choices = useMemo(() => codeChoices(use.place, shape), [use.place, shape]);
  if (choices.length === 0) return null;
  return (
    <CodeValues
      source={use.source}
      texts={held}
      choices={choices}
      change={(source) => change(withSource(mapping, use.place, source))}
    />
  );
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
