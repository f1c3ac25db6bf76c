import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { History } from "../../parts/editing/written.ts";
import { useWords } from "../../words/language.tsx";
import type { DraftModel } from "./draft-model.ts";

const words = {
  undo: { zh: "撤销", en: "Undo" },
  redo: { zh: "重做", en: "Redo" },
} as const;

interface HistoryButtonsProps {
  readonly model: DraftModel;
  readonly history: History;
}

/** Back and forth through what was written, whichever view it was written in. */
export function HistoryButtons({ model, history: { past, future } }: HistoryButtonsProps) {
  const said = useWords(words);
  return (
    <span className="row-of">
      <Button
        icon={<UndoOutlined />}
        title="Ctrl+Z"
        disabled={past.length === 0}
        onClick={() => model.undo()}
      >
        {said.undo}
      </Button>
      <Button
        icon={<RedoOutlined />}
        title="Ctrl+Shift+Z"
        disabled={future.length === 0}
        onClick={() => model.redo()}
      >
        {said.redo}
      </Button>
    </span>
  );
}
