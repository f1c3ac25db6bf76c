import { roles, rolesOfKeys } from "../access/roles.ts";

/** Bodies about accounts are small. */
export const ACCOUNT_BODY = 8192;

export const userId = {
  type: "string",
  pattern: "^[a-z][a-z0-9._-]{1,31}$",
  "x-form": {
    zh: "二至三十二个小写字母、数字和 . _ -，以字母开头",
    en: "2 to 32 small letters, digits and signs . _ -, a letter first",
    example: "wang.fang",
  },
  description: "Account, e.g. wang.fang. 账号。",
} as const;

export const password = { type: "string", minLength: 1, maxLength: 200 } as const;

export const jurisdiction = {
  type: "string",
  pattern: "^\\d{6}$",
  "x-form": { zh: "六位数字的行政区划代码", en: "an area code of 6 digits", example: "370300" },
  description: "GB/T 2260 code; 000000 for the whole nation. 统筹区代码，000000 为全国。",
} as const;

export const role = {
  type: "string",
  enum: Object.keys(roles),
  description: "Role; covers the jurisdiction and all below it. 角色，及于该统筹区及其下级。",
} as const;

export const keyRole = { ...role, enum: rolesOfKeys } as const;

/** One line: names are shown, printed and logged. */
export const personName = {
  type: "string",
  minLength: 1,
  maxLength: 100,
  pattern: "^[^\\u0000-\\u001f\\u007f]*$",
  "x-form": { zh: "不换行的一行文字", en: "one line of text", example: "王芳" },
  description: "Name as shown. 显示名称。",
} as const;

export const reason = {
  type: "string",
  minLength: 1,
  maxLength: 500,
  description: "Why; kept in the log. 理由，记入日志。",
} as const;

export const keyId = {
  type: "string",
  pattern: "^[0-9a-f]{16}$",
  description: "Key id. 密钥编号。",
} as const;

/** An object that has these members and no other. */
export function closed(properties: Readonly<Record<string, object>>, required = Object.keys(properties)) {
  return { type: "object", additionalProperties: false, required, properties } as const;
}
