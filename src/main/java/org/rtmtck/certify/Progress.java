package org.rtmtck.certify;

/** Is told how a run goes on. Methods may be called by several threads at once. */
public interface Progress {

    /** Says nothing to anybody. */
    Progress SILENT = new Progress() {};

    /** So many more checks are going to run. */
    default void planned(int checks) {}

    /** A check begins. */
    default void started(String check) {}

    /** A check has ended. */
    default void finished(CheckResult result) {}
}
