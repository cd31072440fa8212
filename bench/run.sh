#!/usr/bin/env bash
# Measures WikiReader on this machine and prints one Markdown table; docs/performance.md says what is measured and how.
# Installs nginx and wrk if they are missing (Debian or Ubuntu, as root or with sudo). Takes about nine minutes on two quiet cores.
#
#   bench/run.sh [--quick] [-o FILE] [--write-docs] [ARTICLES]
#   bench/run.sh --walk [ARTICLES]
#
#   ARTICLES      a folder of Parsoid HTML files; without it $WIKIREADER_BENCH_ARTICLES, or articles made up for the purpose
#   --quick       short rounds that only show that everything works
#   -o FILE       writes the table to a file too
#   --write-docs  writes the table into bench/results.md
#   --walk        only the walk over an article, by BenchmarkDotNet
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

articles=${WIKIREADER_BENCH_ARTICLES:-} output='' results='' walk=''
while [ $# -gt 0 ]; do
  case $1 in
    --quick) export WIKIREADER_BENCH_QUICK=1 ;;
    --walk) walk=1 ;;
    --write-docs) results=$root/bench/results.md ;;
    -o) output=${2:?"-o needs a file"}; shift ;;
    -*) sed -n '2,/^set /{s/^# \{0,1\}//p}' "$0" >&2; exit 2 ;;
    *) articles=$1 ;;
  esac
  shift
done
[ -z "$articles" ] || articles=$(cd "$articles" && pwd)

# shellcheck source=bench/common.sh
. "$root/bench/common.sh"

software() {
  echo ".NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.AspNetCore.App \([^ ]*\).*/\1/p' | sort -V | tail -1)," \
    "$(nginx -v 2>&1 | sed 's/^nginx version: //'), $(wrk -v 2>&1 | sed -n 's/^wrk \([^ ]*\).*/wrk \1/p' | head -1), Linux $(uname -r)."
}

[ -n "$walk" ] || { install nginx; install wrk; }
prepare
if [ -n "$walk" ]; then bench walk "$articles"; exit; fi

bench cold "$articles" "$work/figures"
bench warm "$articles" "$work/web" "$work" "$work/figures" || { tail -n 5 "$work"/*.log >&2; exit 1; }
{ bench table "$work/figures"; echo; echo "$(machine); $(software)"; } >"$work/table.md"
publish run.sh
