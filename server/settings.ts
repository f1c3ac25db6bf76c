import { homedir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";

/** One environment variable: its name, its default, what it means, and what may stand there (JSON Schema). */
export interface Setting {
  readonly name: string;
  readonly default: string | number | boolean;
  /** The default as the documentation shows it, where the real one depends on the machine. */
  readonly shown?: string;
  readonly zh: string;
  readonly en: string;
  readonly allowed: Readonly<Record<string, unknown>>;
}

const root = projectRoot();
const whole = (minimum: number, maximum: number) => ({ type: "integer", minimum, maximum });
const DAY = 86_400;

/** Every setting of the service; README quotes this table. */
export const settings = [
  {
    name: "HOST",
    default: "127.0.0.1",
    zh: "监听地址",
    en: "address to listen on",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "PORT",
    default: 8080,
    zh: "监听端口，0 为任选",
    en: "port to listen on; 0 picks a free one",
    allowed: whole(0, 65_535),
  },
  {
    name: "YICE_DATA",
    default: join(root, "data"),
    shown: "data",
    zh: "数据目录",
    en: "folder of the data the service writes",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "YICE_RULES",
    default: join(root, "rules"),
    shown: "rules",
    zh: "规则目录",
    en: "folder the rule sets are loaded from",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "YICE_COMPILE",
    default: "source",
    zh: "规则编译方式：source 生成 JavaScript 代码（快），closures 不生成代码，用于禁止生成代码的环境；裁定相同",
    en: "what rules are compiled to: source (JavaScript code, fast), or closures, where making code is forbidden; decisions are the same",
    allowed: { enum: ["source", "closures"] },
  },
  {
    name: "YICE_SCHEMAS",
    default: join(root, "schemas"),
    shown: "schemas",
    zh: "文档结构定义目录",
    en: "folder of the JSON schemas",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "LOG_LEVEL",
    default: "info",
    zh: "日志级别",
    en: "log level",
    allowed: { enum: ["fatal", "error", "warn", "info", "debug", "trace", "silent"] },
  },
  {
    name: "BODY_LIMIT",
    default: 10_485_760,
    zh: "请求正文上限（字节）",
    en: "largest request body, in bytes",
    allowed: whole(1024, 1_073_741_824),
  },
  {
    name: "LINE_LIMIT",
    default: 1_048_576,
    zh: "NDJSON 单行上限（字节）",
    en: "longest line of an NDJSON stream, in bytes",
    allowed: whole(1024, 67_108_864),
  },
  {
    name: "RATE_LIMIT",
    default: 6000,
    zh: "每个来源地址每分钟请求数上限，0 为不限",
    en: "requests a minute from one address; 0 for no limit",
    allowed: whole(0, 1_000_000),
  },
  {
    name: "REQUEST_TIMEOUT",
    default: 60,
    zh: "一次请求自开始至应答的时限（秒），流式评估除外",
    en: "seconds from the start of a request to its answer, streams excepted",
    allowed: whole(1, DAY),
  },
  {
    name: "IDLE_TIMEOUT",
    default: 120,
    zh: "流式评估中双方均无数据往来的时限（秒）",
    en: "seconds a stream may pass without a byte in either direction",
    allowed: whole(1, DAY),
  },
  {
    name: "STOP_TIMEOUT",
    default: 10,
    zh: "收到停止信号后，等待在办请求完成的时限（秒）",
    en: "seconds that running requests are waited for when the service stops",
    allowed: whole(1, 3600),
  },
  {
    name: "MAX_DELAY",
    default: 2000,
    zh: "事件循环平均延迟超过此值（毫秒）时暂不受理，0 为不检查",
    en: "mean event-loop delay, in milliseconds, above which requests are turned away; 0 to never do so",
    allowed: whole(0, 3_600_000),
  },
  {
    name: "YICE_SECOND_OPINION",
    default: 0.01,
    zh: "已评估清单中由第二套求值程序复核的比例，0 为不复核",
    en: "share of the evaluated claims that are judged again by other evaluators; 0 for none",
    allowed: { type: "number", minimum: 0, maximum: 1 },
  },
  {
    name: "TRUST_PROXY",
    default: false,
    zh: "是否按反向代理的 X-Forwarded-For 认定来源地址",
    en: "whether a reverse proxy's X-Forwarded-For names the caller's address",
    allowed: { type: "boolean" },
  },
  {
    name: "YICE_ACCESS",
    default: "accounts",
    zh: "谁可以使用：accounts 为登录用户与接口密钥，open 为本机任何人（仅限监听本机地址，只可查阅、评估和结算）",
    en: "who may use it: accounts and API keys, or open to anybody on this machine (loopback addresses only), who then reads, evaluates and settles but changes nothing",
    allowed: { enum: ["open", "accounts"] },
  },
  {
    name: "YICE_LOG_AGE",
    default: 30,
    zh: "日志读取失败时，此前所读内容可沿用的时限（秒），超过则不再裁定",
    en: "seconds for which what was read of the log is still good when it cannot be read; then nothing is decided",
    allowed: whole(0, 3600),
  },
  {
    name: "MONGODB_URI",
    default: "",
    shown: "—",
    zh: "MongoDB 连接地址，空为使用数据目录中的 SQLite",
    en: "connection string of MongoDB; empty for SQLite in the data folder",
    allowed: { type: "string" },
  },
  {
    name: "YICE_PERSON_KEY",
    default: join(homedir(), ".config", "yice", "person.key"),
    shown: "~/.config/yice/person.key",
    zh: "个人与清单标识散列所用密钥的文件，首次启动时生成；须在数据目录之外单独备份，不得丢失",
    en: "file of the key that ids of persons and claims are hashed under, made at the first start; back it up apart from the data, and never lose it",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "YICE_CLAIM_RETENTION",
    default: 3650,
    zh: "结算清单自出院之日起的最短保存期限（天），其后可以删除",
    en: "days from discharge for which a claim is kept at least; then it may be erased",
    allowed: whole(0, 36_500),
  },
  {
    name: "YICE_SIGNING_KEY",
    default: join(homedir(), ".config", "yice", "signing-key.pem"),
    shown: "~/.config/yice/signing-key.pem",
    zh: "链首签名密钥（Ed25519，PEM 文件），没有则在首次启动时生成；须与数据目录及其备份分开存放，多个副本用同一密钥",
    en: "Ed25519 key (a PEM file) that heads of the log are signed with, made at the first start; keep it apart from the data folder and its back-ups, and give all replicas the same",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "YICE_LEDGER",
    default: "hashes",
    zh: "裁定账本：none 不记，hashes 记散列值，full 另存裁定全文（可删除）",
    en: "ledger of decisions: none, hashes of them, or full: the decisions themselves too, which can be erased",
    allowed: { enum: ["none", "hashes", "full"] },
  },
  {
    name: "SESSION_IDLE",
    default: 1800,
    zh: "登录后无操作的时限（秒）",
    en: "seconds after which an unused log-in ends",
    allowed: whole(60, DAY),
  },
  {
    name: "SESSION_LENGTH",
    default: 43_200,
    zh: "一次登录的最长时限（秒）",
    en: "seconds after which a log-in ends in any case",
    allowed: whole(60, 30 * DAY),
  },
  {
    name: "OIDC_ISSUER",
    default: "",
    shown: "—",
    zh: "统一身份认证（OpenID Connect）的签发者地址，空为不启用",
    en: "issuer of the identity provider (OpenID Connect); empty for none",
    allowed: { type: "string" },
  },
  {
    name: "OIDC_CLIENT_ID",
    default: "yice",
    zh: "在统一身份认证处登记的客户端标识",
    en: "client id at the identity provider",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "OIDC_CLIENT_SECRET",
    default: "",
    shown: "—",
    zh: "客户端密钥",
    en: "client secret at the identity provider",
    allowed: { type: "string" },
  },
  {
    name: "OIDC_REDIRECT",
    default: "http://127.0.0.1:8080/v1/sessions/oidc/callback",
    zh: "浏览器访问本服务 /v1/sessions/oidc/callback 的完整地址",
    en: "address of /v1/sessions/oidc/callback as browsers see it",
    allowed: { type: "string", minLength: 1 },
  },
  {
    name: "OIDC_JURISDICTION",
    default: "000000",
    zh: "经统一身份认证首次登录的用户所属统筹区（登录后没有任何角色，须经授权）",
    en: "jurisdiction of people who first come in through the provider; they have no role until granted one",
    allowed: { type: "string", pattern: "^\\d{6}$" },
  },
  {
    name: "YICE_DEMO_USERS",
    default: false,
    zh: "是否启用演示用户，其密码人人皆知，切勿用于正式环境",
    en: "whether users of a demonstration may log in, with passwords that everybody knows; never in production",
    allowed: { type: "boolean" },
  },
] as const satisfies readonly Setting[];

export type SettingName = (typeof settings)[number]["name"];
