import { createSchemas } from "../../server/documents/schema-check.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

export const { "common.schema.json": common = {} } = loadSchemas(
  new URL("../../schemas", import.meta.url).pathname,
);

export const priceList = "lists/price-list.schema.json";

/** A document of no kind: a keyed list, a list without key, and room for anything else. */
export const schemas = createSchemas({
  "common.schema.json": common,
  [priceList]: {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: priceList,
    type: "object",
    properties: {
      rows: {
        description: "Prices by level. 价目。",
        type: "array",
        "x-key": "name",
        items: {
          type: "object",
          required: ["name"],
          properties: {
            name: { $ref: "../common.schema.json#/definitions/name" },
            title: { $ref: "../common.schema.json#/definitions/text" },
            price: {
              description: "Price in yuan. 单价。",
              $ref: "../common.schema.json#/definitions/decimal",
            },
          },
        },
      },
      codes: { type: "array" },
    },
  },
});
