import { Button } from "antd";
import { useWords } from "../../words/language.tsx";

const words = {
  reading: { zh: "正在读取文件…", en: "Reading the file…" },
  comparing: { zh: "正在比对各行…", en: "Comparing rows…" },
  cancel: { zh: "取消", en: "Cancel" },
} as const;

interface SheetProgressProps {
  readonly what: "reading" | "comparing";
  /** How much is done, from 0 to 1, where that is known. */
  readonly share?: number | undefined;
  readonly cancel: () => void;
}

/** What is being done with a sheet, how far it is, and the way to stop it. */
export function SheetProgress({ what, share, cancel }: SheetProgressProps) {
  const said = useWords(words);
  return (
    <div className="row-of">
      <span role="status">{said[what]}</span>
      <progress aria-label={said[what]} {...(share === undefined || share === 0 ? {} : { value: share })} />
      <Button size="small" onClick={cancel}>
        {said.cancel}
      </Button>
    </div>
  );
}
