import { Alert, Modal, Typography } from "antd";
import { useWords } from "../../words/language.tsx";

const words = {
  once: { zh: "只显示这一次", en: "Shown this once only" },
  what: {
    zh: "关闭后无法再查看，请立即复制并以安全方式交给使用人。",
    en: "It cannot be seen again: copy it now, and hand it over in a safe way.",
  },
  kept: { zh: "已复制，关闭", en: "Copied, close" },
} as const;

/** A secret that is told once. */
export interface Secret {
  readonly title: string;
  readonly text: string;
}

interface SecretOnceProps {
  readonly secret: Secret | undefined;
  readonly close: () => void;
}

/** Shows a secret, once, until it is closed by hand. */
export function SecretOnce({ secret, close }: SecretOnceProps) {
  const said = useWords(words);
  // It leaves the page at once, without a closing movement that would keep it there for a while.
  if (!secret) return null;
  return (
    <Modal
      open
      title={secret.title}
      okText={said.kept}
      onOk={close}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      cancelButtonProps={{ hidden: true }}
    >
      <div className="stack">
        <Alert type="warning" showIcon title={said.once} description={said.what} />
        <Typography.Text code copyable className="secret-once" data-testid="secret">
          {secret.text}
        </Typography.Text>
      </div>
    </Modal>
  );
}
