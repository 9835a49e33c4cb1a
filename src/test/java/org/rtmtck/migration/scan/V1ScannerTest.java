package org.rtmtck.migration.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.migration.scan.Scans.found;
import static org.rtmtck.migration.scan.Scans.trapsOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class V1ScannerTest {

    @Test
    void every_use_in_a_client_of_a_thousand_lines_is_found() throws Exception {
        ScanReport report = Scans.ofClient();

        List<String> all = report.findings().stream()
                .map(f -> f.file() + ":" + Scans.brief(f))
                .toList();

        assertThat(all)
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/migration/client.txt")));
        assertThat(report.files().stream().mapToInt(ScannedFile::lines).sum()).isGreaterThan(1000);
    }

    @Test
    void comments_and_strings_are_no_uses() {
        assertThat(found(
                        "/* RtmAddRoute */ // RtmDeleteRoute",
                        "// RtmIsRoute goes on \\",
                        "   RtmGetRouteAge on the next line",
                        "puts(\"RtmDeregisterClient failed\"); puts(\"\\\"RtmAddRoute(\");",
                        "f('\"'); RtmIsRoute(1, n, b); f('\"');"))
                .containsExactly("5:9 RtmIsRoute");
    }

    @Test
    void a_comment_that_is_never_closed_goes_to_the_end() {
        assertThat(found("RtmIsRoute(f, n, b); /* RtmAddRoute", "RtmAddRoute")).containsExactly("1:1 RtmIsRoute");
    }

    @Test
    void a_name_may_be_continued_on_the_next_line() {
        assertThat(found("x = RtmAdd\\", "Route(c, r, t, f, n, n);")).containsExactly("1:5 RtmAddRoute");
    }

    @Test
    void a_name_inside_a_longer_name_is_another_name() {
        assertThat(found("MyRtmAddRoute(x); RtmAddRouteToDest(x); RtmAddRoute2 = 1; rtmaddroute();"))
                .isEmpty();
    }

    @Test
    void a_macro_stands_for_what_is_in_it_wherever_it_is_used() {
        assertThat(found(
                        "#define ADD(c, r) \\",
                        "    RtmAddRoute((c), (r), 180, 0, 0, 0)",
                        "#define KEEP(r) ADD(client, r)",
                        "ADD(x, y); KEEP(z); OTHER(z);"))
                .containsExactly(
                        "2:5 RtmAddRoute",
                        "3:17 RtmAddRoute THROUGH_MACRO ADD",
                        "4:1 RtmAddRoute THROUGH_MACRO ADD",
                        "4:12 RtmAddRoute THROUGH_MACRO KEEP");
    }

    @Test
    void macros_that_go_round_in_circles_do_no_harm() {
        assertThat(found("#define A B", "#define B A", "A; B; RtmIsRoute(f, n, b);"))
                .containsExactly("3:7 RtmIsRoute");
    }

    @Test
    void a_macro_that_pastes_names_is_followed() {
        assertThat(found("#define CALL(f) Rtm##f", "CALL(AddRoute)(c); CALL(Other)(c);"))
                .containsExactly("2:1 RtmAddRoute THROUGH_MACRO CALL");
    }

    @Test
    void what_if_0_switches_off_is_left_out_and_its_else_is_not() {
        assertThat(found(
                        "#if 0",
                        "RtmAddRoute(a);",
                        "# ifdef X",
                        "RtmAddRoute(b);",
                        "# endif",
                        "#else",
                        "RtmIsRoute(c);",
                        "#endif",
                        "#if 1",
                        "RtmGetRouteAge(d);",
                        "#endif"))
                .containsExactly("7:1 RtmIsRoute", "10:1 RtmGetRouteAge");
    }

    @Test
    void headers_and_libraries_are_found_whatever_their_case_and_folder() {
        assertThat(found("#include <Rtm.h>", "#include \"sdk/rtm.h\"", "#pragma comment(lib, \"RTM.LIB\")"))
                .containsExactly("1:10 rtm.h INCLUDED", "2:10 rtm.h INCLUDED", "3:22 rtm.lib INCLUDED");
        assertThat(found("#include <rtmv2.h>", "#include <myrtm.h>")).isEmpty();
    }

    @Test
    void names_that_are_looked_up_when_the_program_runs_are_found() {
        assertThat(found("p = GetProcAddress(h, \"RtmDeregisterClient\");"))
                .containsExactly("1:23 RtmDeregisterClient BY_STRING");
    }

    @Test
    void a_declaration_is_no_call() {
        assertThat(found(
                        "DWORD WINAPI RtmDeregisterClient(HANDLE h);",
                        "int f(void) { return RtmDeregisterClient(h); }"))
                .containsExactly("1:14 RtmDeregisterClient DECLARATION", "2:22 RtmDeregisterClient");
    }

    @Test
    void comparisons_with_the_bare_number_are_found_where_version_1_is_used() {
        assertThat(found("#include <rtm.h>", "if (s == 259) x = 259;", "case 0x103: case 0x259: s != 259L;"))
                .containsExactly("1:10 rtm.h INCLUDED", "2:10 259 MENTION", "3:6 259 MENTION", "3:30 259 MENTION");
        assertThat(found("if (s == 259 || s == ERROR_NO_SYSTEM_RESOURCES) return;"))
                .isEmpty();
    }

    @Test
    void the_lifetime_is_told_in_the_new_unit() {
        assertThat(details("RtmAddRoute(c, &r, 180, &f, 0, 0);"))
                .containsExactly("the time to live of 180 s becomes 180000 ms");
        assertThat(details("RtmAddRoute(c, &r, Ttl(r, 1), &f, 0, 0);"))
                .containsExactly("the time to live is Ttl ( r , 1 ) seconds; multiply by 1000");
        assertThat(details("RtmAddRoute(c, &r, INFINITE, &f, 0, 0);"))
                .containsExactly("the time to live is INFINITE and stays so");
    }

    private static List<String> details(String line) {
        return Scans.ofText(line).findings().get(0).details();
    }

    @Test
    void traps_that_the_arguments_rule_out_are_not_told() {
        assertThat(trapsOf("RtmAddRoute(c, &r, 180, &f, 0, 0);"))
                .contains("milliseconds")
                .doesNotContain("infinite-hides-units");
        assertThat(trapsOf("RtmAddRoute(c, &r, 0xFFFFFFFF, &f, 0, 0);"))
                .contains("infinite-hides-units")
                .doesNotContain("milliseconds", "expiry-asks");
        assertThat(trapsOf("RtmRegisterClient(RTM_PROTOCOL_FAMILY_IP, 13, NULL, 0);"))
                .contains("unstable-instance")
                .doesNotContain("notification-stays", "single-route-per-call", "family-zero");
        assertThat(trapsOf("RtmIsRoute(0, &n, NULL);")).contains("ipx", "family-zero");
    }

    @Test
    void the_most_dangerous_trap_comes_first() {
        assertThat(trapsOf("RtmDeregisterClient(h);")).startsWith("routes-stay");
        ScanReport report = Scans.ofText("RtmGetRouteAge(r);", "RtmDeregisterClient(h);");
        assertThat(report.mostDangerousFirst())
                .extracting(f -> f.v1().name())
                .containsExactly("RtmDeregisterClient", "RtmGetRouteAge");
        assertThat(report.trapCounts().keySet())
                .first()
                .satisfies(t -> assertThat(t.id()).isEqualTo("routes-stay"));
    }

    @Test
    void a_list_of_calls_is_read_like_a_source() {
        assertThat(found(
                        "# RtmIsRoute in a comment",
                        "A = RtmRegisterClient ipx 13 event",
                        "RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 180",
                        "RtmDeregisterClient A"))
                .containsExactly(
                        "2:5 RtmRegisterClient MENTION", "3:1 RtmAddRoute MENTION", "4:1 RtmDeregisterClient MENTION");
        assertThat(details("RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 180"))
                .containsExactly("the time to live of 180 s becomes 180000 ms");
        assertThat(trapsOf("A = RtmRegisterClient ipx 13 event")).contains("ipx");
    }

    @Test
    void unbalanced_brackets_do_no_harm() {
        assertThat(found("RtmAddRoute(c, (r, 180;", "}}} RtmIsRoute(f;", ") ) RtmGetRouteAge(("))
                .containsExactly("1:1 RtmAddRoute", "2:5 RtmIsRoute", "3:5 RtmGetRouteAge");
    }
}
