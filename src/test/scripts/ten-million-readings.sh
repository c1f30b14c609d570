#!/bin/sh
# Measures ten million readings in a heap of 256 MB, and checks that every one of them is stored. Takes minutes and about
# 2 GB in the temporary folder (TMPDIR), so it is no part of ./check.
#
#   src/test/scripts/ten-million-readings.sh [CYCLES]     625 readings each; left out, it is 16000
set -eu

home=$(cd "$(dirname "$0")/../../.." && pwd -P)
cycles=${1:-16000}
levels=625 # 4 legs of 156 steps, and the level they begin at

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM

"$home/crosspoint" --version # builds first if it has to, in a heap of any size

measured() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f "wall time %e s, peak memory %M kB" "$@"
  else
    "$@"
  fi
}

CROSSPOINT_JAVA_OPTS=-Xmx256m measured "$home/crosspoint" run "$home/protocols/iv-sweep.yaml" \
  --set peak=499.2mV --set trough=-499.2mV --set step=3.2mV --set dwell=100us --set nplc=0.001 --set "rest=0 s" \
  --set current-range=100uA --set "cycles=$cycles" --out "$folder"

run=$(echo "$folder"/*_iv-sweep_*)
du -sh "$run"/*
rows=$(sed -n 's/.*"rows" : \([0-9]*\).*/\1/p' "$run/run.json")
if [ "$rows" != $((cycles * levels)) ]; then
  echo "$rows readings are stored, not $((cycles * levels))" >&2
  exit 1
fi
echo "$rows readings are stored"
