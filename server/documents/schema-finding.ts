import type { Diagnostic } from "../domain/diagnostic.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";
import { type Cause, knownMembers, unknownMember } from "./schema-error.ts";
import type { SchemaIndex } from "./schema-index.ts";
import { excerpt, formOf, typeWords, type Words, wordsOf } from "./schema-words.ts";

type SchemaCode = keyof typeof schemaDiagnostics;
type Params = Record<string, string | number>;
/** What a cause has to say beside its place: a code of its own where the keyword alone says too little. */
type Telling = { readonly code?: SchemaCode; readonly member?: string; readonly params: Params };

const UNSAID: Words = { zh: "以结构定义为准", en: "see the schema" };

/** The finding that tells an author of one cause. */
export function findingOf(cause: Cause, index: SchemaIndex): Diagnostic {
  const { error } = cause;
  // Verbose errors carry value and schema, both JSON.
  const value = error.data as Json | undefined;
  const schema = error.parentSchema as JsonObject | undefined;
  const words = wordsOf(schema) ?? wordsOf(cause.within) ?? UNSAID;
  const telling = TELLINGS[error.keyword]?.(cause, value, index);
  const code = telling?.code ?? codeOf(error.keyword);
  const pointer =
    telling?.member === undefined ? error.instancePath : pointerTo(error.instancePath, telling.member);
  const common = { found: excerpt(value), keyword: error.keyword, meaningZh: words.zh, meaningEn: words.en };
  const params = mentioned(code, { ...common, ...sizes(value, error.params), ...telling?.params });
  return { code, severity: schemaDiagnostics[code].severity, pointer, params };
}

const TELLINGS: Readonly<
  Record<string, (cause: Cause, value: Json | undefined, index: SchemaIndex) => Telling>
> = {
  type: ({ error }) => {
    const { zh, en } = typeWords(error.params.type);
    return { params: { typesZh: zh, typesEn: en } };
  },
  required: ({ error }, _value, index) => {
    const property = String(error.params.missingProperty);
    const { zh, en } = memberWords(error.parentSchema as JsonObject, property, index) ?? UNSAID;
    return { params: { property, meaningZh: zh, meaningEn: en } };
  },
  additionalProperties: unknown,
  propertyNames: named,
  pattern: written,
  format: written,
  enum: ({ error }, value) => ({ params: { allowed: choices(error.params.allowedValues, value) } }),
  const: ({ error }) => ({ params: { allowed: excerpt(error.params.allowedValue) } }),
  discriminator: ({ error }, value, index) => {
    const property = String(error.params.tag);
    const found = isJsonObject(value) ? value[property] : undefined;
    const allowed = choices(tags(error.parentSchema as JsonObject, property, index), found);
    return { member: property, params: { property, found: excerpt(found), allowed } };
  },
  uniqueItems: ({ error }) => {
    const [first, second] = [error.params.j, error.params.i].map((at) => Number(at) + 1);
    return { params: { first: first ?? 0, second: second ?? 0 } };
  },
  not: ({ error }, value) => ({
    params: {
      members: namesIn(error.schema as Json)
        .filter((name) => isJsonObject(value) && name in value)
        .join("、"),
    },
  }),
  oneOf: alternatives,
  anyOf: alternatives,
};

function written({ error }: Cause): Telling {
  const { zh, en } = formOf(error.parentSchema as JsonObject);
  return { params: { formZh: zh, formEn: en } };
}

/** A name that is not one of those listed, or not written as names are. */
function named(cause: Cause, _value: Json | undefined, index: SchemaIndex): Telling {
  const names = cause.error.schema as JsonObject;
  const stated = index.target(names) ?? names;
  if (stated.pattern === undefined) return unknown(cause);
  const property = unknownMember(cause.error) ?? "";
  const { zh, en } = formOf(stated);
  return { member: property, params: { property, formZh: zh, formEn: en } };
}

function unknown({ error, meant }: Cause): Telling {
  const property = unknownMember(error) ?? "";
  if (meant !== undefined) return { code: "schema.misspelt", member: property, params: { property, meant } };
  const allowed = knownMembers(error).join(", ");
  return {
    code: "schema.additionalProperties",
    member: property,
    params: { property, allowed: allowed || "∅" },
  };
}

