#!/bin/bash
# First start of an empty volume: roles, databases and extensions (the same as launcher/src/databases.mjs makes).
set -euo pipefail

psql --username postgres --set ON_ERROR_STOP=1 \
  --set owner="$ZIPPCRM_OWNER_PASSWORD" --set api="$ZIPPCRM_API_PASSWORD" \
  --set engine="$ZIPPCRM_ENGINE_PASSWORD" --set keycloak="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
create role zipp_staff nologin;
create role zipp_portal nologin;
create role zipp_worker nologin;
create role zipp_system nologin;
create role zipp_owner login password :'owner';
create role zipp_api login password :'api';
create role zipp_engine login password :'engine';
create role keycloak login password :'keycloak';
grant zipp_staff, zipp_portal to zipp_api;
grant zipp_worker, zipp_system to zipp_engine;
create database zippcrm owner zipp_owner;
create database keycloak owner keycloak;
\connect zippcrm
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
create extension if not exists citext;
create extension if not exists unaccent;
create extension if not exists btree_gin;
alter schema public owner to zipp_owner;
SQL
