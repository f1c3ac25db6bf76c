import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "../../words/language.tsx";
import { ErrorView } from "../error-view.tsx";

const words = {
  reason: { zh: "理由（记入日志）", en: "Reason (kept in the log)" },
  optional: { zh: "理由（可不填，记入日志）", en: "Reason (optional, kept in the log)" },
  cancel: { zh: "取消", en: "Cancel" },
} as const;

interface ActDialogProps<T> {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly title: string;
  /** What will come of it. */
  readonly what: ReactNode;
  readonly confirm: string;
  readonly reason?: "needed" | "optional" | "none";
  readonly isDangerous?: boolean;
  /** Whether what the dialog asks beside the reason is there. */
  readonly isReady?: boolean;
  readonly act: (reason: string) => Promise<T>;
  readonly done?: (answer: T) => void;
  readonly children?: ReactNode;
}

/** Asks for the reason of a deed, does it, and shows in place why the service refuses; what was typed stays. */
export function ActDialog<T>({
  isOpen,
  close,
  title,
  what,
  confirm,
  reason: asked = "needed",
  isDangerous = false,
  isReady = true,
  act,
  done,
  children,
}: ActDialogProps<T>) {
  const said = useWords(words);
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const field = useId();
  const acting = useMutation({
    mutationFn: () => act(reason.trim()),
    onSuccess: (answer) => {
      setReason("");
      close();
      done?.(answer);
    },
    // What was refused rests on a state that may be no more.
    onSettled: () => client.invalidateQueries(),
  });
  const leave = () => {
    acting.reset();
    close();
  };
  return (
    <Modal
      open={isOpen}
      title={title}
      okText={confirm}
      cancelText={said.cancel}
      okButtonProps={{
        danger: isDangerous,
        loading: acting.isPending,
        disabled: !isReady || (asked === "needed" && reason.trim() === ""),
      }}
      onOk={() => acting.mutate()}
      onCancel={leave}
      destroyOnHidden
    >
      <div className="stack">
        <div>{what}</div>
        {children}
        {asked === "none" ? null : (
          <div>
            <label htmlFor={field}>{asked === "needed" ? said.reason : said.optional}</label>
            <Input.TextArea
              id={field}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
        )}
        {acting.error ? <ErrorView error={acting.error} /> : null}
      </div>
    </Modal>
  );
}
