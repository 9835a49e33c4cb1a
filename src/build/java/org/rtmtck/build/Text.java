package org.rtmtck.build;

/**
 * A scalar of the specification together with its place.
 *
 * @param value never blank, except where a problem has been reported already
 * @param at where it stands
 */
record Text(String value, Position at) {

    @Override
    public String toString() {
        return value;
    }
}
