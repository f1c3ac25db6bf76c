import { Timeline } from "antd";
import { Link } from "wouter";
import type { Standing } from "../../api/answers.ts";
import type { VersionStory } from "../../api/review-answers.ts";
import { useVersionStories } from "../../api/review-queries.ts";
import { useRuleSets } from "../../api/rule-queries.ts";
import { useWords } from "../../words/language.tsx";
import { ActorList, ActorName } from "../actor-name.tsx";
import { Awaited } from "../awaited.tsx";
import { InstantText } from "../instant-text.tsx";
import { PeriodText } from "../period-text.tsx";
import { StandingTag } from "../standing-tag.tsx";
import { VersionActs, type VersionPowers } from "./version-acts.tsx";
import { VersionStandingTag } from "./version-standing-tag.tsx";

const words = {
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  published: { zh: "发布", en: "published" },
  imported: { zh: "系统导入", en: "imported" },
  counts: { zh: "起可见", en: "is when it becomes known" },
  approved: { zh: "批准：", en: "Approved by " },
  withdrawn: { zh: "撤回", en: "withdrew it" },
  returns: { zh: "被其取代的版本恢复施行", en: "what it covered is in force again" },
  gap: { zh: "其施行期留空，无版本施行", en: "nothing is in force in its place" },
  cancelled: { zh: "取消发布", en: "cancelled it" },
  review: { zh: "审核经过", en: "Review" },
} as const;

interface VersionStoriesProps {
  readonly type: "rule-set" | "institution";
  readonly id: string;
  /** Day at which their periods are looked at. */
  readonly day: string;
  readonly may: VersionPowers;
}

/** Every version of one document: past, in force, to come, withdrawn; who published it when and why. */
export function VersionStories({ type, id, day, may }: VersionStoriesProps) {
  const stories = useVersionStories(type, id);
  const onDay = useRuleSets(undefined, day).data ?? [];
  const standingOf = ({ version }: VersionStory): Standing | undefined =>
    onDay.find((each) => each.id === id && each.version === version)?.standing;
  return (
    <Awaited query={stories} lines={3}>
      {(versions) => (
        <Timeline
          items={versions.toReversed().map((story) => ({
            key: story.version,
            color: COLOURS[story.standing],
            content: <Story story={story} standing={standingOf(story)} may={may} />,
          }))}
        />
      )}
    </Awaited>
  );
}

const COLOURS = {
  scheduled: "blue",
  published: "green",
  superseded: "gray",
  withdrawn: "red",
  cancelled: "red",
} as const satisfies Readonly<Record<VersionStory["standing"], string>>;

interface StoryProps {
  readonly story: VersionStory;
  /** Where it stands on the day that is looked at, if it counts. */
  readonly standing: Standing | undefined;
  readonly may: VersionPowers;
}

function Story({ story, standing: onDay, may }: StoryProps) {
  const said = useWords(words);
  const {
    type,
    id,
    version,
    effective,
    standing,
    published,
    knownFrom,
    approvals = [],
    draft,
    names,
  } = story;
  const isKnown = standing === "published";
  const title = said.version(version);
  return (
    <div>
      <div className="row-of">
        {type === "rule-set" && standing !== "cancelled" ? (
          <Link href={`/rule-sets/${id}/${version}`}>{title}</Link>
        ) : (
          <b>{title}</b>
        )}
        <VersionStandingTag standing={standing} />
        {isKnown ? <StandingTag standing={onDay} /> : null}
        {effective ? <PeriodText period={effective} /> : null}
        <VersionActs story={story} may={may} />
      </div>
      <div className="faint">
        <InstantText at={published.at} />{" "}
        {published.actor === "system" ? (
          said.imported
        ) : (
          <>
            <ActorName id={published.actor} names={names} /> {said.published}
          </>
        )}
        {published.reason === undefined ? "" : `：${published.reason}`}
        {standing === "scheduled" ? (
          <>
            {" · "}
            <InstantText at={knownFrom} /> {said.counts}
          </>
        ) : null}
        {approvals.length > 0 ? (
          <>
            {" · "}
            {said.approved}
            <ActorList ids={approvals.map(({ actor }) => actor)} names={names} />
          </>
        ) : null}
        {draft === undefined ? null : (
          <>
            {" · "}
            <Link href={`/review/${draft}`}>{said.review}</Link>
          </>
        )}
      </div>
      <Ending story={story} />
    </div>
  );
}

/** How a version came to its end: who took it back, why, and what holds in its place. */
function Ending({ story: { withdrawn, cancelled, names } }: { readonly story: VersionStory }) {
  const said = useWords(words);
  if (withdrawn)
    return (
      <div>
        <InstantText at={withdrawn.at} /> <ActorName id={withdrawn.actor} names={names} /> {said.withdrawn}
        {withdrawn.reason === undefined ? "" : `：${withdrawn.reason}`}（{said[withdrawn.covered]}）
      </div>
    );
  if (cancelled)
    return (
      <div>
        <InstantText at={cancelled.at} /> <ActorName id={cancelled.actor} names={names} /> {said.cancelled}
        {cancelled.reason === undefined ? "" : `：${cancelled.reason}`}
      </div>
    );
  return null;
}
