import fc from "fast-check";
import { expect, it } from "vitest";
import { encoded, TextBytes } from "../../server/domain/text-bytes.ts";

const wellFormed = fc.string({ unit: "binary" });
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

it("is the text that its pieces make as strings, whatever room there was at first", () => {
  const piece = fc.oneof(
    fc.record({ as: fc.constant("text" as const), text: wellFormed }),
    fc.record({ as: fc.constant("put" as const), text: wellFormed }),
    fc.record({ as: fc.constant("json" as const), text: fc.oneof(anyText, fc.string()) }),
    fc.record({ as: fc.constant("whole" as const), text: fc.nat().map(String) }),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 64 }), (pieces, room) => {
      const bytes = new TextBytes(room);
      let text = "";
      for (const { as, text: each } of pieces) {
        if (as === "put") bytes.put(encoded(each));
        else if (as === "whole") bytes.whole(Number(each));
        else bytes[as](each);
        text += as === "json" ? JSON.stringify(each) : each;
      }
      expect(bytes.toString()).toBe(text);
      expect(bytes.copy()).toEqual(Buffer.from(text));
      expect(bytes.length).toBe(Buffer.byteLength(text));
    }),
  );
});

it("goes back to an earlier length", () => {
  const bytes = new TextBytes(4);
  bytes.text("医策");
  const before = bytes.length;
  const copy = bytes.copy();
  bytes.json("x");
  bytes.cut(before);
  bytes.whole(12);
  expect(bytes.toString()).toBe("医策12");
  expect(copy.toString()).toBe("医策");
});
