import { Presets, SingleBar } from "cli-progress";
import type { RunView } from "../workflow/run-view.ts";
import type { Session } from "./session.ts";

/** How far a run has come, how fast it goes and how long it will take, where somebody watches. */
export class RunBar {
  readonly #bar: SingleBar | undefined;

  constructor({ terminal, language }: Session) {
    if (!terminal.showsProgress) return;
    const [count, pace, left] =
      language === "zh" ? ["份清单", "份/秒", "秒后完成"] : ["claims", "claims/s", "s left"];
    const format = `  {bar} {percentage}%  {value}/{total} ${count}  {perSecond} ${pace}  {secondsLeft} ${left}`;
    const options = { format, stream: terminal.messages, clearOnComplete: true, hideCursor: true };
    this.#bar = new SingleBar(options, Presets.shades_classic);
    this.#bar.start(1, 0, { perSecond: "—", secondsLeft: "—" });
  }

  show(progress: RunView["progress"]): void {
    if (!progress) return;
    const { claims, of, perSecond = "—", secondsLeft = "—" } = progress;
    this.#bar?.setTotal(of);
    this.#bar?.update(claims, { perSecond, secondsLeft });
  }

  stop(): void {
    this.#bar?.stop();
  }
}
