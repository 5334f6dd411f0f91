# API, job workers, recorder and scheduler; the role is chosen by ZIPPCRM_ROLE. Node 24 runs the TypeScript sources as they are.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY bench/package.json bench/
COPY domain/package.json domain/
COPY e2e/package.json e2e/
COPY engine-workers/package.json engine-workers/
COPY launcher/package.json launcher/
COPY migrations/package.json migrations/
COPY portal/package.json portal/
COPY processes/package.json processes/
COPY ui/package.json ui/
COPY web/package.json web/
RUN npm ci --omit=dev --omit=optional \
  -w api -w domain -w engine-workers -w launcher -w migrations -w processes

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui python3-uno fonts-noto-core \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node /documents
WORKDIR /app
COPY --from=packages /app ./
COPY api api
COPY domain domain
COPY engine-workers engine-workers
COPY keycloak keycloak
COPY launcher launcher
COPY migrations migrations
COPY processes processes
# LibreOffice keeps its profile in HOME; the file system is read-only except for volumes and /tmp.
ENV HOME=/tmp
USER node
VOLUME /documents
EXPOSE 8080
CMD ["node", "launcher/bin/serve.mjs"]
