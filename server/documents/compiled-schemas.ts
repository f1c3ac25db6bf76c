import { Ajv, type ErrorObject, type Options, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { Json, JsonObject } from "../domain/json.ts";
import { heldItems } from "./held-items.ts";
import { SchemaIndex } from "./schema-index.ts";
import type { SchemaGuide } from "./schema-place.ts";

const OPTIONS: Options = {
  strict: true,
  // `required` of one alternative names members that stand beside the alternatives; a type may come from a reference.
  strictRequired: false,
  strictTypes: false,
  allowUnionTypes: true,
  discriminator: true,
  verbose: true,
  logger: false,
  // Tidying the generated code costs a third of the time of compiling it, and the code runs no faster.
  code: { optimize: false },
  // Never: what was sent is what is judged.
  coerceTypes: false,
  useDefaults: false,
  removeAdditional: false,
};

/** Words for editors, which say nothing about validity. */
const EDITOR_WORDS = ["markdownDescription", "enumDescriptions", "defaultSnippets", "deprecationMessage"];

/** Judges schemas themselves, by the meta-schema of draft-07: compiled once for all sets, as that costs more than most of them. */
const judge = withFormats(new Ajv(OPTIONS));

/** The two compilations of a set of schemas: one that stops at the first error, one that lists them all. */
export class CompiledSchemas implements SchemaGuide {
  readonly index: SchemaIndex;
  readonly always = new Map<JsonObject, readonly JsonObject[]>();
  readonly #quick: Validators;
  readonly #thorough: Validators;

  constructor(schemas: Readonly<Record<string, JsonObject>>) {
    for (const schema of Object.values(schemas)) judge.validateSchema(schema, true);
    this.index = new SchemaIndex(schemas);
    const words = [...EDITOR_WORDS, ...this.index.annotations];
    this.#quick = new Validators(schemas, words, false);
    this.#thorough = new Validators(schemas, words, true);
  }

  conforms(schema: JsonObject, value: Json): boolean {
    return this.#quick.of(schema, this.index)(value) === true;
  }

  /** All errors of `value`; those of alternatives stand right before the error of their `oneOf` or `anyOf`. */
  errors(schema: JsonObject, value: Json): readonly ErrorObject[] {
    const validate = this.#thorough.of(schema, this.index);
    return validate(value) ? [] : (validate.errors ?? []);
  }

  /** The first error only (with those of its alternatives), which costs little however much is wrong. */
  firstErrors(schema: JsonObject, value: Json): readonly ErrorObject[] {
    const validate = this.#quick.of(schema, this.index);
    return validate(value) ? [] : (validate.errors ?? []);
  }
}

class Validators {
  readonly #compiler: () => Ajv;
  readonly #made = new Map<JsonObject, ValidateFunction>();

  constructor(schemas: Readonly<Record<string, JsonObject>>, words: string[], allErrors: boolean) {
    let compiler: Ajv | undefined;
    // Made when it is first asked: many a part of a request is never seen with a fault.
    this.#compiler = () => {
      compiler ??= compilerOf(schemas, words, allErrors);
      return compiler;
    };
  }

  /** The validator of a subschema of the index. */
  of(schema: JsonObject, index: SchemaIndex): ValidateFunction {
    const made = this.#made.get(schema);
    if (made) return made;
    const address = index.addressOf(schema);
    const [id = "", pointer = ""] = address.split("#");
    const fragment = pointer.split("/").map(encodeURIComponent).join("/");
    const validate = this.#compiler().getSchema(pointer === "" ? id : `${id}#${fragment}`);
    if (!validate) throw new RangeError(`no schema ${address}`);
    this.#made.set(schema, validate);
    return validate;
  }
}

/** A compiler of schemas that have been judged. */
function compilerOf(schemas: Readonly<Record<string, JsonObject>>, words: string[], allErrors: boolean): Ajv {
  const ajv = withFormats(new Ajv({ ...OPTIONS, allErrors, meta: false, validateSchema: false }));
  if (!allErrors) judgeRowsOnce(ajv);
  ajv.addVocabulary(words);
  for (const [id, schema] of Object.entries(schemas)) ajv.addSchema(schema, id);
  return ajv;
}

/** Rows that fitted before are not judged again. */
function judgeRowsOnce(ajv: Ajv): void {
  const items = ajv.getKeyword("items");
  // The library's own keyword is one that writes code.
  if (typeof items !== "object" || !("code" in items))
    throw new TypeError("the validator has other keywords");
  ajv.removeKeyword("items").addKeyword(heldItems(items));
}

function withFormats(ajv: Ajv): Ajv {
  return formats.default(ajv, { keywords: false });
}
