# Builds with everything, runs with what production needs. No root, no shell tricks, no build tools in the image.
FROM node:22-bookworm-slim AS build
WORKDIR /switchboard
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /switchboard
COPY --from=build /switchboard/node_modules ./node_modules
COPY --from=build /switchboard/build ./build
COPY --from=build /switchboard/package.json ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/sante').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches it and it stops gracefully.
CMD ["node", "build/main/main.js", "serve"]
