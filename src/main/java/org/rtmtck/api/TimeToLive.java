package org.rtmtck.api;

/**
 * The lifetime given to {@code RtmAddRoute}, in seconds (page ADD).
 *
 * <p>Documented are 1 to 2,147,483 and {@link #INFINITE}. What 0 means, and any value between the limit and INFINITE,
 * is not documented.
 *
 * @param seconds the number, to be read as unsigned
 */
public record TimeToLive(int seconds) {

    /** {@code INFINITE}: until the route is deleted explicitly. */
    public static final TimeToLive INFINITE = new TimeToLive(-1);

    /** The largest documented number of seconds. */
    public static final int MAX_SECONDS = 2_147_483;

    /** Whether the route never ages. */
    public boolean isInfinite() {
        return seconds == -1;
    }

    /** Whether the value is one that page ADD gives a meaning to. */
    public boolean isDocumented() {
        return isInfinite() || (seconds > 0 && seconds <= MAX_SECONDS);
    }

    @Override
    public String toString() {
        return isInfinite() ? "infinite" : Integer.toUnsignedString(seconds);
    }
}
