import { resolve } from "node:path";
import type { Language } from "../domain/diagnostic.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import { RuleBookService } from "../workflow/rule-book-service.ts";
import { CommandFailure } from "./command-failure.ts";
import { findingLine } from "./finding-line.ts";
import type { Product } from "./product.ts";
import type { Terminal } from "./terminal.ts";

/** What holds for every command of one call. */
export interface SessionOptions {
  readonly lang: Language;
  /** Folder of rules that takes the place of the product's own. */
  readonly rules?: string;
}

/** One call of the command line: its terminal, its language, the rules it works with, and how it ends. */
export class Session {
  readonly terminal: Terminal;
  readonly product: Product;
  /** Exit status. */
  status = 0;
  #options: SessionOptions = { lang: "zh" };
  #book: RuleBook | undefined;

  constructor(product: Product, terminal: Terminal) {
    this.product = product;
    this.terminal = terminal;
  }

  set options(options: SessionOptions) {
    this.#options = options;
  }

  get language(): Language {
    return this.#options.lang;
  }

  get rulesFolder(): string {
    const { rules } = this.#options;
    return rules === undefined ? this.product.rulesFolder : this.pathOf(rules);
  }

  /** The absolute path of one that a command names. */
  pathOf(path: string): string {
    return resolve(this.terminal.folder, path);
  }

  /** The rules, read when first asked for. Throws `CommandFailure` naming every error in them. */
  get book(): RuleBook {
    this.#book ??= this.#open();
    return this.#book;
  }

  /** The product over these rules, explaining in the session's language. */
  openService(): RuleBookService {
    return new RuleBookService({ ...this.book, language: this.language });
  }

  #open(): RuleBook {
    const { checked, book } = this.product.openRuleBook(this.rulesFolder);
    const errors = checked.findings.filter(({ diagnostic }) => diagnostic.severity === "error");
    if (errors.length === 0) return book;
    const lines = (language: Language) =>
      errors.map((error) => `\n  ${findingLine(error, language)}`).join("");
    throw new CommandFailure({
      zh: `${this.rulesFolder} 中的规则有误，不能据以裁定：${lines("zh")}`,
      en: `the rules in ${this.rulesFolder} have errors and must not decide anything:${lines("en")}`,
    });
  }
}
