package org.rtmtck.suite;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All checks, for a build of your own: extend this class with an empty one, and write the class name of your
 * {@link org.rtmtck.api.RtmProvider} into {@code META-INF/services/org.rtmtck.api.RtmProvider}.
 *
 * <p>Every scenario and every property is a test of its own. The system properties {@code rtmtck.implementation} and
 * {@code rtmtck.seed} choose the implementation, where there are several, and the seed.
 */
@Suite
@IncludeEngines({"cucumber", "jqwik", "junit-jupiter"})
@ExcludeTags("migration")
@SelectPackages({"org.rtmtck.features", "org.rtmtck.suite"})
@IncludeClassNamePatterns(".*")
@ConfigurationParameter(key = "cucumber.glue", value = "org.rtmtck.suite.steps")
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
@ConfigurationParameter(key = "cucumber.junit-platform.naming-strategy", value = "long")
@ConfigurationParameter(key = "jqwik.database", value = "")
@ConfigurationParameter(key = "jqwik.reporting.onlyfailures", value = "true")
public abstract class RtmConformance {}
