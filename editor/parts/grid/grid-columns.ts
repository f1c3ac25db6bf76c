import type { ColumnRegular } from "@revolist/revogrid";
import type { Finding } from "../../api/problem.ts";
import type { EditColumn } from "../editing/edit-columns.ts";
import { isPlain } from "../editing/edit-columns.ts";

/** What was found at a row, or at one of its members. */
type Found = (row: number, member: string | undefined) => readonly Finding[];

/** Columns of the grid: the number of the row, then its members; what was found is told where it belongs. */
export function gridColumns(columns: readonly EditColumn[], found: Found): ColumnRegular[] {
  const told = (model: Record<string, unknown>, member?: string) => {
    const findings = found(Number(model["#"]), member);
    if (findings.length === 0) return {};
    const severity = findings.some((finding) => finding.severity === "error") ? "error" : "warning";
    return { class: `grid-${severity}`, title: findings.map(({ message }) => message).join("\n") };
  };
  return [
    {
      prop: "#",
      name: "#",
      size: 64,
      readonly: true,
      sortable: true,
      cellTemplate: (h, { model }) => h("span", {}, String(Number(model["#"]) + 1)),
      cellProperties: ({ model }) => told(model),
    },
    ...columns.map(({ member, label, form }) => ({
      prop: member,
      name: label,
      size:
        form === "decimal" || form === "formula" ? 110 : Math.max(120, Math.min(260, label.length * 18 + 60)),
      sortable: true,
      filter: true,
      readonly: !isPlain(form),
      ...(form === "decimal" ? { cellCompare: compareFigures } : {}),
      cellProperties: ({ model }: { readonly model: Record<string, unknown> }) => {
        const { class: mark, ...rest } = told(model, member);
        const classes = [mark, form === "decimal" ? "grid-figure" : undefined].filter(Boolean).join(" ");
        return { ...rest, ...(classes === "" ? {} : { class: classes }) };
      },
    })),
  ];
}

/** By size, for order only: values are kept as their text. */
function compareFigures(member: unknown, a: Record<string, unknown>, b: Record<string, unknown>): number {
  return Number(a[String(member)]) - Number(b[String(member)]);
}
