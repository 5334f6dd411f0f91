# Both applications behind nginx, which also passes the API on.
FROM node:24-bookworm-slim AS build
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
RUN npm ci
COPY ui ui
COPY web web
COPY portal portal
RUN cd web && npx vite build && cd ../portal && npx vite build

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY deploy/docker/nginx.conf.template /etc/nginx/templates/default.conf.template
COPY --from=build /app/web/dist /usr/share/nginx/html/admin
COPY --from=build /app/portal/dist /usr/share/nginx/html/customer
ENV NGINX_ENVSUBST_FILTER="^(API_ORIGIN|KEYCLOAK_PUBLIC_URL|UPLOAD_MAX_MB)$"
EXPOSE 80
