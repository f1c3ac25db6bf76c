import { Card, Input, Table } from "antd";
import { useState } from "react";
import { useParams } from "wouter";
import { useInstitutions } from "../../api/administration-queries.ts";
import type { Institution } from "../../api/institution.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { Nothing } from "../../parts/nothing.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { PlaceName } from "../../parts/place-name.tsx";
import { useWords } from "../../words/language.tsx";
import { InstitutionRecord } from "./institution-record.tsx";

const words = {
  title: { zh: "定点机构", en: "Institutions" },
  what: {
    zh: "规则读取的机构属性（等级、等次、类别等）按施行日期记录。清单按出院之日的属性裁定。变更属性须起草并经审核，历次记录都保留。",
    en: "Attributes of institutions that rules read (level, grade, category …), by date. A claim is decided by those of its discharge day. A change is drafted and reviewed, and every record is kept.",
  },
  search: { zh: "编号或名称", en: "Code or name" },
  none: { zh: "这个统筹区没有登记的机构。", en: "No institution is registered here." },
  code: { zh: "编号", en: "Code" },
  name: { zh: "名称", en: "Name" },
  place: { zh: "统筹区", en: "Jurisdiction" },
  periods: { zh: "时段数", en: "Periods" },
} as const;

/** Institutions of a jurisdiction with their dated attributes. */
export default function Institutions() {
  const { code: place = "" } = useParams<{ code: string }>();
  useHere(place);
  const said = useWords(words);
  const [wanted, setWanted] = useState("");
  const institutions = useInstitutions(place);
  return (
    <PageFrame title={said.title} what={said.what}>
      <Card size="small">
        <div className="stack">
          <Input
            className="filter-search"
            aria-label={said.search}
            placeholder={said.search}
            allowClear
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
          <Awaited query={institutions}>
            {(every) => (
              <Table<Institution>
                size="small"
                rowKey="code"
                dataSource={every.filter(({ code, name }) => `${code} ${name}`.includes(wanted.trim()))}
                pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                locale={{ emptyText: <Nothing words={said.none} /> }}
                expandable={{ expandedRowRender: (each) => <InstitutionRecord institution={each} /> }}
                columns={[
                  { title: said.code, dataIndex: "code", className: "code", width: 180 },
                  { title: said.name, dataIndex: "name" },
                  { title: said.place, render: (_, { jurisdiction }) => <PlaceName code={jurisdiction} /> },
                  {
                    title: said.periods,
                    width: 80,
                    align: "right",
                    render: (_, { attributes }) => attributes.length,
                  },
                ]}
              />
            )}
          </Awaited>
        </div>
      </Card>
    </PageFrame>
  );
}
