package org.rtmtck.api;

/**
 * {@code PROTOCOL_SPECIFIC_DATA} (page PSD): four words that belong to the protocol and mean nothing to RTM.
 *
 * @param data0 the first word
 * @param data1 the second word
 * @param data2 the third word
 * @param data3 the fourth word
 */
public record ProtocolSpecificData(int data0, int data1, int data2, int data3) {

    /** Four zeroes. */
    public static final ProtocolSpecificData ZERO = new ProtocolSpecificData(0, 0, 0, 0);
}
