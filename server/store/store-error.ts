import type { Language } from "../domain/diagnostic.ts";

/** Why a store cannot be opened, written or restored. */
export type StoreFault = keyof typeof WORDS;

/** Said in both languages. */
export type Said = Readonly<Record<Language, string>>;

type Details = Readonly<Record<string, string | number | Said>>;

/** Said where a store cannot do what it is asked for. Nothing was written then, but for `unconfirmed`. */
export class StoreError extends Error {
  readonly fault: StoreFault;
  readonly words: Said;

  constructor(fault: StoreFault, details: Details, cause?: unknown) {
    const words = { zh: filled(fault, details, "zh"), en: filled(fault, details, "en") };
    super(words.en, cause === undefined ? undefined : { cause });
    this.name = "StoreError";
    this.fault = fault;
    this.words = words;
  }
}

function filled(fault: StoreFault, details: Details, language: Language): string {
  return WORDS[fault][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? `{${name}}`;
    return typeof detail === "object" ? detail[language] : String(detail);
  });
}

const WORDS = {
  foreign: {
    zh: "{place} 不是医策的数据，其中有 {found}；请改用空的数据目录或数据库",
    en: "{place} does not hold Yice's log but {found}; name an empty data folder or database instead",
  },
  "no-database": {
    zh: "{place} 不是数据库文件；请改用空的数据目录",
    en: "{place} is no database; name an empty data folder instead",
  },
  "bad-uri": {
    zh: "MONGODB_URI 有误，应形如 mongodb://主机:27017/yice：{reason}",
    en: "MONGODB_URI is not a connection string such as mongodb://host:27017/yice: {reason}",
  },
  newer: {
    zh: "{place} 由更新的医策写成（结构版本 {found}，本程序至多识别 {known}）；请升级医策后再打开",
    en: "{place} was written by a newer Yice (schema version {found}; this one knows up to {known}); upgrade to open it",
  },
  unreachable: {
    zh: "{place} 无法访问：{reason}",
    en: "{place} cannot be reached: {reason}",
  },
  busy: {
    zh: "{place} 持续被占用，{seconds} 秒内未能写入；请稍后重试",
    en: "{place} has been in use without a break; nothing was written within {seconds} s; try again later",
  },
  contended: {
    zh: "日志链 {chain} 写入过于频繁，尝试 {tries} 次均被他人抢先；请稍后重试",
    en: "chain {chain} is written so often that {tries} attempts came second; try again later",
  },
  unconfirmed: {
    zh: "{place} 未确认日志链 {chain} 第 {seq} 条已落盘；请重试，同一内容不会写入两次",
    en: "{place} has not confirmed entry {seq} of chain {chain}; try again, the same content is not written twice",
  },
  "too-large": {
    zh: "日志链 {chain} 第 {seq} 条为 {bytes} 字节，上限 {most} 字节；请拆分内容",
    en: "entry {seq} of chain {chain} has {bytes} bytes, at most {most} are kept; split its content",
  },
  "record-too-large": {
    zh: "{collection} 中的记录 {key} 为 {bytes} 字节，上限 {most} 字节；请拆分内容",
    en: "record {key} of {collection} has {bytes} bytes, at most {most} are kept; split its content",
  },
  "bad-name": {
    zh: "日志链、对象、记录集与键的名称须为不含控制字符的非空文本：{name}",
    en: "names of chains, subjects, collections and keys are texts without control characters, not empty: {name}",
  },
  damaged: {
    zh: "{place} 已损坏：{reason}；请以备份恢复到空的数据目录或数据库",
    en: "{place} is damaged: {reason}; restore a back-up into an empty data folder or database",
  },
  "half-restored": {
    zh: "{place} 的恢复曾中断，数据不完整；请用同一备份文件再次执行 yice restore",
    en: "a restore into {place} was interrupted and is incomplete; run yice restore with the same file again",
  },
  "person-key": {
    zh: "个人标识密钥文件 {file} 无法使用：{reason}；请以 YICE_PERSON_KEY 指明可用的密钥文件",
    en: "the key of person ids, {file}, cannot be used: {reason}; name a file that can as YICE_PERSON_KEY",
  },
  "other-person-key": {
    zh: "YICE_PERSON_KEY 不是已有结算清单所用的密钥；请改用原密钥文件，否则已报送的清单会被当作新清单",
    en: "YICE_PERSON_KEY is not the key that the claims were recorded under; name that file, or every claim would be new",
  },
  "not-empty": {
    zh: "只能恢复到空的数据目录或数据库，其中已有：{chains}",
    en: "a back-up is restored into an empty data folder or database only; this one holds: {chains}",
  },
  "file-exists": {
    zh: "{file} 已存在；加 --force 覆盖",
    en: "{file} is there already; replace it by --force",
  },
  "no-back-up": {
    zh: "{file} 不是可识别的医策备份：{reason}",
    en: "{file} is no back-up that this Yice can read: {reason}",
  },
  "broken-back-up": {
    zh: "备份 {file} 不完整或被改动：{reason}；未写入任何内容",
    en: "back-up {file} is incomplete or altered: {reason}; nothing was written",
  },
  "signing-key": {
    zh: "签名密钥文件 {file} 无法使用：{reason}；请以 YICE_SIGNING_KEY 指明可用的 Ed25519 密钥文件（PEM）",
    en: "the signing key {file} cannot be used: {reason}; name a PEM file of an Ed25519 key as YICE_SIGNING_KEY",
  },
} as const satisfies Record<string, Said>;
