import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useLocation } from "wouter";
import { reissueVersion } from "../../api/review-acts.ts";
import { useWords } from "../../words/language.tsx";
import { ActDialog } from "../acts/act-dialog.tsx";
import type { StoryDialogProps } from "./cancel-dialog.tsx";

const words = {
  title: {
    zh: (version: number) => `以第 ${version} 版的内容再次发布`,
    en: (version: number) => `Publish version ${version} again`,
  },
  what: {
    zh: "以原内容编为下一版本号，按下列施行期提交审核；审核照常进行。",
    en: "The same content under the next number, for the period below, is submitted for review as any other.",
  },
  from: { zh: "施行首日", en: "First day" },
  last: { zh: "施行末日（不填为长期）", en: "Last day (open if left empty)" },
  confirm: { zh: "提交审核", en: "Submit for review" },
} as const;

/** Publishes the content of a version again, for another period. */
export function ReissueDialog({ story: { id, version }, isOpen, close }: StoryDialogProps) {
  const said = useWords(words);
  const [, navigate] = useLocation();
  const [from, setFrom] = useState<string>();
  const [last, setLast] = useState<string>();
  return (
    <ActDialog
      isOpen={isOpen}
      close={close}
      title={said.title(version)}
      what={said.what}
      confirm={said.confirm}
      isReady={from !== undefined}
      act={(reason) =>
        reissueVersion(
          { id, version },
          {
            reason,
            effective: {
              from: from ?? "",
              // Documents state the day after the last.
              ...(last === undefined ? {} : { until: dayjs(last).add(1, "day").format("YYYY-MM-DD") }),
            },
          },
        )
      }
      done={(draft) => navigate(`/review/${draft.id}`)}
    >
      <div className="row-of">
        <Day id="reissue-from" name={said.from} value={from} change={setFrom} />
        <Day id="reissue-last" name={said.last} value={last} change={setLast} />
      </div>
    </ActDialog>
  );
}

interface DayProps {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly change: (day: string | undefined) => void;
}

function Day({ id, name, value, change }: DayProps) {
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      <br />
      <DatePicker
        id={id}
        value={value === undefined ? null : dayjs(value)}
        onChange={(day) => change(day?.format("YYYY-MM-DD"))}
      />
    </div>
  );
}
