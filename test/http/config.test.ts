import { isAbsolute } from "node:path";
import { expect, it } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";
import { settings } from "../../server/settings.ts";

it("without settings it listens on this machine only, on port 8080", () => {
  expect(readConfig({})).toMatchObject({ HOST: "127.0.0.1", PORT: 8080, LOG_LEVEL: "info" });
});

it("folders are absolute, an empty variable counts as not set, others are ignored", () => {
  const config = readConfig({ YICE_RULES: "my/rules", PORT: "", PATH: "/bin", HOME: "/root" });
  expect(isAbsolute(config.YICE_RULES)).toBe(true);
  expect(config.YICE_RULES.endsWith("my/rules")).toBe(true);
  expect(config.PORT).toBe(8080);
  expect(Object.keys(config).sort()).toEqual(settings.map(({ name }) => name).sort());
});

it.each([
  ["PORT", "http", "integer 0…65535"],
  ["PORT", "70000", "integer 0…65535"],
  ["PORT", "80.5", "integer 0…65535"],
  ["LOG_LEVEL", "loud", "fatal | error"],
  ["BODY_LIMIT", "10MB", "integer 1024…"],
  ["TRUST_PROXY", "perhaps", "boolean"],
])("%s=%s is refused, saying what may stand there", (name, value, expected) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}: expected ${expected}`);
});

it("every bad value is named at once", () => {
  expect(() => readConfig({ PORT: "x", RATE_LIMIT: "-1" })).toThrow(/PORT=x.*\nRATE_LIMIT=-1/);
});
