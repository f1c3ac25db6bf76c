import { Button, Collapse } from "antd";
import { type SignedHeads, useSignedHeads } from "../../api/audit-queries.ts";
import { Awaited } from "../../parts/awaited.tsx";
import { instantText } from "../../parts/instant-text.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "已签名的链首", en: "Signed heads" },
  at: { zh: (at: string) => `签于 ${at}（北京时间）`, en: (at: string) => `Signed ${at} (Beijing time)` },
  key: { zh: "密钥", en: "Key" },
  signature: { zh: "签名（Ed25519）", en: "Signature (Ed25519)" },
  heads: { zh: "链首", en: "Heads" },
  save: { zh: "下载保存", en: "Download" },
} as const;

/** The heads of all chains with their signature, to be kept outside the service. */
export function SignedHeadsView() {
  const said = useWords(words);
  const heads = useSignedHeads();
  return (
    <Collapse
      size="small"
      items={[
        {
          key: "heads",
          label: said.title,
          children: (
            <Awaited query={heads} lines={3}>
              {(signed) => (
                <>
                  <div className="row-of">
                    <span>{said.at(instantText(signed.at))}</span>
                    <Button size="small" onClick={() => download(signed)}>
                      {said.save}
                    </Button>
                  </div>
                  <dl className="shape-lines">
                    <Line name={said.heads} values={signed.heads} />
                    <Line name={said.key} values={[signed.key]} />
                    <Line name={said.signature} values={[signed.signature]} />
                  </dl>
                </>
              )}
            </Awaited>
          ),
        },
      ]}
    />
  );
}

function Line({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  return (
    <div className="shape-line">
      <dt>{name}</dt>
      <dd className="code">
        {values.map((value) => (
          <div key={value}>{value}</div>
        ))}
      </dd>
    </div>
  );
}

function download(signed: SignedHeads): void {
  const file = URL.createObjectURL(new Blob([JSON.stringify(signed)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = file;
  link.download = `yice-heads-${signed.at.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(file);
}
