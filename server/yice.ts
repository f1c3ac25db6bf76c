import { runYice } from "./cli/run-yice.ts";
import { ConfigError, readConfig } from "./config.ts";
import { openProduct } from "./product.ts";

/** Width of tables where no terminal says its own. */
const WIDTH = 120;

/** The command line: arguments, streams and exit status of this process. */
async function main(): Promise<number> {
  const { env, stdin, stdout, stderr } = process;
  // A reader that has seen enough (head) closes the pipe; that is no failure.
  stdout.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? 0 : 1));
  return runYice(process.argv.slice(2), openProduct(readConfig(env)), {
    input: stdin,
    output: stdout,
    messages: stderr,
    showsProgress: stderr.isTTY === true && stdout.isTTY !== true,
    columns: stdout.columns ?? WIDTH,
    // npm runs its scripts in the project's folder and says where the caller stood.
    folder: env.npm_lifecycle_event === "yice" ? (env.INIT_CWD ?? process.cwd()) : process.cwd(),
  });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isSettings = error instanceof ConfigError;
    process.stderr.write(`${isSettings ? error.message : error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  },
);
