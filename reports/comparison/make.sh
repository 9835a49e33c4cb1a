#!/bin/sh
# Makes the published comparison anew: needs target/rtm-tck.jar, and target/native from a build with a C compiler.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

certify() {
    name=$1
    shift
    java -jar target/rtm-tck.jar certify --report "$work/$name" "$@"
}

certify native --agent 'target/native/rtm-agent target/native/librtm.so'
certify chains --implementation lawful:messages-in-chains
certify reused --implementation lawful:handles-reused-at-once
certify iponly --implementation lawful:ip-only
certify facade --implementation v1-over-v2

java -jar target/rtm-tck.jar compare --report reports/comparison reports/reference/certificate.json "$work"/*/certificate.json
