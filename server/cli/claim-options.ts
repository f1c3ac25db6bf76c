import { type Command, InvalidArgumentError } from "commander";
import { isCivilDate } from "../domain/civil-date.ts";
import type { EvaluateOptions } from "../workflow/policy-service.ts";

/** Options of the commands that evaluate claims. */
export interface ClaimOptions {
  readonly policy?: string;
  readonly asOf?: string;
  readonly mapping?: string;
}

export function addClaimOptions(command: Command): Command {
  return command
    .option(
      "-p, --policy <id>",
      "支付方案，默认按参保地选取 · policy; that of the insured's pooling area by default",
    )
    .option(
      "--as-of <date>",
      "假设日期，代替清单自身日期 · a what-if date instead of the claim's own",
      civilDate,
    )
    .option(
      "-m, --mapping <file>",
      "CSV 列与清单字段的对应文件 · mapping of CSV columns to fields of the claim",
    );
}

/** What a service is asked with. */
export function evaluateOptions({ policy, asOf }: ClaimOptions): Omit<EvaluateOptions, "explain"> {
  return { ...(policy === undefined ? {} : { policy }), ...(asOf === undefined ? {} : { asOf }) };
}

function civilDate(text: string): string {
  if (isCivilDate(text)) return text;
  throw new InvalidArgumentError(
    "应为真实存在的日期，如 2025-06-30 · expected a date that exists, as 2025-06-30.",
  );
}
