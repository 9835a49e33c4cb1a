#!/bin/sh
# Changes the code in small ways, one at a time, and runs the tests that reach it: package by package, each with its own
# tests. Prints a line for each package; the reports with every mutant are in target/pit-reports. Arguments go to Maven.
#
#   sh reports/mutation/make.sh              everything
#   ONLY=reference sh reports/mutation/make.sh
set -eu
cd "$(dirname "$0")/../.."

verdict_classes=org.rtmtck.certify.Baseline*
for class in Attribution CertificateBuilder Completeness Conclusion Deviations Findings Lattice RequirementResults Verdict; do
    verdict_classes="$verdict_classes,org.rtmtck.certify.$class"
done

# The named tests of a package; those that take long and kill nothing more are not among them.
tests() {
    package=$1
    shift
    printf 'org.rtmtck.%s.%sTest' "$package" "$1"
    shift
    for name in "$@"; do
        printf ',org.rtmtck.%s.%sTest' "$package" "$name"
    done
}

count() {
    grep -c "$2" "target/pit-reports/$1/mutations.xml" || true
}

mutate() {
    if [ -n "${ONLY:-}" ] && [ "$ONLY" != "$1" ]; then
        return
    fi
    package=$1
    classes=$2
    tests=$3
    shift 3
    mvn -q -Pmutation org.pitest:pitest-maven:mutationCoverage -Dmutation.classes="$classes" -Dmutation.tests="$tests" \
        -DreportsDirectory="target/pit-reports/$package" "$@" >"target/pit-$package.log" 2>&1 ||
        { tail -n 20 "target/pit-$package.log" >&2; exit 1; }
    echo "$package: $(count "$package" '<mutation ') mutants, $(count "$package" "detected='true'") killed," \
        "$(count "$package" "status='NO_COVERAGE'") not covered"
    not_run=$(count "$package" "status='RUN_ERROR'")
    if [ "$not_run" != 0 ]; then
        echo "$package: $not_run of those killed were not run at all; did something else write to target?" >&2
        exit 1
    fi
}

mvn -q -Pmutation test-compile "$@"
mkdir -p target/pit-reports
mutate model 'org.rtmtck.model.*' 'org.rtmtck.model.*Test,org.rtmtck.witness.JudgementsTest,org.rtmtck.witness.OfflineJudgeTest' "$@"
mutate reference 'org.rtmtck.reference.*' 'org.rtmtck.reference.*Test' "$@"
mutate script 'org.rtmtck.script.*' 'org.rtmtck.script.*Test' "$@"
mutate witness 'org.rtmtck.witness.*' "$(tests witness Judgements OfflineJudge Diagnosis Reducer Misbehaviour Environment Evidence Policy)" "$@"
mutate certify "$verdict_classes" "$(tests certify Attribution Baseline Certifier Deviations Lattice Plain RequirementResults Respondents Selection)" "$@"
