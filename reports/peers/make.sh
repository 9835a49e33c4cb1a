#!/bin/sh
# Makes the published comparison and the grades of routing managers anew: needs target/rtm-tck.jar, target/native and the
# managers, see spec/own-routing-manager.md; and a machine that does nothing else, for the grades.
# A manager that does not conform is compared all the same.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for manager in bird bgpd openbgpd gobgp zebra linux; do
    java -jar target/rtm-tck.jar certify --report "$work/$manager" -i "$manager" || test $? -eq 1
done
java -jar target/rtm-tck.jar grade reference linux bird zebra bgpd --report "$work/grade" \
    --agent 'target/native/rtm-agent target/native/librtm.so'
cp "$work/grade/grade.html" "$work/grade/grade.json" reports/peers/
java -jar target/rtm-tck.jar compare --report reports/peers reports/reference/certificate.json "$work"/*/certificate.json
