import type { DestinationStream, LoggerOptions } from "pino";
import { pino } from "pino";

/**
 * What an error may leave in the log: its kind and where it arose. Not its message, because messages quote what they
 * complain of, and that may be a patient's.
 */
function errorTrace(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, ...code, stack: frames.map((frame) => frame.trim()) };
}

/** A request by its route pattern: the address itself may hold anything a caller typed. */
function requestTrace(request: { method?: string; routeOptions?: { url?: string | undefined } }): object {
  return { method: request.method, route: request.routeOptions?.url ?? "unmatched" };
}

/** A log that cannot print bodies, addresses, headers or error messages, whoever calls it. */
export function createLog(level: string, destination: DestinationStream) {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: errorTrace,
      error: errorTrace,
      req: requestTrace,
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    },
    hooks: {
      logMethod(args, method) {
        const [first, message] = args as [unknown, unknown];
        const error = first instanceof Error ? first : undefined;
        // pino takes the message of a bare error, or of `err`, as the log line's own.
        if (error) method.call(this, { err: error }, "error");
        else if (typeof first === "object" && first !== null && message === undefined)
          method.call(this, first, "");
        else method.apply(this, args);
      },
    },
  };
  return pino(options, destination);
}
