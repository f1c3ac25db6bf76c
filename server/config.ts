import { resolve } from "node:path";
import envSchema from "env-schema";
import { type Setting, type SettingName, settings } from "./settings.ts";

type Widened<T> = T extends number ? number : T extends boolean ? boolean : string;

type PathSetting = "YICE_DATA" | "YICE_RULES" | "YICE_SCHEMAS" | "YICE_PERSON_KEY" | "YICE_SIGNING_KEY";

/** The service's settings under their environment names, checked; paths are absolute. Frozen. */
export type Config = {
  readonly [Name in SettingName]: Widened<Extract<(typeof settings)[number], { name: Name }>["default"]>;
};

/** Everything that is wrong with the environment, a line each. */
export class ConfigError extends Error {
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "ConfigError";
  }
}

/** Addresses that only this machine reaches. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

function openToAll(host: string): string {
  return `HOST=${host}: without accounts only this machine may be let in; set YICE_ACCESS=accounts · 未启用账户时只能监听本机地址，请设置 YICE_ACCESS=accounts`;
}

interface SchemaFault {
  readonly instancePath: string;
  readonly message?: string;
}

/**
 * Reads the settings from environment variables; an empty variable counts as not set, and names that are not settings
 * are ignored. Throws `ConfigError` naming every bad value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const schema = {
    type: "object",
    properties: Object.fromEntries(
      settings.map(({ name, allowed, default: value }) => [name, { ...allowed, default: value }]),
    ),
  };
  try {
    const read = envSchema<Config>({ schema, data: given, env: false, dotenv: false });
    if (read.YICE_ACCESS === "open" && !LOOPBACK.has(read.HOST))
      throw new ConfigError([openToAll(read.HOST)]);
    const absolute = (name: PathSetting) => ({ [name]: resolve(read[name]) });
    return Object.freeze({
      ...read,
      ...absolute("YICE_DATA"),
      ...absolute("YICE_RULES"),
      ...absolute("YICE_SCHEMAS"),
      ...absolute("YICE_PERSON_KEY"),
      ...absolute("YICE_SIGNING_KEY"),
    });
  } catch (error) {
    if (!(error instanceof Error) || !("errors" in error)) throw error;
    // env-schema hands ajv's errors on, untyped.
    const faults = error.errors as readonly SchemaFault[];
    throw new ConfigError(faults.map((fault) => faultLine(fault, given)));
  }
}

function faultLine(fault: SchemaFault, given: Readonly<Record<string, string | undefined>>): string {
  const name = fault.instancePath.slice(1);
  const setting: Setting | undefined = settings.find((known) => known.name === name);
  if (!setting) return `${name}: ${fault.message ?? "not valid"}`;
  const { type, minimum, maximum, enum: values } = setting.allowed;
  const expected = Array.isArray(values)
    ? values.join(" | ")
    : `${type}${minimum === undefined ? "" : ` ${minimum}…${maximum}`}`;
  return `${name}=${given[name]}: expected ${expected} (${setting.en}) · 应为 ${expected}（${setting.zh}）`;
}

/** What rules are compiled to; the schema of the settings has made sure that it is one of these. */
export function compileOf({ YICE_COMPILE }: Config): "source" | "closures" {
  return YICE_COMPILE === "closures" ? "closures" : "source";
}