/** The alternatives that fit, or all of them when none does, by the members that each asks for. */
function alternatives({ error }: Cause, _value: Json | undefined, index: SchemaIndex): Telling {
  const passing: readonly number[] | null = error.params.passingSchemas ?? null;
  const all = error.schema as readonly JsonObject[];
  const labels = (passing ? all.filter((_, at) => passing.includes(at)) : all).map((schema) => {
    const target = index.target(schema) ?? schema;
    const members = namesIn(target.required ?? []).join(" + ");
    const { zh, en } = wordsOf(target) ?? {};
    if (members === "") return { zh: zh ?? index.addressOf(target), en: en ?? index.addressOf(target) };
    return { zh: zh ? `${members}（${zh}）` : members, en: en ? `${members} (${en})` : members };
  });
  const params = {
    alternativesZh: labels.map(({ zh }) => zh).join("；"),
    alternativesEn: labels.map(({ en }) => en).join("; "),
  };
  return { code: passing ? "schema.oneOf" : "schema.anyOf", params };
}

/** The words of a member's schema, or of what it refers to. */
function memberWords(schema: JsonObject, name: string, index: SchemaIndex): Words | undefined {
  const members = schema.properties;
  const member = isJsonObject(members) && Object.hasOwn(members, name) ? members[name] : undefined;
  if (!isJsonObject(member)) return undefined;
  return wordsOf(member) ?? wordsOf(index.target(member));
}

/** The values of the discriminating member, over all alternatives. */
function tags(schema: JsonObject, property: string, index: SchemaIndex): Json {
  const branches = schema.oneOf;
  if (!isJsonList(branches)) return [];
  return branches.filter(isJsonObject).flatMap((branch) => {
    const { properties } = index.target(branch) ?? branch;
    const tag = isJsonObject(properties) ? properties[property] : undefined;
    if (!isJsonObject(tag)) return [];
    return isJsonList(tag.enum) ? tag.enum : [tag.const ?? null];
  });
}

const MOST_CHOICES = 20;

/** The allowed values, the one most like `value` first. */
function choices(allowed: Json, value: Json | undefined): string {
  const all = (isJsonList(allowed) ? allowed : []).map((choice) => JSON.stringify(choice));
  const nearest = nearestName(JSON.stringify(value) ?? "", all);
  const sorted = nearest === undefined ? all : [nearest, ...all.filter((choice) => choice !== nearest)];
  return sorted.length > MOST_CHOICES ? `${sorted.slice(0, MOST_CHOICES).join(", ")} …` : sorted.join(", ");
}

/** The member names that `required` asks for, anywhere in a schema. */
function namesIn(schema: Json): readonly string[] {
  if (typeof schema === "string") return [schema];
  if (isJsonList(schema)) return schema.flatMap(namesIn);
  if (!isJsonObject(schema)) return [];
  return Object.entries(schema).flatMap(([name, member]) =>
    ["required", "anyOf", "allOf"].includes(name) ? namesIn(member) : [],
  );
}

/** What a bound counts. */
function sizes(value: Json | undefined, params: Readonly<Record<string, unknown>>): Params {
  const limit = params.limit ?? params.multipleOf;
  const count = isJsonList(value) ? value.length : isJsonObject(value) ? Object.keys(value).length : 0;
  return { count, ...(limit === undefined ? {} : { limit: String(limit) }) };
}

function codeOf(keyword: string): SchemaCode {
  const code = `schema.${keyword}`;
  return isCode(code) ? code : "schema.other";
}

function isCode(code: string): code is SchemaCode {
  return Object.hasOwn(schemaDiagnostics, code);
}

/** Only the parameters that the code's wording names. */
function mentioned(code: SchemaCode, params: Params): Params {
  const { zh, en } = schemaDiagnostics[code];
  const wording = Object.values(zh).concat(Object.values(en)).join(" ");
  return Object.fromEntries(Object.entries(params).filter(([name]) => wording.includes(`{${name}}`)));
}
