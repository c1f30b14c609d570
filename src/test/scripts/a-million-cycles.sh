#!/bin/sh
# Writes a million endurance cycles in a heap of 256 MB, and checks that every reading of them is stored and every cycle counted.
# Takes minutes and about 1 GB in the temporary folder (TMPDIR), so it is no part of ./check.
#
#   src/test/scripts/a-million-cycles.sh [CYCLES]     left out, it is 1000000
set -eu

home=$(cd "$(dirname "$0")/../../.." && pwd -P)
cycles=${1:-1000000}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

"$home/crosspoint" --version # builds first if it has to, in a heap of any size

measured() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f "wall time %e s, processor time %U s, peak memory %M kB" "$@"
  else
    "$@"
  fi
}

# The fixed range keeps the pulses exact; it sees the LRS alone.
CROSSPOINT_JAVA_OPTS='-Xmx256m -XX:TieredStopAtLevel=4' measured "$home/crosspoint" run "$home/protocols/endurance.yaml" \
  --bench "$home/config/simulated-crossbar-cell.yaml" --set "cycles=$cycles" --set sampling.current-range=10mA \
  --set reads=log-spaced --set reads-per-decade=10 --out "$folder"

run=$(echo "$folder"/*_endurance_*)
du -sh "$run"/*
rows=$(sed -n 's/.*"rows" : \([0-9]*\).*/\1/p' "$run/run.json")
reads=$(tr -d ' \n' <"$run/results.json" | sed 's/.*"name":"read_count","value":\([0-9]*\).*/\1/')
if [ "$rows" != $((4 * cycles + 4 * reads)) ]; then
  echo "$rows readings are stored, not 4 in each of $cycles cycles and 4 more in each of $reads" >&2
  exit 1
fi
echo "$rows readings are stored"
