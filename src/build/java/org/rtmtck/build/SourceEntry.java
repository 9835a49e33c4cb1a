package org.rtmtck.build;

import org.rtmtck.catalogue.SourcePage;

/** One entry of {@code sources.yaml}. */
record SourceEntry(Text key, SourcePage.Kind kind, String title, String file) {}
