import { Button } from "antd";
import { NATION } from "../../api/place-queries.ts";
import { useMay, useVisitor } from "../../app/visitor.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { AuditTrail } from "./audit-trail.tsx";
import { ChainVerification } from "./chain-verification.tsx";

const words = {
  title: { zh: "审计", en: "Audit" },
  what: {
    zh: "每一次起草、批准、发布、授权和登录都是日志中的一条，每条都含前一条的散列值，改动或删去任何一条都会在核验时显现。请定期保存已签名的链首，日后可据以证明日志未被截去。",
    en: "Every draft, approval, publication, grant and log-in is an entry of the log; each holds the hash of the one before, so a change or a gap shows when it is verified. Keep the signed heads: with them it can be shown later that nothing was cut off.",
  },
  export: { zh: "导出全部日志（NDJSON）", en: "Export the whole log (NDJSON)" },
} as const;

/** The log: what was done, and that it has not been touched since. */
export default function Audit() {
  const said = useWords(words);
  const { me } = useVisitor();
  const mayRead = useMay("read-audit");
  const mayExport = me?.grants.some(
    ({ jurisdiction, may }) => jurisdiction === NATION && may.includes("read-audit"),
  );
  return (
    <PageFrame
      title={said.title}
      what={said.what}
      actions={
        mayExport ? (
          <Button href="/v1/audit/export" download="yice-audit.ndjson">
            {said.export}
          </Button>
        ) : undefined
      }
    >
      <ChainVerification />
      {mayRead ? <AuditTrail /> : null}
    </PageFrame>
  );
}
