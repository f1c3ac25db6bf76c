import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useParams } from "wouter";
import { NATION, usePlaceOf } from "../../api/place-queries.ts";
import { usePolicies, useRuleSets } from "../../api/rule-queries.ts";
import { useHere } from "../../app/place.tsx";
import { Awaited } from "../../parts/awaited.tsx";
import { today } from "../../parts/civil-day.ts";
import { KnownAt } from "../../parts/known-at.tsx";
import { PageFrame } from "../../parts/page-frame.tsx";
import { useWords } from "../../words/language.tsx";
import { CoveredPlaces } from "./covered-places.tsx";
import { PolicyPicture } from "./policy-picture.tsx";
import { RuleSetTimelines } from "./rule-set-timelines.tsx";
import { WaitingCard } from "./waiting-card.tsx";

const words = {
  title: { zh: (place: string) => `${place}支付方案`, en: (place: string) => `Payment policy of ${place}` },
  what: {
    zh: "这里是一个统筹区的支付方案全貌：按先后列出各阶段的规则集、所处状态、施行期和暂定值。点开规则集可查看全文、依据和历次版本。",
    en: "A jurisdiction's whole payment policy: the rule sets of each phase in their order, with standing, effective period and provisional values. Open one for its text, clauses and versions.",
  },
  day: { zh: "查看日期", en: "As of" },
} as const;

/** The home of a jurisdiction. */
export default function Home() {
  const { code = NATION } = useParams<{ code: string }>();
  useHere(code);
  const said = useWords(words);
  const [day, setDay] = useState(today);
  const place = usePlaceOf(code);
  const [knownAt, setKnownAt] = useState<string>();
  const policies = usePolicies(knownAt, day);
  const ruleSets = useRuleSets(knownAt, day);
  const name = place.data?.jurisdiction.fullName ?? place.data?.jurisdiction.name ?? code;
  const asOf = (
    <span className="row-of">
      <label htmlFor="as-of">{said.day}</label>
      <DatePicker
        id="as-of"
        value={dayjs(day)}
        allowClear={false}
        onChange={(chosen) => setDay(chosen?.format("YYYY-MM-DD") ?? today())}
      />
      <KnownAt id="home-known-at" value={knownAt} change={setKnownAt} />
    </span>
  );
  return (
    <PageFrame title={said.title(name)} what={said.what} actions={asOf}>
      <WaitingCard place={code} />
      <Awaited query={policies}>
        {(every) => {
          const own = every.filter(({ jurisdiction }) => jurisdiction === code);
          if (own.length === 0) return <CoveredPlaces policies={every} here={name} />;
          return [...new Set(own.map(({ id }) => id))].map((id) => (
            <PolicyPicture
              key={id}
              versions={own.filter((version) => version.id === id)}
              day={day}
              knownAt={knownAt}
            />
          ));
        }}
      </Awaited>
      {ruleSets.data ? (
        <RuleSetTimelines
          ruleSets={ruleSets.data.filter(({ jurisdiction }) => jurisdiction === code)}
          day={day}
        />
      ) : null}
    </PageFrame>
  );
}
