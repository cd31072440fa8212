# What the scripts of this folder have in common. It is sourced after $root, $articles, $output and $results are set, and stops every server of a
# run at its end.
# shellcheck shell=bash
running=''
work=$(mktemp -d)
clean_up() {
  # A run stops its servers when it is terminated. Servers left by a killed run are stopped here.
  [ -z "$running" ] || { kill "$running" 2>/dev/null && wait "$running" || true; }
  local pids
  for pids in "$work/pids" "$work/before/pids"; do
    [ ! -f "$pids" ] || while read -r pid; do kill "$pid" 2>/dev/null || true; done <"$pids"
  done
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { echo "== $*" >&2; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install_package() {
  say "installing $1"
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >&2
}

install() { # install COMMAND: the package has the same name
  PATH=$PATH:/usr/sbin command -v "$1" >/dev/null && return
  install_package "$1"
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

write_results() { # write_results SCRIPT TABLE: between the marks of that script in $results, which stay
  awk -v script="$1" -v table="$2" '
    /<!-- end of the table -->/ { inside = 0 }
    !inside { print }
    $0 == "<!-- table: written by bench/" script " --write-docs -->" { inside = 1; print ""; while ((getline line < table) > 0) print line; print "" }
  ' "$results" >"$work/results.md"
  cat "$work/results.md" >"$results"
}

# Builds, and makes up articles if $articles is empty.
prepare() {
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
}

machine() {
  local commit load
  commit=$(git -C "$root" describe --always --dirty 2>/dev/null || echo unknown)
  load=$(cut -d' ' -f1-3 /proc/loadavg)
  echo "$(date -u +%F), WikiReader $commit, $(nproc) cores, load average before $load_before, after $load"
}

publish() { # publish SCRIPT: $work/table.md, to where the options say
  cat "$work/table.md"
  [ -z "$output" ] || cp "$work/table.md" "$output"
  [ -z "$results" ] || write_results "$1" "$work/table.md"
}

PATH=$PATH:/usr/sbin
command -v dotnet >/dev/null || { echo "The .NET SDK is missing; global.json says which one." >&2; exit 1; }
