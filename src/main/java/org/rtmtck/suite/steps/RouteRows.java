package org.rtmtck.suite.steps;

import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.script.Call;
import org.rtmtck.script.LineCodec;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptPrinter;

/** Reads routes from sentences and tables, and lays out routes as such tables. The words are those of scripts. */
final class RouteRows {

    static final String CLIENT = "client";
    static final String TIME_STAMP = "time stamp";
    private static final String NETWORK = "network";
    private static final String LIFETIME = "lifetime";

    /** Columns with the words that scripts have for them. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    /** What a printed route leaves out. */
    private static final Map<String, String> DEFAULTS = Map.of("type", "4", "psd", "0,0,0,0");

    private static final Set<String> NOT_ADDED = Set.of(CLIENT, TIME_STAMP);

    static {
        WORDS.put("next hop", "via");
        WORDS.put("interface", "if");
        WORDS.put("metric", "metric");
        WORDS.put("ticks", "ticks");
        WORDS.put("hops", "hops");
        WORDS.put("priority", "priority");
        WORDS.put("type", "type");
        WORDS.put("flags", "flags");
        WORDS.put("policy", "policy");
        WORDS.put("next hop AS", "nexthop-as");
        for (int i = 1; i <= 5; i++) {
            WORDS.put("metric " + i, "metric" + i);
        }
        WORDS.put("protocol data", "psd");
        WORDS.put("protocol field", "proto");
        WORDS.put(LIFETIME, "ttl");
    }

    private RouteRows() {}

    /** Reads "10.1.0.0/16 via 192.0.2.1 interface 1 metric 3 ttl 180"; the handle of the result means nothing. */
    static Call.AddRoute parse(String text) {
        String line = "RtmAddRoute NULL " + text.replace(" interface ", " if ");
        try {
            return (Call.AddRoute) LineCodec.parseCall(line);
        } catch (ScriptException e) {
            throw new IllegalArgumentException("'" + text + "' is not a route: " + e.getMessage(), e);
        }
    }

    /** The calls that add the routes of a table, one for each row. */
    static List<Call.AddRoute> toAdd(DataTable table) {
        return rows(table).stream().map(row -> parse(text(row))).toList();
    }

    /** A structure with nothing in it but its family. */
    static Route empty(ProtocolFamily family) {
        return parse(emptyNetwork(family)).route();
    }

    static String emptyNetwork(ProtocolFamily family) {
        return family.equals(ProtocolFamily.IPX) ? "ipx:00000000" : "0.0.0.0/0";
    }

    /** The rows with English titles and without empty cells. */
    static List<Map<String, String>> rows(DataTable table) {
        List<String> titles = table.row(0).stream().map(Wording::column).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<@Nullable String> cells : table.cells().subList(1, table.height())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < titles.size(); i++) {
                String cell = cells.get(i);
                if (cell != null && !cell.isEmpty()) {
                    row.put(titles.get(i), cell);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(Map<String, String> row) {
        StringBuilder text = new StringBuilder(row.getOrDefault(NETWORK, ""));
        row.forEach((title, cell) -> {
            if (!title.equals(NETWORK) && !NOT_ADDED.contains(title)) {
                String word = WORDS.get(title);
                if (word == null) {
                    throw new IllegalArgumentException(
                            "'" + title + "' is not a column of routes; there are network, " + WORDS.keySet());
                }
                // The lifetime comes last in the line, whatever its place in the table.
                text.append(word.equals("ttl") ? "" : " " + word + " " + cell);
            }
        });
        String lifetime = row.get(LIFETIME);
        return text + (lifetime == null ? "" : " ttl " + lifetime);
    }

    /** A row as {@link #cells} would lay it out: the same value is written in the same way. */
    static Map<String, String> canonical(Map<String, String> row) {
        Map<String, String> cells = cells(parse(text(row)).route(), row.keySet());
        row.forEach((title, cell) -> {
            if (NOT_ADDED.contains(title)) {
                cells.put(title, cell);
            }
        });
        return cells;
    }

    /** The given columns of a route, without those that do not stand in the structure. */
    static Map<String, String> cells(Route route, Set<String> columns) {
        String[] printed = ScriptPrinter.print(route.withTimeStamp(0)).split(" ");
        Map<String, String> byWord = new LinkedHashMap<>();
        for (int i = 1; i + 1 < printed.length; i += 2) {
            byWord.put(printed[i], printed[i + 1]);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            if (column.equals(NETWORK)) {
                cells.put(column, printed[0]);
            } else if (!NOT_ADDED.contains(column)) {
                String word = WORDS.getOrDefault(column, column);
                cells.put(column, byWord.getOrDefault(word, defaultOf(word, route)));
            }
        }
        return cells;
    }

    private static String defaultOf(String word, Route route) {
        if (word.equals("flags")) {
            return route.family().equals(ProtocolFamily.IPX) ? "0" : "1";
        }
        return DEFAULTS.getOrDefault(word, "0");
    }

    /** A route in few words: "10.1.0.0/16 via 192.0.2.1 if 1 metric 3 proto 8". */
    static String brief(@Nullable Route route) {
        return route == null ? "no route" : ScriptPrinter.print(route.withTimeStamp(0));
    }

    /** The next hop as scenarios write it. */
    static String nextHop(Route route) {
        return cells(route, Set.of("next hop")).getOrDefault("next hop", "");
    }
}
