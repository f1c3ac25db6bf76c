import type { Random } from "../bench/random.ts";

/** What is put into a line somewhere: what JSON, its readers and their programs could trip over. */
const PIECES = [
  ...['"', "\\", "{", "}", "[", "]", ",", ":", " ", "\t", "\u0000", "\u007f", "\ufeff", "\u2028", "'"],
  ...["\\u0041", "\\n", '\\"', "\\ud800", "\ud800", "😀", "张", "é", "\ufffd", "０", "Ａ"],
  ...[
    "-",
    "+",
    ".",
    "0",
    "00",
    "1e3",
    "E",
    "1".repeat(20),
    "0.1",
    "1.50",
    "-0",
    "null",
    "true",
    "false",
    "NaN",
  ],
  ...['"id":"X1",', '"__proto__":{},', '"constructor":1,', '"given":{},', '"revision":2,', "{}", "[]", '""'],
];

/** Values that stand in the place of a member's. */
const VALUES = [
  ...[
    "null",
    "true",
    "{}",
    "[]",
    "[1]",
    '""',
    '"\\u0031"',
    "0",
    "-1",
    "1.0",
    "1.005",
    "01",
    "1e2",
    "123456789012.5",
  ],
  ...["99999999999", "0.1234567890123", "1234567890123456", '"2024-02-30"', '"2025-06-31"', '"张三"', '"😀"'],
  ...['"1"', '"12.5"', '"x".', '" 1"', '"A00"', `"${"A".repeat(600)}"`, `${"[".repeat(70)}${"]".repeat(70)}`],
];

const MEMBER = /"[A-Za-z0-9_]+":(?:"[^"\\]*"|[0-9.]+|true|false)/g;

/** One of the lines with a few things changed, by chance: half of them little enough that most are still claims. */
export function mutatedLine(lines: readonly string[], random: Random): string {
  let text = random.of(lines);
  const isGentle = random.chance(0.5);
  for (let changes = random.between(1, 3); changes > 0; changes--)
    text = isGentle ? gentlyChanged(text, random, lines) : random.of(MUTATIONS)(text, random);
  return text;
}

/** A digit is another one, or a member has the value that another line gives it. */
function gentlyChanged(line: string, random: Random, lines: readonly string[]): string {
  if (random.chance(0.5)) {
    const digit = random.of([...line.matchAll(/\d/g)]);
    return spliced(line, digit.index, 1, String(random.between(0, 9)));
  }
  const other = new Map(
    random
      .of(lines)
      .match(MEMBER)
      ?.map((member) => [nameOf(member), member]),
  );
  return atMember(line, random, (member) => other.get(nameOf(member)) ?? member);
}

type Mutation = (line: string, random: Random) => string;

const MUTATIONS: readonly Mutation[] = [
  (line, random) => spliced(line, random.between(0, line.length), 0, random.of(PIECES)),
  (line, random) => spliced(line, random.between(0, line.length), random.between(1, 3), ""),
  (line, random) => spliced(line, random.between(0, line.length), 1, random.of(PIECES)),
  (line, random) => line.slice(0, random.between(0, line.length)),
  (line, random) => {
    const at = random.between(0, line.length - 1);
    return spliced(line, at, 1, String.fromCharCode(line.charCodeAt(at) ^ (1 << random.between(0, 6))));
  },
  // A member's value is another one; a member is gone, is there twice, or stands elsewhere.
  (line, random) => atMember(line, random, (member) => `${nameOf(member)}${random.of(VALUES)}`),
  (line, random) => atMember(line, random, () => "").replace(/,,|(?<=[{[]),|,(?=[}\]])/g, ""),
  (line, random) => atMember(line, random, (member) => `${member},${member}`),
  (line, random) => {
    const members = line.match(MEMBER) ?? [""];
    return atMember(line, random, (member) => `${random.of(members)},${member}`);
  },
  (line, random) => atMember(line, random, (member) => ` ${member.replace(":", " : ")}`),
];

function spliced(text: string, at: number, length: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + length);
}

function nameOf(member: string): string {
  return member.slice(0, member.indexOf(":") + 1);
}

function atMember(line: string, random: Random, change: (member: string) => string): string {
  const members = [...line.matchAll(MEMBER)];
  if (members.length === 0) return line;
  const { 0: member, index } = random.of(members);
  return spliced(line, index, member.length, change(member));
}
