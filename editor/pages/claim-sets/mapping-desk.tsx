import { Alert } from "antd";
import { useEffect, useState } from "react";
import type { ClaimMapping } from "../../../schemas/types.ts";
import { type TableStart, useTablePreview } from "../../api/claim-table-queries.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { Loading } from "../../parts/loading.tsx";
import { useWords } from "../../words/language.tsx";
import { type ClaimShape, placeLabel } from "./claim-shape.ts";
import { FixedValues } from "./fixed-values.tsx";
import { MappingSource, type Origin } from "./mapping-source.tsx";
import { MappingTable } from "./mapping-table.tsx";
import { requiredPaths } from "./mapping-targets.ts";
import { PreviewedClaims } from "./previewed-claims.tsx";

const words = {
  unread: {
    zh: "读不出列名：文件为空、引号不成对，或既非 UTF-8 也非 GBK 编码。",
    en: "No headings can be read: the file is empty, its quote characters do not match, or it is neither UTF-8 nor GBK.",
  },
  lacking: {
    zh: (names: string) => `尚未对应的必填字段：${names}。可在列表中选择，或填为固定值。`,
    en: (names: string) =>
      `Required fields that nothing fills yet: ${names}. Choose a column, or a fixed value.`,
  },
  tooLong: {
    zh: "对应关系过长（12,000 字以上），上传时会被拒绝；请减少代码对照的项数。",
    en: "The mapping is too long to be sent (over 12,000 characters); have it list fewer codes.",
  },
} as const;

/** Characters of a mapping that an upload takes at most. */
const LONGEST = 12_000;

interface MappingDeskProps {
  readonly jurisdiction: string;
  readonly start: TableStart;
  readonly suggested: ClaimMapping;
  readonly remembered: ClaimMapping | undefined;
  readonly shape: ClaimShape;
  readonly take: (mapping: ClaimMapping | undefined) => void;
}

/** The mapping at hand, and what comes of the table's first rows by it. */
export function MappingDesk({ jurisdiction, start, suggested, remembered, shape, take }: MappingDeskProps) {
  const said = useWords(words);
  const [mapping, setMapping] = useState(remembered ?? suggested);
  const [origin, setOrigin] = useState<Origin>(remembered ? { of: "memory" } : { of: "headings" });
  const preview = useTablePreview(jurisdiction, start, mapping);
  const isRead = preview.isSuccess && !preview.isPlaceholderData;
  const isTooLong = JSON.stringify(mapping).length > LONGEST;
  const isReady = isRead && preview.data.taken > 0 && !isTooLong;
  useEffect(() => take(isReady ? mapping : undefined), [take, isReady, mapping]);
  const lacking = requiredPaths(shape.schemas).filter((path) => !(path in mapping.fields));
  const { data } = preview;
  const names = lacking.map((path) => placeLabel({ path }, shape)).join("、");
  return (
    <div className="stack">
      <MappingSource
        jurisdiction={jurisdiction}
        mapping={mapping}
        origin={origin}
        suggest={() => {
          setMapping(suggested);
          setOrigin({ of: "headings" });
        }}
        load={(loaded, name) => {
          setMapping(loaded);
          setOrigin({ of: "file", name });
        }}
      />
      {data && data.headings.length === 0 ? <Alert type="error" showIcon title={said.unread} /> : null}
      {data && data.headings.length > 0 ? (
        <>
          <MappingTable preview={data} mapping={mapping} shape={shape} change={setMapping} />
          <FixedValues mapping={mapping} shape={shape} change={setMapping} />
          {lacking.length > 0 ? <Alert type="warning" showIcon title={said.lacking(names)} /> : null}
        </>
      ) : null}
      {isTooLong ? <Alert type="warning" showIcon title={said.tooLong} /> : null}
      {preview.isError ? <ErrorView error={preview.error} /> : null}
      {data ? (
        <PreviewedClaims preview={data} isOld={preview.isPlaceholderData} shape={shape} />
      ) : preview.isError ? null : (
        <Loading lines={4} />
      )}
    </div>
  );
}
