import { Presets, SingleBar } from "cli-progress";
import type { Session } from "./session.ts";

/** How far long work has come, shown beside the results where somebody watches; else nothing. */
export class Progress {
  readonly #bar: SingleBar | undefined;
  #claims = 0;
  #bytes = 0;

  /** `bytes`: how much there is to read; `undefined` where nobody knows. */
  constructor({ terminal, language }: Session, bytes: number | undefined) {
    if (!terminal.showsProgress) return;
    const count = language === "zh" ? "{claims} 份清单" : "{claims} claims";
    const format = bytes === undefined ? `  ${count}` : `  {bar} {percentage}%  ${count}`;
    const options = { format, stream: terminal.messages, clearOnComplete: true, hideCursor: true };
    this.#bar = new SingleBar(options, Presets.shades_classic);
    this.#bar.start(bytes ?? 1, 0, { claims: 0 });
  }

  read(bytes: number): void {
    this.#bytes += bytes;
  }

  claim(): void {
    this.#claims++;
    this.#bar?.update(this.#bytes, { claims: this.#claims });
  }

  stop(): void {
    this.#bar?.stop();
  }
}
