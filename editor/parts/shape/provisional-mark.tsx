import { Tooltip } from "antd";
import { useWords } from "../../words/language.tsx";
import { Mark } from "../mark.tsx";
import { useShaping } from "./shaping.tsx";

const words = { mark: { zh: "暂定", en: "provisional" } } as const;

/** Marks a value that no document gives, with the note on it. */
export function ProvisionalMark({ pointer }: { readonly pointer: string }) {
  const said = useWords(words);
  const note = useShaping().provisional.get(pointer);
  if (note === undefined) return null;
  return (
    <Tooltip title={note}>
      <Mark tone="warn">{said.mark}</Mark>
    </Tooltip>
  );
}
