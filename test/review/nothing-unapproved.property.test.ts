import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grant } from "../../server/access/permissions.ts";
import type { RoleName } from "../../server/access/roles.ts";
import type { Slot } from "../../server/review/approval-slots.ts";
import {
  refuseApproval,
  refuseEdit,
  refusePublication,
  refuseReturn,
  refuseSubmission,
} from "../../server/review/review-rules.ts";
import { type Signs, signedHash } from "../../server/review/signs.ts";
import type { ReviewGround } from "../../server/review/standing.ts";
import { Acts, groundOf, signsOf } from "./acts.ts";

const PERSONS = ["an", "bo", "chen", "deng", "e"] as const;
type Person = (typeof PERSONS)[number];

/** Anything that anybody could try, in any order. */
type Try =
  | { readonly try: "edit"; readonly by: Person; readonly content: number }
  | { readonly try: "submit" | "return" | "publish"; readonly by: Person }
  /** `signs` what is there now, or what was there some changes ago. */
  | { readonly try: "approve"; readonly by: Person; readonly ago: number }
  /** Something around the draft changes: another version is published, the dictionary changes … */
  | { readonly try: "world"; readonly part: keyof Signs; readonly value: number };

const by = fc.constantFrom(...PERSONS);
const anyTry: fc.Arbitrary<Try> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ try: fc.constant("edit" as const), by, content: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ try: fc.constant("submit" as const), by }) },
  { weight: 1, arbitrary: fc.record({ try: fc.constant("return" as const), by }) },
  {
    weight: 7,
    arbitrary: fc.record({ try: fc.constant("approve" as const), by, ago: fc.constantFrom(0, 0, 0, 1, 2) }),
  },
  { weight: 5, arbitrary: fc.record({ try: fc.constant("publish" as const), by }) },
  {
    weight: 1,
    arbitrary: fc.record({
      try: fc.constant("world" as const),
      part: fc.constantFrom("previous" as const, "facts" as const, "cases" as const),
      value: fc.nat(1),
    }),
  },
);

