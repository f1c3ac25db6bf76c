import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import type { Config } from "../../config.ts";
import { Problem } from "../problem.ts";
import { isProbe } from "../route-config.ts";
import { addTimeLimit } from "./time-limit.ts";

/** Security headers, limits on how much and how long, and compression of whole answers. */
export async function addProtection(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
    // TLS ends before this service, and it is also used over plain HTTP inside a network.
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      directives: {
        "upgrade-insecure-requests": null,
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "style-src": ["'self'"],
      },
    },
  });
  addTimeLimit(app, config.REQUEST_TIMEOUT);
  if (config.RATE_LIMIT > 0) {
    await app.register(rateLimit, {
      max: config.RATE_LIMIT,
      timeWindow: "1 minute",
      allowList: isProbe,
      errorResponseBuilder: (_request, { max, ttl }) =>
        new Problem("rate-limited", { limit: max, seconds: Math.ceil(ttl / 1000) }),
    });
  }
  await app.register(underPressure, {
    maxEventLoopDelay: config.MAX_DELAY,
    pressureHandler: (request) => {
      if (!isProbe(request)) throw new Problem("overloaded");
    },
  });
  await app.register(compress, { threshold: 2048, encodings: ["gzip", "deflate", "identity"] });
}
