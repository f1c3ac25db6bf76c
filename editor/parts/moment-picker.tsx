import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useWords } from "../words/language.tsx";

const words = {
  clock: { zh: "北京时间（UTC+8）", en: "Beijing time (UTC+8)" },
} as const;

interface MomentPickerProps {
  readonly id: string;
  /** RFC 3339 with the offset of Asia/Shanghai. */
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

const OFFSET = "+08:00";
const FORMAT = "YYYY-MM-DDTHH:mm:ss";

/** A moment by the clock of Asia/Shanghai, whatever clock the browser has. */
export function MomentPicker({ id, value, change }: MomentPickerProps) {
  const said = useWords(words);
  return (
    <span className="row-of">
      <DatePicker
        id={id}
        format="YYYY-MM-DD HH:mm"
        showTime={{ format: "HH:mm" }}
        value={value === undefined ? null : dayjs(value.replace(OFFSET, ""))}
        onChange={(moment) => change(moment ? `${moment.format(FORMAT)}${OFFSET}` : undefined)}
      />
      <span className="faint">{said.clock}</span>
    </span>
  );
}
