import { Alert, Input, Modal } from "antd";
import { useState } from "react";
import type { JsonObject } from "../../api/answers.ts";
import { isObject } from "../../parts/shape/forms.ts";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "粘贴一份结算清单（JSON）", en: "Paste one claim (JSON)" },
  use: { zh: "使用这份清单", en: "Use it" },
  not: {
    zh: "这不是一个 JSON 对象，请检查括号和引号。",
    en: "This is no JSON object: check brackets and quotes.",
  },
  label: { zh: "清单内容", en: "The claim" },
} as const;

interface PasteClaimProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly paste: (claim: JsonObject) => void;
}

export function PasteClaim({ isOpen, close, paste }: PasteClaimProps) {
  const said = useWords(words);
  const [text, setText] = useState("");
  const claim = parsed(text);
  return (
    <Modal
      open={isOpen}
      title={said.title}
      okText={said.use}
      okButtonProps={{ disabled: claim === undefined }}
      onOk={() => claim && paste(claim)}
      onCancel={close}
      width={720}
    >
      <Input.TextArea
        aria-label={said.label}
        className="code"
        rows={16}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() !== "" && claim === undefined ? <Alert type="error" title={said.not} /> : null}
    </Modal>
  );
}

/** A claim, also where it stands inside a request. */
function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text);
    if (isObject(value) && isObject(value.claim)) return value.claim;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
