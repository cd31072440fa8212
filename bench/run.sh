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

articles=${WIKIREADER_BENCH_ARTICLES:-} output='' results='' walk='' running=''
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

work=$(mktemp -d)
clean_up() {
  # A run stops its servers when it is terminated. Servers left by a killed run are stopped here.
  [ -z "$running" ] || { kill "$running" 2>/dev/null && wait "$running" || true; }
  [ ! -f "$work/pids" ] || while read -r pid; do kill "$pid" 2>/dev/null || true; done <"$work/pids"
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { echo "== $*" >&2; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install() { # install COMMAND: the package has the same name
  PATH=$PATH:/usr/sbin command -v "$1" >/dev/null && return
  say "installing $1"
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >&2
  # The service of the package is not needed and would occupy a port.
  [ "$1" != nginx ] || as_root service nginx stop >&2 || true
}

# A separate intermediate folder: the ordinary build may have another configuration, or be running.
quietly() { "$@" >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; return 1; }; }
build() {
  say "building"
  export DOTNET_CLI_TELEMETRY_OPTOUT=1
  local common=(--artifacts-path "$work/artifacts")
  quietly dotnet restore "$root/bench/WikiReader.Bench" --locked-mode -p:Configuration=Release "${common[@]}"
  quietly dotnet build "$root/bench/WikiReader.Bench" -c Release --no-restore "${common[@]}"
  quietly dotnet publish "$root/WikiReader.Web" -c Release -o "$work/web" "${common[@]}"
  bench=$work/artifacts/bin/WikiReader.Bench/release/WikiReader.Bench.dll
}

# In the background, since the shell handles a signal only after a foreground command has ended.
bench() {
  local code=0
  dotnet "$bench" "$@" &
  running=$!
  wait "$running" || code=$?
  running=''
  return "$code"
}

machine() {
  local commit load
  commit=$(git -C "$root" describe --always --dirty 2>/dev/null || echo unknown)
  load=$(cut -d' ' -f1-3 /proc/loadavg)
  echo "$(date -u +%F), WikiReader $commit, $(nproc) cores, load average before $load_before, after $load;" \
    ".NET $(dotnet --list-runtimes | sed -n 's/^Microsoft.AspNetCore.App \([^ ]*\).*/\1/p' | sort -V | tail -1)," \
    "$(nginx -v 2>&1 | sed 's/^nginx version: //'), $(wrk -v 2>&1 | sed -n 's/^wrk \([^ ]*\).*/wrk \1/p' | head -1), Linux $(uname -r)."
}

write_results() { # write_results TABLE: between the two marks, which stay
  awk -v table="$1" '
    /<!-- end of the table -->/ { inside = 0 }
    !inside { print }
    /<!-- table: written by bench\/run.sh --write-docs -->/ { inside = 1; print ""; while ((getline line < table) > 0) print line; print "" }
  ' "$results" >"$work/results.md"
  cat "$work/results.md" >"$results"
}

PATH=$PATH:/usr/sbin
command -v dotnet >/dev/null || { echo "The .NET SDK is missing; global.json says which one." >&2; exit 1; }
[ -n "$walk" ] || { install nginx; install wrk; }
# Before the build, which itself causes load.
load_before=$(cut -d' ' -f1-3 /proc/loadavg)
build
# Killed servers leave the sockets of their diagnostics in the temporary folder.
export TMPDIR=$work
if [ -z "$articles" ]; then
  say "no articles given: making some up"
  articles=$work/articles
  bench generate "$articles"
fi
if [ -n "$walk" ]; then bench walk "$articles"; exit; fi

bench cold "$articles" "$work/figures"
bench warm "$articles" "$work/web" "$work" "$work/figures" || { tail -n 5 "$work"/*.log >&2; exit 1; }
{ bench table "$work/figures"; echo; machine; } >"$work/table.md"
cat "$work/table.md"
[ -z "$output" ] || cp "$work/table.md" "$output"
[ -z "$results" ] || write_results "$work/table.md"
