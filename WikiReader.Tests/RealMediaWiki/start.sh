#!/usr/bin/env bash
# Starts a separate MediaWiki with the pages of this folder: start.sh FOLDER PORT. FOLDER must be empty; the wiki writes all its files there.
# Prints "ready PORT VERSION" once it serves requests, and runs until SIGTERM or the end of its input.
# While FOLDER/private exists, the wiki is private.
#
# It installs nothing. start.sh --missing prints the packages that are lacking, one a line.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
mediawiki=/usr/share/mediawiki

# The package mediawiki depends on a web server, and PHP on a server interface (SAPI). The first two packages satisfy both and start no
# service. They come first, so that apt does not choose Apache.
packages=(micro-httpd php-cgi mediawiki php-cli php-sqlite3 php-intl php-mbstring php-xml php-gd php-apcu php-curl librsvg2-bin python3-pygments)

missing() {
  command -v dpkg-query >/dev/null || { echo "Debian or Ubuntu"; return; }
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

if [ "${1:-}" = --missing ]; then missing; exit; fi

folder=$1 port=$2
lacking=$(missing)
[ -z "$lacking" ] || { echo "missing: ${lacking//$'\n'/, }" >&2; exit 1; }

export WIKI_FOLDER=$folder WIKI_SOURCES=$here MW_CONFIG_FILE=$folder/LocalSettings.php
options=(-d opcache.enable_cli=1 -d apc.enable_cli=1 -d apc.shm_size=128M -d memory_limit=512M -d error_reporting=0 -d "error_log=$folder/php.log")

# Runs a command, and prints its output only if it fails.
quietly() {
  "$@" >"$folder/log" 2>&1 </dev/null || { cat "$folder/log" >&2; exit 1; }
}

# The extensions whose syntax Wikipedia's pages use, if the package contains them.
extensions=Cite,CategoryTree,ImageMap,InputBox,Math,ParserFunctions,Poem,SyntaxHighlight_GeSHi

mkdir -p "$folder/images" "$folder/cache" "$folder/uploads"
# Without MW_CONFIG_FILE: the installer would look there for the settings of an existing wiki, but it has yet to write that file.
quietly env -u MW_CONFIG_FILE php "${options[@]}" "$mediawiki/maintenance/install.php" --confpath "$folder" --dbtype sqlite --dbpath "$folder/data" \
  --dbname wiki --server "http://127.0.0.1:$port" --scriptpath /w --pass "$(head -c 18 /dev/urandom | base64)" --skins '' --extensions "$extensions" \
  'Test wiki' Keeper
echo 'require getenv( "WIKI_SOURCES" ) . "/settings.php";' >>"$folder/LocalSettings.php"

quietly php "${options[@]}" "$here/images.php" "$folder/uploads"
cp "$here"/Pages/*.svg "$folder/uploads"
quietly php "${options[@]}" "$mediawiki/maintenance/importImages.php" --comment 'For the tests.' "$folder/uploads"
quietly php "${options[@]}" "$here/import.php" "$here/Pages"
quietly php "${options[@]}" "$mediawiki/maintenance/runJobs.php"

# A separate process group, since the server's workers do not end with it.
set -m
PHP_CLI_SERVER_WORKERS=4 php "${options[@]}" -S "127.0.0.1:$port" -t "$mediawiki" "$here/router.php" >"$folder/server.log" 2>&1 </dev/null &
server=$!
trap 'kill -TERM -- "-$server" 2>/dev/null || true' EXIT
trap 'exit 0' TERM INT

version=''
for ((attempt = 1; attempt <= 100; attempt++)); do
  kill -0 "$server" 2>/dev/null || break
  answer=$(php -r 'echo @file_get_contents($argv[1]);' "http://127.0.0.1:$port/w/api.php?action=query&meta=siteinfo&format=json")
  version=$(sed -n 's/.*"generator":"MediaWiki \([^"]*\)".*/\1/p' <<<"$answer")
  [ -z "$version" ] || break
  sleep 0.1
done
[ -n "$version" ] || { echo "The wiki does not answer." >&2; tail -n 20 "$folder"/*.log >&2; exit 1; }

echo "ready $port $version"
# The input ends when the parent process ends, for whatever reason.
while read -r _; do :; done
