import { Button, Table } from "antd";
import type { BadRow, ClaimSet } from "../../api/claim-set-queries.ts";
import { ErrorView } from "../../parts/error-view.tsx";
import { useJsonLines } from "../../parts/use-json-lines.ts";
import { useText, useWords } from "../../words/language.tsx";

const words = {
  line: { zh: "行", en: "Line" },
  place: { zh: "位置", en: "Place" },
  why: { zh: "原因", en: "Why" },
  download: { zh: "下载报告（NDJSON）", en: "Download the report (NDJSON)" },
  more: { zh: "显示更多", en: "Show more" },
  mend: {
    zh: "请在来源系统更正后，连同其余清单以新的名称再次上传；不更正也可结算，须由发起人确认不计入这些行。",
    en: "Mend them at their source and upload all of it again under another name; or settle without them, which whoever starts the run confirms.",
  },
} as const;

const A_PAGE = 50;

/** The rows that were not taken, each with its reason; read from the service as far as they are looked at. */
export function BadRows({ set }: { readonly set: ClaimSet }) {
  const said = useWords(words);
  const text = useText();
  const path = `/claim-sets/${set.id}/bad-rows`;
  const { items, isDone, isBusy, error, more } = useJsonLines<BadRow>(path, A_PAGE);
  return (
    <div className="stack">
      <div className="row-of">
        <span className="faint">{said.mend}</span>
        <Button href={`/v1${path}`} download={`${set.name}-bad-rows.ndjson`}>
          {said.download}
        </Button>
      </div>
      {error === undefined ? null : <ErrorView error={error} />}
      <Table<BadRow & { readonly key: number }>
        size="small"
        rowKey="key"
        loading={isBusy && items.length === 0}
        pagination={false}
        dataSource={items.map((row, key) => ({ ...row, key }))}
        columns={[
          { title: said.line, dataIndex: "line", width: 90, align: "right", className: "figure" },
          { title: said.place, dataIndex: "pointer", className: "code wrap-cell", width: 260 },
          {
            title: said.why,
            render: (_, { message, code }) => (
              <>
                {text(message)} <span className="faint code">{code}</span>
              </>
            ),
          },
        ]}
      />
      {isDone ? null : (
        <div>
          <Button loading={isBusy} onClick={more}>
            {said.more}
          </Button>
        </div>
      )}
    </div>
  );
}
