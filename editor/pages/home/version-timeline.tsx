import { useMay } from "../../app/visitor.tsx";
import { VersionStories } from "../../parts/versions/version-stories.tsx";
import { useWords } from "../../words/language.tsx";

const words = {
  title: { zh: "历次版本", en: "Versions" },
} as const;

/** Versions of a policy: past, in force, to come, withdrawn. */
export function VersionTimeline({ id, day }: { readonly id: string; readonly day: string }) {
  const said = useWords(words);
  const may = { write: useMay("write-drafts"), publish: useMay("publish") };
  return (
    <section aria-label={said.title}>
      <h2 className="lane-title">{said.title}</h2>
      <VersionStories type="rule-set" id={id} day={day} may={may} />
    </section>
  );
}
