import { Alert, Button, Card } from "antd";
import { useState } from "react";
import { useParams } from "wouter";
import { useClaimSets } from "../../api/claim-set-queries.ts";
import { useHere } from "../../app/place.tsx";
import { useMay } from "../../app/visitor.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { ClaimSetTable } from "./claim-set-table.tsx";
import { UploadClaims } from "./upload-claims.tsx";

const words = {
  title: { zh: "清单集", en: "Claim sets" },
  what: {
    zh: "一次结算所依的全部清单，作为一个有名称、有散列值、不再改动的整体。上传时逐行核验：有误的行不采用，逐行说明原因；行的先后不影响结果。个人标识只留加密散列，姓名不保存。",
    en: "All claims that a settlement rests on, as one thing with a name and a hash that never changes. Each row is checked on arrival: rows at fault are left out, and the report says why; their order decides nothing. Person ids become keyed hashes, and names are not kept.",
  },
  upload: { zh: "上传清单…", en: "Upload claims…" },
  mayNot: {
    zh: "上传清单须有“结算系统”角色（报送结算清单），请向管理员申请，或由结算系统以接口密钥报送。",
    en: "To upload takes the role of a settlement client: ask an administrator, or let the settlement system send them by its key.",
  },
} as const;

/** The claim sets of a jurisdiction. */
export default function ClaimSets() {
  const { code = "" } = useParams<{ code: string }>();
  useHere(code);
  const said = useWords(words);
  const mayUpload = useMay("write-claims");
  const [isUploading, setUploading] = useState(false);
  const sets = useClaimSets(code);
  return (
    <PageFrame
      title={said.title}
      what={said.what}
      actions={
        mayUpload && !isUploading ? (
          <Button type="primary" onClick={() => setUploading(true)}>
            {said.upload}
          </Button>
        ) : null
      }
    >
      {mayUpload ? null : <Alert type="info" showIcon title={said.mayNot} />}
      {isUploading ? (
        <UploadClaims
          jurisdiction={code}
          taken={sets.data?.map(({ name }) => name) ?? []}
          close={() => setUploading(false)}
        />
      ) : null}
      <Card size="small">
        <Awaited query={sets}>{(every) => <ClaimSetTable sets={every} />}</Awaited>
      </Card>
    </PageFrame>
  );
}
