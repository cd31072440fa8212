#!/usr/bin/env bash
# Checks N mutated pages (default 100,000) with all checks, including Chromium, and prints the result.
# mutations.sh [N [FIRST_SEED]]
set -euo pipefail
cd "$(dirname "$0")"
export WIKIREADER_MUTANTS=${1:-100000} WIKIREADER_MUTATION_SEED=${2:-1}
dotnet build --nologo -v quiet
echo "$WIKIREADER_MUTANTS mutants from seed $WIKIREADER_MUTATION_SEED, 200 a seed:"
dotnet test --no-build --nologo --filter 'FullyQualifiedName~MutationTests|FullyQualifiedName~MutantTreeTests'
