#!/bin/sh
# Measures whole commands side by side in one run. Needs hyperfine, node and the JDK; prints a table.
# Usage: docs/performance/measure.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
command=$here/../../cli/btcpay-connect
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'kill "$sandbox" 2>/dev/null || true; rm -rf "$work"' EXIT INT TERM

"$command" version >/dev/null
"${java}c" -d "$work" "$here/Hello.java"

"$command" sandbox >"$work/sandbox.txt" &
sandbox=$!
until grep -q 'type=blink' "$work/sandbox.txt" 2>/dev/null; do sleep 0.1; done
grep -m 1 -o 'type=blink.*' "$work/sandbox.txt" >"$work/string.txt"
url=$(sed 's/.*server=\([^;]*\).*/\1/' "$work/string.txt")
key=$(sed 's/.*api-key=\([^;]*\).*/\1/' "$work/string.txt")

# One round that is not measured: the sandbox's own JVM warms up, too.
for _ in 1 2 3 4 5 6 7 8 9 10; do node "$here/check.mjs" "$url" "$key" >/dev/null; done

hyperfine --warmup 5 --runs 40 --style basic --export-markdown "$work/table.md" \
    -n 'java Hello' "$java -cp $work -Xshare:auto Hello" \
    -n 'explain' "$command explain --from-file $work/string.txt" \
    -n 'node, fetch' "node $here/check.mjs $url $key" \
    -n 'check' "$command check --from-file $work/string.txt"
cat "$work/table.md"
