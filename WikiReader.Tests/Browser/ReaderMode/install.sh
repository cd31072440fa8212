#!/usr/bin/env bash
# Installs Readability, with which Firefox's reader view takes the article of a page, below artifacts/npm. With --missing, prints the Debian
# packages that this needs and the machine lacks.
set -euo pipefail
cd "$(dirname "$0")/../../.."
version=0.6.0

grep -qs "\"version\": \"$version\"" artifacts/npm/node_modules/@mozilla/readability/package.json && exit
if [ "${1:-}" = --missing ]; then
  command -v npm >/dev/null || echo npm
  exit
fi
npm install --prefix artifacts/npm --no-save --no-package-lock --no-audit --no-fund "@mozilla/readability@$version"
