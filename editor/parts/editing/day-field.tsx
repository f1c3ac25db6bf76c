import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { Json } from "../../api/answers.ts";
import { useEditing } from "./editing.tsx";

interface DayFieldProps {
  readonly value: Json | undefined;
  readonly pointer: string;
  readonly label: string;
  readonly isWrong: boolean;
}

/** A civil date, always shown year first: a browser's own field shows it by the browser's language. */
export function DayField({ value, pointer, label, isWrong }: DayFieldProps) {
  const { write } = useEditing();
  return (
    <span data-pointer={pointer}>
      <DatePicker
        aria-label={label}
        format="YYYY-MM-DD"
        {...(isWrong ? { status: "error" as const } : {})}
        value={typeof value === "string" ? dayjs(value) : null}
        onChange={(day) => write(pointer, day?.isValid() ? day.format("YYYY-MM-DD") : undefined)}
      />
    </span>
  );
}
