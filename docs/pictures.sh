#!/usr/bin/env bash
# Takes the pictures of the README again, from those that the tests write. Needs ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
WIKIREADER_GALLERY=$folder dotnet test WikiReader.Tests --filter FullyQualifiedName~GalleryTests.Pages_for_readers

take() { convert "$folder/$1.png" -colors 128 -strip "PNG8:docs/$2.png"; }
take en-desktop/article.light article
take en-phone/home.light home
take en-phone/article.dark article-phone
take ar-phone/article-right-to-left.sepia article-arabic
