package org.rtmtck.certify.prove;

/** Is told of results as they come, on any thread. */
public interface ProofListener {

    /** Nobody is told. */
    ProofListener NONE = new ProofListener() {};

    /** A defect was looked for. */
    default void hunted(DefectResult result) {}

    /** A search by itself looked for a defect. */
    default void searched(SearchResult result) {}

    /** A lawful variant was looked at. */
    default void watched(LawfulResult result) {}
}
