package org.rtmtck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpxFeaturesTest {

    @ParameterizedTest
    @CsvSource({
        "classpath:org/rtmtck/features/routes/own-routes-ipx.feature, true",
        "routes/own-routes-ipx.feature:12, true",
        "routes/own-routes.feature:12, false",
        "families/ipx.feature:12, false",
        "classpath:org/rtmtck/features/families/ipx.feature, false",
        "VolumeProperties.one_of_many_clients_goes_alone, false",
        ":1, false"
    })
    void a_file_that_was_made_is_known_by_its_name(String path, boolean made) {
        assertThat(IpxFeatures.isAmong(path)).isEqualTo(made);
    }
}
