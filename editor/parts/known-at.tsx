import { Tooltip } from "antd";
import { useWords } from "../words/language.tsx";
import { MomentPicker } from "./moment-picker.tsx";

const words = {
  name: { zh: "所知时点", en: "Known at" },
  what: {
    zh: "只考虑到这一时刻为止已发布的规则；选将来的时刻，则计入届时生效的已排期版本。",
    en: "Count only what had been published by then; a future moment counts what is scheduled for it.",
  },
} as const;

interface KnownAtProps {
  readonly id: string;
  /** RFC 3339; now where undefined. */
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

/** By what was known when. */
export function KnownAt({ id, value, change }: KnownAtProps) {
  const said = useWords(words);
  return (
    <span className="row-of">
      <Tooltip title={said.what}>
        <label htmlFor={id}>{said.name}</label>
      </Tooltip>
      <MomentPicker id={id} value={value} change={change} />
    </span>
  );
}
