# syntax=docker/dockerfile:1
# Build with the project folder as context: docker build -t yice .
FROM node:20-bookworm-slim AS build
WORKDIR /yice
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY schemas ./schemas
COPY server ./server
COPY editor ./editor
RUN npm run -s build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /yice
ENV NODE_ENV=production HOST=0.0.0.0 YICE_ACCESS=accounts PORT=8080 YICE_DATA=/data YICE_PERSON_KEY=/keys/person.key \
    YICE_SIGNING_KEY=/keys/signing-key.pem
COPY --from=build /yice/package.json ./
COPY --from=build /yice/node_modules ./node_modules
COPY --from=build /yice/dist ./dist
COPY schemas ./schemas
COPY rules ./rules
RUN mkdir /data /keys && chown node:node /data /keys
USER node
# Keys are kept, and backed up, apart from what is hashed under them and from what they sign.
VOLUME ["/data", "/keys"]
EXPOSE 8080
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that SIGTERM reaches the orderly stop. Below 2048 MB its engine clears up sooner.
CMD ["node", "--max-old-space-size=2000", "--enable-source-maps", "dist/server/main.js"]
