#!/bin/sh
# Makes the published comparison of routing managers anew: needs target/rtm-tck.jar and the managers, see spec/own-routing-manager.md.
# A manager that does not conform is compared all the same.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for manager in bird bgpd openbgpd gobgp zebra linux; do
    java -jar target/rtm-tck.jar certify --only ip --report "$work/$manager" -i "$manager" || test $? -eq 1
done
java -jar target/rtm-tck.jar compare --report reports/peers reports/reference/certificate.json "$work"/*/certificate.json
