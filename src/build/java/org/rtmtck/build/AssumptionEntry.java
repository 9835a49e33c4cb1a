package org.rtmtck.build;

import org.rtmtck.catalogue.AssumptionKind;

/** One entry of {@code assumptions.yaml}. */
record AssumptionEntry(Text id, AssumptionKind kind, String title, String text) {}
