package org.rtmtck.model;

/** Why something left a table or changed in it. */
enum Cause {
    ADDED("an add"),
    REPLACED("a replacement by its single-route client"),
    UPDATED("an update"),
    DELETED("a delete"),
    BLOCK_DELETED("a block delete"),
    AGED("the end of its lifetime"),
    DEREGISTERED("the deregistration of its client"),
    DEREGISTRATION_FAILED("a deregistration that failed for lack of resources");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    boolean isDeregistration() {
        return this == DEREGISTERED || this == DEREGISTRATION_FAILED;
    }

    String words() {
        return words;
    }
}
