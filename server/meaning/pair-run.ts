import { conditionKey } from "../conditions/condition-key.ts";
import {
  type CollectOption,
  type CollectStatement,
  factsWritten,
  type Program,
  type Statement,
} from "../programs/statement.ts";
import type { Renaming } from "./meaning-difference.ts";
import type { Place } from "./place.ts";
import { branchOf, isBranching, runPlain } from "./run-statement.ts";
import { Undecided } from "./situation.ts";
import { alwaysWrites, namesIn, readsOf, statementKey } from "./statement-key.ts";
import { type Known, keyOf, VersionRun } from "./version-run.ts";

/** A version on its way: what is still to be run, and whether it has failed. */
interface Side {
  readonly run: VersionRun;
  pending: Program;
  failed: boolean;
}

/** What both versions come to in one situation. */
export interface PairOutcome {
  readonly before: { readonly run: VersionRun; readonly failed: boolean };
  readonly after: { readonly run: VersionRun; readonly failed: boolean };
  /** Of what is the same in both and was not run. */
  readonly renamed: readonly Renaming[];
}

/**
 * Runs two programs side by side. Statements that are the same and find the same facts are not run at all: what they
 * write is the same, whatever it is. `thoroughly`: they are run all the same, as far as a claim by itself can tell what
 * they do. Throws `Fork` where the situation must be divided first.
 */
export function runPair(
  programs: readonly [Program, Program],
  runs: readonly [VersionRun, VersionRun],
  thoroughly = false,
): PairOutcome {
  const before: Side = { run: runs[0], pending: programs[0], failed: false };
  const after: Side = { run: runs[1], pending: programs[1], failed: false };
  const renamed: Renaming[] = [];
  while (isUnderWay(before) || isUnderWay(after)) {
    if (thoroughly) stepThoroughly(before, after);
    else step(before, after, renamed);
  }
  return { before, after, renamed };
}

function isUnderWay({ pending, failed }: Side): boolean {
  return !failed && pending.length > 0;
}

function step(before: Side, after: Side, renamed: Renaming[]): void {
  const [a, b] = [next(before), next(after)];
  if (a && b && isShared(a, b, before.run, after.run)) share(a, b, before, after, renamed);
  else if (a && b && comesLater(a, after)) advance(after);
  else if (a && b && comesLater(b, before)) advance(before);
  else if (a && isBranching(a)) advance(before);
  else if (b && isBranching(b)) advance(after);
  else if (a?.op === "collect" && b?.op === "collect") collectBoth(a, b, before, after);
  else {
    if (a) advance(before);
    if (b) advance(after);
  }
}

function stepThoroughly(before: Side, after: Side): void {
  const [a, b] = [next(before), next(after)];
  if (a && b && isOpaque(a) && isShared(a, b, before.run, after.run)) share(a, b, before, after, []);
  else if (a && !(b && isOpaque(a) && !isOpaque(b))) advance(before);
  else advance(after);
}

/** Whether a statement can only be run on a claim at hand. */
function isOpaque({ op }: Statement): boolean {
  return op === "score" || op === "allocate";
}

function next({ pending, failed }: Side): Statement | undefined {
  return failed ? undefined : pending[0];
}

function comesLater(statement: Statement, { pending }: Side): boolean {
  const key = statementKey(statement);
  return pending.slice(1).some((each) => statementKey(each) === key);
}

function isShared(a: Statement, b: Statement, before: VersionRun, after: VersionRun): boolean {
  return statementKey(a) === statementKey(b) && findTheSame(a, before, after);
}

/** Whether both versions know the same of all facts that a statement reads, or leaves as they are. */
function findTheSame(statement: Statement, before: VersionRun, after: VersionRun): boolean {
  const facts = [...readsOf(statement, before.places.facts), ...factsWritten([statement])];
  return facts.every((fact) => keyOf(before.read(fact)) === keyOf(after.read(fact)));
}

function share(a: Statement, b: Statement, before: Side, after: Side, renamed: Renaming[]): void {
  const names = { before: namesIn(a), after: namesIn(b) };
  if (names.before.join() !== names.after.join()) renamed.push(names);
  for (const side of [before, after]) {
    leaveWritten(a, side.run);
    side.pending = side.pending.slice(1);
  }
}

