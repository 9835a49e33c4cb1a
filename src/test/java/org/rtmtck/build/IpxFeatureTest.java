package org.rtmtck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpxFeatureTest {

    private static final String HEAD = """
            @ip @ageing
            Feature: Routes
              What is said of IP here.

            """;

    private static final String PLAIN = """
              @DRC-030
              Scenario: Gone
                Given OSPF is registered for IP
                When OSPF is deregistered
                Then there is no route of OSPF
            """;

    private static List<String> ipx(String scenarios) {
        return IpxFeature.of(HEAD + scenarios)
                .map(text -> text.lines().map(String::strip).toList())
                .orElse(List.of());
    }

    @Test
    void the_head_names_the_family() {
        assertThat(ipx(PLAIN)).startsWith("@ipx @ageing", "Feature: Routes (IPX)", "What is said of IP here.");
    }

    @Test
    void names_and_families_are_those_of_ipx() {
        assertThat(ipx(PLAIN))
                .endsWith(
                        "@DRC-030",
                        "Scenario: Gone",
                        "Given NLSP is registered for IPX",
                        "When NLSP is deregistered",
                        "Then there is no route of NLSP");
    }

    @Test
    void protocols_that_ipx_has_not_are_given_by_others() {
        assertThat(ipx("""
                  Scenario: Many
                    Given Observer is registered for IP, as NETMGMT, with an event
                    And BGP is registered for IP, single-route
                    And RIP asks to be registered for IP
                """))
                .contains(
                        "Given Observer is registered for IPX, as SAP, with an event",
                        "And BGP is registered for IPX, as 131083, single-route",
                        "And RIP asks to be registered for IPX");
    }

    @Test
    void routes_have_numbers_nodes_ticks_and_hops() {
        assertThat(ipx("""
                  Scenario: Routes
                    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3
                    And RIP has the routes
                      | network     | next hop     | interface | metric | protocol field |
                      | 10.2.0.0/16 | 192.0.2.1/24 | 1         | 7      | 13             |
                    Then the messages for Observer amount to
                      | network     | change            | before            | after |
                      | 10.1.0.0/16 | RTM_ROUTE_DELETED | RIP via 192.0.2.1 |       |
                """))
                .contains(
                        "Given RIP has the route ipx:0a010000 via 02-00-c0-00-02-01 interface 1 ticks 3 hops 3",
                        "| network | next hop | interface | ticks | hops | protocol field |",
                        "| ipx:0a020000 | 02-00-c0-00-02-01 | 1 | 7 | 7 | 131074 |",
                        "| ipx:0a010000 | RTM_ROUTE_DELETED | RIP via 02-00-c0-00-02-01 |  |");
    }

    @Test
    void examples_are_translated_and_keep_their_titles() {
        assertThat(ipx("""
                  Scenario Outline: A metric of <metric>
                    Given RIP has the route <network> via 192.0.2.1 interface 1 metric <metric>
                    When RtmBlockDeleteRoutes is called with <choice>

                    Examples:
                      | network     | metric | choice        |
                      | 10.1.0.0/16 | 65535  | all IP routes |
                """))
                .contains(
                        "Given RIP has the route <network> via 02-00-c0-00-02-01 interface 1 ticks <metric> hops <metric>",
                        "| network | metric | choice |",
                        "| ipx:0a010000 | 65535 | all IPX routes |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 65536",
                "Given RIP has the routes 10.1.0.0/16 and 10.1.0.0/24",
                "Given RIP is registered for IPX",
                "Then the best route to 10.1.0.0/16 is that of OSPF via 198.51.100.1",
                "Given the routes\n| network | metric | type |",
                "Given the routes\n| network | metric |\n| 10.1.0.0/16 | <m> |\nExamples:\n| m |\n| 4294967295 |"
            })
    void what_only_ip_has_is_left_out(String sentence) {
        assertThat(ipx("  Rule: One\n  @DRC-030\n  Scenario: Left out\n" + sentence + "\n"))
                .isEmpty();
        assertThat(ipx("  Rule: One\n  @DRC-030\n  Scenario: Left out\n" + sentence + "\n  Rule: Two\n" + PLAIN))
                .contains("Rule: Two", "Scenario: Gone")
                .doesNotContain("Rule: One", "Scenario: Left out");
    }

    @Test
    void what_the_background_says_counts() {
        String background =
                "  Background:\n    Given RIP has the route 10.1.0.0/16 via 192.0.2.1 interface 1 metric 3\n\n";

        assertThat(ipx(background + PLAIN)).contains("Background:", "Scenario: Gone");
        assertThat(ipx(background + PLAIN.replace("no route of OSPF", "no route to 10.1.0.0/24")))
                .isEmpty();
    }

    @Test
    void a_feature_of_another_family_is_none_of_ip() {
        assertThat(IpxFeature.of(HEAD.replace("@ip ", "@ipx ") + PLAIN)).isEmpty();
    }

    @Test
    void features_that_are_gone_leave_nothing_behind(@TempDir Path folder) throws IOException {
        Path from = Files.createDirectories(folder.resolve("features/routes"));
        Path to = folder.resolve("made");
        Files.writeString(from.resolve("one.feature"), HEAD + PLAIN);
        Files.writeString(from.resolve("two.feature"), HEAD + PLAIN);
        Files.writeString(
                Files.createDirectories(folder.resolve("features/families")).resolve("f.feature"), HEAD + PLAIN);
        String[] args = {folder.resolve("features").toString(), to.toString()};

        GenerateIpxFeatures.main(args);
        Files.delete(from.resolve("two.feature"));
        GenerateIpxFeatures.main(args);

        try (Stream<Path> files = Files.walk(to)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(to.resolve("routes/one-ipx.feature"));
        }
    }
}
