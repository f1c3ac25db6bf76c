import { Tooltip } from "antd";
import { useWords } from "../../words/language.tsx";
import { Mark } from "../mark.tsx";
import { ORIGIN_WORDS } from "./origins.ts";
import { useShaping } from "./shaping.tsx";

const words = {
  ...ORIGIN_WORDS,
  from: {
    zh: (id: string, version: number, clause: string) => `出自 ${id} 第 ${version} 版${clause}`,
    en: (id: string, version: number, clause: string) => `from ${id}, version ${version}${clause}`,
  },
} as const;

/** Marks a value of a rule set that inherits: its own, or taken over. A row that has both says so. */
export function OriginMark({
  pointer,
  isRow = false,
}: {
  readonly pointer: string;
  readonly isRow?: boolean;
}) {
  const said = useWords(words);
  const { origins } = useShaping();
  const origin = origins?.of(pointer);
  if (!origin) return isRow && origins?.isMixed(pointer) ? <Mark tone="note">{said.mixed}</Mark> : null;
  const { of, isOwn, clause } = origin;
  return (
    <Tooltip title={said.from(of.id, of.version, clause === undefined ? "" : ` · ${clause}`)}>
      <Mark tone={isOwn ? "note" : "plain"}>{isOwn ? said.own : said.inherited}</Mark>
    </Tooltip>
  );
}
