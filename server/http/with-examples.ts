import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { Example, Examples } from "./example.ts";

/** The document with the examples of its operations beside what they describe. */
export function withExamples(document: JsonObject, examples: Examples): JsonObject {
  const { paths } = document;
  const told = members(paths, (operations) =>
    members(operations, (operation) => {
      const id = isJsonObject(operation) ? operation.operationId : undefined;
      const example = typeof id === "string" ? examples[id] : undefined;
      return example && isJsonObject(operation) ? exemplified(operation, example) : operation;
    }),
  );
  return { ...document, paths: told };
}

function exemplified(operation: JsonObject, { params, query, body, answer }: Example): JsonObject {
  const named: JsonObject = { ...params, ...query };
  const { parameters, requestBody, responses } = operation;
  return {
    ...operation,
    ...(isJsonList(parameters) ? { parameters: parameters.map((each) => withExample(each, named)) } : {}),
    ...(body === undefined ? {} : { requestBody: withValue(requestBody, body) }),
    ...(answer === undefined
      ? {}
      : {
          responses: members(responses, (each, status) =>
            status === "200" ? withValue(each, answer) : each,
          ),
        }),
  };
}

function withExample(parameter: Json, named: JsonObject): Json {
  const name = isJsonObject(parameter) ? String(parameter.name) : "";
  const example = Object.hasOwn(named, name) ? named[name] : undefined;
  return isJsonObject(parameter) && example !== undefined ? { ...parameter, example } : parameter;
}

/** A request body or answer with a value beside each schema. */
function withValue(part: Json | undefined, value: Json): Json {
  if (!isJsonObject(part)) return part ?? {};
  const content = members(part.content, (media) =>
    isJsonObject(media) ? { ...media, examples: { sample: { value } } } : media,
  );
  return { ...part, content };
}

function members(value: Json | undefined, change: (held: Json, name: string) => Json): JsonObject {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, change(held, name)]));
}
