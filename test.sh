#!/usr/bin/env bash
# Installs what the tests need and this machine lacks (Debian or Ubuntu, as root or with sudo), runs every test, and ends with a
# line "N passed, M failed".
set -euo pipefail
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

install() { # install COMMAND PACKAGE...
  command -v "$1" >/dev/null && return
  install_packages "${@:2}"
}

install_packages() { # install_packages PACKAGE...
  echo "== installing $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

command -v dotnet >/dev/null || { echo "The .NET SDK is missing; global.json says which one." >&2; exit 1; }
install chromium chromium fonts-dejavu-core
# Most browser tests take half the time with it. Debian has it, Ubuntu does not.
command -v chromium-headless-shell >/dev/null || install_packages chromium-headless-shell || echo "Without it, all browser tests use chromium."
install redis-server redis-server
if [ ! -x /usr/sbin/nginx ]; then
  install nginx nginx-light
  # The service of the package is not needed and would occupy a port.
  as_root service nginx stop >/dev/null 2>&1 || true
fi
mapfile -t npm < <(WikiReader.Tests/Browser/ReaderMode/install.sh --missing)
[ "${#npm[@]}" = 0 ] || install_packages "${npm[@]}"
WikiReader.Tests/Browser/ReaderMode/install.sh
mapfile -t mediawiki < <(WikiReader.Tests/RealMediaWiki/start.sh --missing)
[ "${#mediawiki[@]}" = 0 ] || install_packages "${mediawiki[@]}"

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
export WIKIREADER_REPORT="$results/report"
dotnet restore --locked-mode
dotnet build --no-restore
unformatted=0
# The build reports the rest of what dotnet format would change.
dotnet format whitespace WikiReader.sln --no-restore --verify-no-changes || unformatted=1
dotnet format style WikiReader.sln --no-restore --verify-no-changes --diagnostics IDE0055 || unformatted=1
code=0
mkdir "$results/temporary"
# If no test ends for a while, the run is stopped and the test that hangs is named.
TMPDIR=$results/temporary dotnet test --no-build --logger trx --results-directory "$results" --blame-hang-timeout 15m --blame-hang-dump-type none || code=$?

count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed) total=$(count total)
failed=$((total - passed))
# A run that was aborted has failed, even if no test had failed until then.
if [ "$code" != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
if [ "$total" = 0 ]; then failed=1; fi
# Figures that tests have reported. If the line of the real MediaWiki is missing, its pages were not compared.
cat "$WIKIREADER_REPORT" 2>/dev/null || true
if ! grep -q '^Real MediaWiki .* pages read in the browser, 0 differences$' "$WIKIREADER_REPORT" 2>/dev/null; then
  echo "The real MediaWiki was not read to its end."
  if [ "$failed" = 0 ]; then failed=1; fi
fi
if [ "$unformatted" != 0 ]; then
  echo "The code is not formatted as .editorconfig says: run dotnet format."
  failed=$((failed + 1))
fi
# The tests that failed, with the beginning of each message, where the end of a log shows them.
awk '
  /<UnitTestResult / { failed = /outcome="Failed"/; name = $0; sub(/.* testName="/, "", name); sub(/".*/, "", name); if (failed) print "Failed: " name }
  failed && /<Message>/ { lines = 6; sub(/.*<Message>/, "") }
  lines > 0 {
    last = /<\/Message>/; sub(/<\/Message>.*/, "")
    gsub(/&#xD;/, ""); gsub(/&lt;/, "<"); gsub(/&gt;/, ">"); gsub(/&quot;/, "\""); gsub(/&amp;/, "\\&")
    if ($0 != "") print "  " substr($0, 1, 300)
    lines = last ? 0 : lines - 1
  }
' "$results"/*.trx 2>/dev/null || true
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