const role = fc.constantFrom<RoleName>("reviewer", "auditor", "publisher");
const jurisdiction = fc.constantFrom("370300", "370000", "370302", "370800");
const slot: fc.Arbitrary<Slot> = fc.record(
  { role, jurisdiction: fc.constantFrom("370300", "370000") },
  { requiredKeys: [] },
);
const requirements = fc.array(fc.array(slot, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
const reviews = fc.constant<Grant>({ role: "reviewer", jurisdiction: "370000" });
const grants = fc.array(
  fc.oneof({ weight: 2, arbitrary: reviews }, { weight: 3, arbitrary: fc.record({ role, jurisdiction }) }),
  { maxLength: 5 },
);
const rolesOfAll = fc.tuple(grants, grants, grants, grants, grants);

const UNDER: Readonly<Record<string, readonly string[]>> = {
  "370300": ["370300", "370302"],
  "370000": ["370000", "370300", "370302", "370800"],
  "370302": ["370302"],
  "370800": ["370800"],
};

/** The rule as it is told to people: whom a slot of a draft of Zibo would take. */
function takes(wanted: Slot, held: readonly Grant[]): boolean {
  const at = wanted.jurisdiction ?? "370300";
  const roles = held.filter((grant) => UNDER[grant.jurisdiction]?.includes(at)).map((grant) => grant.role);
  return roles.includes("reviewer") && (wanted.role === undefined || roles.includes(wanted.role));
}

/** Whether different persons can be found for all slots: every distribution is tried. */
function canFill(slots: readonly Slot[], persons: readonly (readonly Grant[])[]): boolean {
  const [first, ...rest] = slots;
  if (!first) return true;
  return persons.some((held, index) => takes(first, held) && canFill(rest, persons.toSpliced(index, 1)));
}

interface Done {
  readonly what: Try["try"];
  readonly by: Person;
  readonly signs: Signs;
}

/** Whether the history holds what publication takes, by its plain words and nothing of the code's. */
function isApproved(
  history: readonly Done[],
  now: Signs,
  publisher: Person,
  roles: ReadonlyMap<string, readonly Grant[]>,
  asked: ReviewGround["requirements"],
): boolean {
  const authors = new Set(history.filter(({ what }) => what === "edit").map((done) => done.by));
  const last = history.findLastIndex(({ what }) => what === "edit" || what === "return" || what === "submit");
  if (history[last]?.what !== "submit" || authors.has(publisher)) return false;
  const given = history
    .slice(last)
    .filter(
      ({ what, by: who, signs }) =>
        what === "approve" && !authors.has(who) && JSON.stringify(signs) === JSON.stringify(now),
    );
  const persons = [...new Set(given.map((done) => done.by))].map((person) => roles.get(person) ?? []);
  return asked.every((slots) => canFill(slots, persons));
}

/** Runs the acts against rules and fold; tells of each publication tried whether it was allowed, and whether it had to be. */
function run(
  tries: readonly Try[],
  held: readonly (readonly Grant[])[],
  asked: ReviewGround["requirements"],
) {
  const roles = new Map(PERSONS.map((person, index) => [person as string, held[index] ?? []]));
  const acts = new Acts().create("an");
  const history: Done[] = [{ what: "edit", by: "an", signs: signsOf() }];
  const world: Signs[] = [signsOf()];
  const told: { readonly allowed: boolean; readonly due: boolean }[] = [];
  for (const each of tries) {
    const now = world.at(-1) ?? signsOf();
    if (each.try === "world") {
      world.push({ ...now, [each.part]: `${each.part} ${each.value}` });
      continue;
    }
    const ground = groundOf({ signs: now, requirements: asked });
    const done = { what: each.try, by: each.by, signs: now };
    const { draft } = acts;
    if (each.try === "edit" && !refuseEdit(draft)) {
      acts.save(each.by, { content: each.content });
      world.push({ ...now, content: `content ${each.content}` });
      history.push(done);
    } else if (each.try === "submit" && !refuseSubmission(draft)) {
      acts.submit(each.by);
      history.push(done);
    } else if (each.try === "return" && !refuseReturn(draft)) {
      acts.do(each.by, "draft.returned", {}, "请补充依据");
      history.push(done);
    } else if (each.try === "approve") {
      const signs = world.at(-1 - each.ago) ?? now;
      const held = roles.get(each.by) ?? [];
      const would = { by: each.by, roles: held, signed: signedHash(signs), acknowledgesProvisional: false };
      if (refuseApproval(draft, ground, would)) continue;
      expect(signs).toEqual(now);
      acts.approve(each.by, signs, held);
      history.push({ ...done, signs });
    } else if (each.try === "publish") {
      const allowed = refusePublication(draft, ground, each.by) === undefined;
      told.push({ allowed, due: isApproved(history, now, each.by, roles, asked) });
      if (!allowed) continue;
      acts.do(each.by, "version.published", {});
      break;
    }
  }
  return { told, draft: acts.draft };
}

describe("whatever anybody does in whatever order", () => {
  it("a draft is published if, and only if, enough others have approved exactly these bytes", () => {
    let published = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(anyTry, { minLength: 10, maxLength: 60 }),
        rolesOfAll,
        requirements,
        (tries, held, asked) => {
          for (const { allowed, due } of run(tries, held, asked).told) {
            expect(allowed).toBe(due);
            if (allowed) published++;
            else refused++;
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(published).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  });

  it("so it is with one approval and everybody a reviewer", () => {
    const all = PERSONS.map((): readonly Grant[] => [{ role: "reviewer", jurisdiction: "370000" }]);
    let published = 0;
    fc.assert(
      fc.property(fc.array(anyTry, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }), (tries, count) => {
        const asked = [Array.from({ length: count }, (): Slot => ({}))];
        const { told, draft } = run(tries, all, asked);
        for (const { allowed, due } of told) expect(allowed).toBe(due);
        if (draft.state !== "published") return;
        published++;
        const others = new Set(draft.approvals.map((approval) => approval.by));
        for (const author of draft.authors) expect(others.has(author)).toBe(false);
        expect(draft.authors).not.toContain(draft.published?.by);
        expect(others.size).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 2000 },
    );
    expect(published).toBeGreaterThan(50);
  });
});
