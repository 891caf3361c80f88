FROM node:24.21.0-slim@sha256:d6aa754f16b3197301076f047b5def2f02ea1dbbc2ca920407d46d7ec7f87b20 AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY bin/package.json bin/
# Without scripts: they fetch a Node and a PostgreSQL, and the image has the one and is given the other.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --ignore-scripts --omit=dev --omit=optional

# The gateway, which has packages of its own: docker build --target gateway
FROM build AS gateway
RUN npm --prefix gateway ci --ignore-scripts
ENV NODE_ENV=production GATEWAY_HOST=0.0.0.0 GATEWAY_PORT=4001 TEJIDO_HOME=/var/lib/tejido
RUN install --directory --owner=node /var/lib/tejido
USER node
EXPOSE 4001
HEALTHCHECK --interval=10s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.GATEWAY_PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/tejido.js", "gateway"]

# The server, which is what is built unless another target is named.
FROM node:24.21.0-slim@sha256:d6aa754f16b3197301076f047b5def2f02ea1dbbc2ca920407d46d7ec7f87b20
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DRAIN_SECONDS=5 TEJIDO_HOME=/var/lib/tejido
RUN install --directory --owner=node /var/lib/tejido
COPY --from=build /app /app
WORKDIR /app
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "bin/tejido.js", "serve"]
