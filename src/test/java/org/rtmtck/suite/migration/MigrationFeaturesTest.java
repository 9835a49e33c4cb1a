package org.rtmtck.suite.migration;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("cucumber")
@SelectPackages("org.rtmtck.features.migration")
@ConfigurationParameter(key = "cucumber.glue", value = "org.rtmtck.suite.migration")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
class MigrationFeaturesTest {}
