#!/usr/bin/env bash
# Measures the times that a reader of WikiReader notices, in a real browser, and prints tables in Markdown; docs/performance.md says what is
# measured and how. Installs Chromium if it is missing (Debian or Ubuntu, as root or with sudo). Takes about 20 minutes.
#
#   bench/felt.sh [--quick] [--journeys] [-o FILE] [--write-docs] [--before FOLDER] [ARTICLES]
#
#   ARTICLES         a folder of Parsoid HTML files; without it $WIKIREADER_BENCH_ARTICLES, or articles made up for the purpose
#   --quick          once instead of five times, and a short journey: shows that everything works
#   --journeys       only counts the requests of the journeys, which other load on the machine does not change
#   -o FILE          writes the tables to a file too
#   --write-docs     writes the tables into bench/results.md
#   --before FOLDER  another published WikiReader.Web, of an older commit, to compare with
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

articles=${WIKIREADER_BENCH_ARTICLES:-} output='' results='' before=()
while [ $# -gt 0 ]; do
  case $1 in
    --quick) export WIKIREADER_BENCH_QUICK=1 ;;
    --journeys) export WIKIREADER_BENCH_JOURNEYS=1 ;;
    --write-docs) results=$root/bench/results.md ;;
    --before) before=("$(cd "${2:?"--before needs a folder"}" && pwd)"); shift ;;
    -o) output=${2:?"-o needs a file"}; shift ;;
    -*) sed -n '2,/^set /{s/^# \{0,1\}//p}' "$0" >&2; exit 2 ;;
    *) articles=$1 ;;
  esac
  shift
done
[ -z "$articles" ] || articles=$(cd "$articles" && pwd)

# shellcheck source=bench/common.sh
. "$root/bench/common.sh"

if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  install chromium
  install_package fonts-dejavu-core
fi
prepare

bench felt "$articles" "$work/web" "$work" "${before[@]}" >"$work/table.md" || { tail -n 5 "$work"/*.log >&2; exit 1; }
{ echo; echo "$(machine)."; } >>"$work/table.md"
publish felt.sh