/** Lets a version go on as if a statement had run; what it wrote is worked out where it is asked about. */
export function leaveWritten(statement: Statement, run: VersionRun): void {
  if (statement.op === "set") {
    runPlain(statement, run);
    return;
  }
  const { places } = run;
  const state = readsOf(statement, places.facts).map((fact) => keyOf(run.read(fact)));
  const found = new Map(run.values);
  for (const name of factsWritten([statement])) {
    const fact = places.idOf(name);
    const always = alwaysWrites(statement, fact, (each) => places.idOf(each));
    const place = places.written(fact, `${statementKey(statement)} ${state.join(" ")}`, always);
    const produce = () => produced(statement, fact, new VersionRun(places, run.situation, found));
    run.values.set(fact, { is: "place", place, ...(isOpaque(statement) ? {} : { produce }) });
  }
}

function produced(statement: Statement, fact: string, run: VersionRun): Known {
  const side: Side = { run, pending: [statement], failed: false };
  while (isUnderWay(side)) advance(side);
  if (side.failed) throw new Undecided();
  return run.read(fact);
}

/** Runs the next statement of one version, or puts the program that it branches to in its place. */
function advance(side: Side, rest?: Place, instead?: Statement): void {
  const [first, ...others] = side.pending;
  const statement = instead ?? first;
  if (!statement) return;
  try {
    side.pending = isBranching(statement) ? [...branchOf(statement, side.run), ...others] : others;
    if (!isBranching(statement)) runPlain(statement, side.run, rest);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    side.failed = true;
  }
}

/** Two collections: cases that both have, whose order does not matter, are one thing that both add. */
function collectBoth(a: CollectStatement, b: CollectStatement, before: Side, after: Side): void {
  const isAlike =
    a.combine !== "first" &&
    a.combine === b.combine &&
    a.none === b.none &&
    a.scale === b.scale &&
    a.mode === b.mode;
  const own = isAlike ? ownOptions(a, b, before.run, after.run) : [a.options, b.options];
  const [mine = [], theirs = []] = own;
  const kept = a.options.filter((option) => !mine.includes(option));
  const rest = kept.length > 0 ? restPlace(kept, a, before.run) : undefined;
  advance(before, rest, { ...a, options: mine });
  advance(after, rest, { ...b, options: theirs });
}

function restPlace(options: readonly CollectOption[], { writes }: CollectStatement, run: VersionRun): Place {
  const key = options.map(statementKey).sort().join(" ");
  const words = run.places.facts.find(writes)?.alias ?? { zh: writes, en: writes };
  return run.places.relation(`rest ${key}`, words, []);
}

/** What each collection has of its own, ladder by ladder; shared is only what finds the same facts in both versions. */
function ownOptions(
  a: CollectStatement,
  b: CollectStatement,
  before: VersionRun,
  after: VersionRun,
): [CollectOption[], CollectOption[]] {
  const mine: CollectOption[] = [];
  const theirs = ladders(b.options);
  for (const ladder of ladders(a.options)) {
    const key = ladder.map(optionKey).join(" then ");
    const at = theirs.findIndex((other) => other.map(optionKey).join(" then ") === key);
    if (at >= 0 && findTheSame({ ...a, options: ladder }, before, after)) theirs.splice(at, 1);
    else mine.push(...ladder);
  }
  return [mine, theirs.flat()];
}

function optionKey({ when, value, discretion }: CollectOption): string {
  return `${JSON.stringify(discretion)} ${conditionKey(when)} ${value.text} ${value.scale} ${value.mode} ${value.exact} ${value.fraction}`;
}

/** The options of each ladder together, the others one by one. */
function ladders(options: readonly CollectOption[]): CollectOption[][] {
  const all: CollectOption[][] = [];
  for (const option of options) {
    const ladder =
      option.ladder === undefined ? undefined : all.find(([first]) => first?.ladder === option.ladder);
    if (ladder) ladder.push(option);
    else all.push([option]);
  }
  return all;
}
