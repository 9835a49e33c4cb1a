package org.rtmtck.certify;

import org.jspecify.annotations.Nullable;

/** Memory that is kept back, so that a certificate can be written when the implementation under test took the rest. */
final class Reserve {

    private static final long MOST = 16L << 20;
    private static final int SHARE = 16;

    private byte @Nullable [] memory =
            new byte[(int) Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE)];

    /** Gives the memory back. Returns how much it was, in bytes. */
    synchronized int release() {
        byte[] kept = memory;
        memory = null;
        return kept == null ? 0 : kept.length;
    }
}
