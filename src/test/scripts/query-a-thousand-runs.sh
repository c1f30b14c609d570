#!/bin/sh
# Asks questions over a thousand runs with ten million readings and prints what each answer took, start of Java included.
# Needs about 300 MB in the temporary folder (TMPDIR) and a few minutes, so it is no part of ./check.
#
#   src/test/scripts/query-a-thousand-runs.sh [FOLDER]     keeps the runs in FOLDER, and takes those of an earlier time
#
# Ten runs are measured with ten seeds; the others are copies of them with a name and a device of their own.
set -eu

home=$(cd "$(dirname "$0")/../../.." && pwd -P)
if [ $# -gt 0 ]; then
  folder=$1
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 130' INT TERM
fi
runs=$folder/runs

"$home/crosspoint" --version # builds first if it has to

# 16 cycles of 4 legs of 156 steps and the level they begin at: 10 000 readings.
measure() {
  "$home/crosspoint" run "$home/protocols/iv-sweep.yaml" --set peak=499.2mV --set trough=-499.2mV --set step=3.2mV \
    --set dwell=100us --set nplc=0.001 --set "rest=0 s" --set current-range=100uA --set cycles=16 --seed "$1" \
    --out "$folder/measured" >>"$folder/measured.log" 2>&1
}

copy() {
  device=device-$(($2 % 50))
  id=2026-01-01T00-00-00Z_iv-sweep_${device}_$2
  cp -r "$1" "$runs/$id"
  sed -i -e "s/\"id\" : \"[^\"]*\"/\"id\" : \"$id\"/" -e "s/\"device\" : \"[^\"]*\"/\"device\" : \"$device\"/" \
    "$runs/$id/run.json"
}

if [ ! -d "$runs" ]; then
  mkdir -p "$runs"
  for seed in 0 1 2 3 4 5 6 7 8 9; do measure "$seed"; done
  number=0
  for run in "$folder"/measured/*; do
    rm -rf "$run/report.html" "$run/figures" "$run/transcript.log"
    for _ in $(seq 100); do
      number=$((number + 1))
      copy "$run" "$number"
    done
  done
fi

timed() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f "%e s, of which processor %U + %S s, peak memory %M kB" "$@"
  else
    time "$@"
  fi
}

ask() {
  echo "$1"
  timed "$home/crosspoint" query "$1" --out "$runs" --format csv | tail -n 3
}

ask "SELECT count(*) AS readings FROM readings"
ask "SELECT avg(abs(current_measured_a)) AS mean_a, max(voltage_measured_v) AS largest_v FROM readings"
ask "SELECT device, count(*) AS n, quantile_cont(abs(current_measured_a), 0.5) AS median_a FROM readings GROUP BY device"
ask "SELECT count(*) AS findings FROM findings"
