package org.rtmtck.witness;

/**
 * Short pauses where the implementation under test calls its environment: in the middle of its functions, where one
 * thread must overtake another for a race to show.
 */
final class Jitter implements Runnable {

    private static final long STEP = 0x9e37_79b9_7f4a_7c15L;
    private static final int SPINS = 300;

    private final long seed;
    private long uses;
    private volatile boolean on;

    Jitter(long seed) {
        this.seed = seed;
    }

    void start() {
        on = true;
    }

    void stop() {
        on = false;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // to let others in is what it is for
    public void run() {
        if (!on) {
            return;
        }
        // A lost update of the counter does no harm.
        long dice = mix(seed + STEP * uses++);
        if ((dice & 7) == 0) {
            Thread.yield();
        } else if ((dice & 7) < 3) {
            spin((int) (dice >>> 8) & SPINS);
        }
    }

    static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }

    static long mix(long value) {
        long x = (value ^ value >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        x = (x ^ x >>> 27) * 0x94d0_49bb_1331_11ebL;
        return x ^ x >>> 31;
    }
}
