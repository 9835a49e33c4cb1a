package org.rtmtck.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scenario of the family IP, and how it is said of IPX. */
final class IpxScenario {

    /** No background. */
    static final IpxScenario NONE = new IpxScenario(List.of());

    private static final Pattern STEP = Pattern.compile("\\s*(?:Given|When|Then|And|But) .*");
    private static final Pattern EXAMPLES = Pattern.compile("\\s*Examples:.*");
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*");

    /** What only IP has, what no page says of IPX, and what is about both families. */
    private static final Pattern UNSAYABLE =
            Pattern.compile("\\| *(?:type|flags|policy|next hop AS|priority|metric \\d) *\\||\\bIPX|ipx:"
                    + "|@ipx|@DRC-0(?:55|56|57|58|59|66|67|68)\\b|is that of \\w+ via");

    /** Ticks and hops have 16 bits. */
    private static final long MOST = 0xFFFF;

    private static final String METRIC = "metric";
    private static final String NUMBER = "(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)";
    private static final Pattern MASKED = Pattern.compile("\\b" + NUMBER + "/([\\d.]+)");
    private static final Pattern ADDRESS = Pattern.compile("\\b" + NUMBER + "(?:/[\\d.]+)?");
    private static final Pattern VIA = Pattern.compile("\\bvia " + NUMBER + "(?:/[\\d.]+)?");
    private static final Pattern INLINE_METRIC = Pattern.compile("\\bmetric (\\d+|<[^>]+>)");
    private static final Pattern REGISTERED =
            Pattern.compile("\\b([A-Z]\\w*) (?:is registered|asks to be registered|registers) for IPX\\b(?!, as )");

    /** Those that IPX has stand for those that only IP has, and numbers where there are no more. */
    private static final Map<String, String> PROTOCOLS = Map.of(
            "OSPF", "NLSP",
            "NETMGMT", "SAP",
            "ICMP", "131080",
            "LOCAL", "131081",
            "EGP", "131082",
            "BGP", "131083",
            "STATIC", "131084",
            "AUTOSTATIC", "131085");

    /** RIP and OSPF as numbers, RIP of IPX and NLSP as numbers. */
    private static final Map<String, String> NUMBERS = Map.of("8", "131072", "13", "131074");

    private final List<String> lines;
    private final Set<String> metrics = new HashSet<>();
    private final Map<String, Set<String>> examples = new HashMap<>();
    private final List<String> translated = new ArrayList<>();

    IpxScenario(List<String> lines) {
        this.lines = List.copyOf(lines);
        read();
    }

    boolean isBackground() {
        return lines.stream().anyMatch(line -> line.strip().startsWith("Background:"));
    }

    /** The lines in IPX. */
    List<String> translated() {
        return translated;
    }

    /** Whether all of it, and of what comes before it, makes sense in IPX. */
    boolean canBeSaid(IpxScenario background) {
        List<String> all = new ArrayList<>(background.lines);
        all.addAll(lines);
        return all.stream().noneMatch(line -> UNSAYABLE.matcher(line).find())
                && metrics.stream().allMatch(this::fits)
                && numbersTellNetworksApart(all);
    }

    /** Whether a metric, or all that an outline has in its place, is one of IPX as well. */
    private boolean fits(String metric) {
        if (metric.startsWith("<")) {
            String title = metric.substring(1, metric.length() - 1);
            return examples.getOrDefault(title, Set.of()).stream().allMatch(this::fits);
        }
        return Long.parseLong(metric) <= MOST;
    }

    /** Networks of IPX have no masks. */
    private static boolean numbersTellNetworksApart(List<String> all) {
        Map<String, String> masks = new HashMap<>();
        for (String line : all) {
            Matcher m = MASKED.matcher(VIA.matcher(line).replaceAll("via"));
            while (m.find()) {
                String before = masks.put(network(m), m.group(5));
                if (before != null && !before.equals(m.group(5))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void read() {
        boolean inSteps = false;
        boolean inExamples = false;
        List<String> titles = List.of();
        for (String line : lines) {
            inSteps |= STEP.matcher(line).matches();
            inExamples |= EXAMPLES.matcher(line).matches();
            if (!ROW.matcher(line).matches()) {
                titles = List.of();
                translated.add(inSteps && !inExamples ? sentence(line) : line);
            } else if (titles.isEmpty()) {
                titles = cells(line);
                translated.add(titles(line, titles, inExamples));
            } else {
                translated.add(row(line, titles, inExamples));
            }
        }
    }

    private String sentence(String line) {
        INLINE_METRIC.matcher(line).results().forEach(m -> metrics.add(m.group(1)));
        String text = VIA.matcher(family(line)).replaceAll(m -> "via " + node(m));
        text = MASKED.matcher(text).replaceAll(IpxScenario::network);
        text = INLINE_METRIC.matcher(text).replaceAll("ticks $1 hops $1");
        text = REGISTERED.matcher(text).replaceAll(IpxScenario::registered);
        for (Map.Entry<String, String> protocol : PROTOCOLS.entrySet()) {
            text = text.replaceAll(", as " + protocol.getKey() + "\\b", ", as " + protocol.getValue());
        }
        return named(text);
    }

    private static String registered(MatchResult m) {
        String protocol = PROTOCOLS.get(m.group(1));
        boolean calledAfterIt = protocol == null || protocol.equals("NLSP");
        return m.group() + (calledAfterIt ? "" : ", as " + protocol);
    }

    private static String family(String text) {
        return text.replaceAll("\\bIP\\b", "IPX");
    }

    /** OSPF is called NLSP; the others keep their names. */
    private static String named(String text) {
        return text.replaceAll("\\b(New)?OSPF\\b", "$1NLSP");
    }

    private static String titles(String line, List<String> titles, boolean inExamples) {
        List<String> result = new ArrayList<>();
        for (String title : titles) {
            if (title.equals(METRIC) && !inExamples) {
                result.add("ticks");
                result.add("hops");
            } else {
                result.add(title);
            }
        }
        return joined(line, result);
    }

    private String row(String line, List<String> titles, boolean inExamples) {
        List<String> cells = cells(line);
        List<String> result = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String title = titles.get(i);
            String cell = cell(cells.get(i), title);
            result.add(cell);
            if (inExamples) {
                examples.computeIfAbsent(title, t -> new HashSet<>()).add(cell);
            } else if (title.equals(METRIC)) {
                metrics.add(cell);
                result.add(cell);
            }
        }
        return joined(line, result);
    }

    private static String cell(String cell, String title) {
        if (title.contains("next hop")) {
            return ADDRESS.matcher(cell).replaceAll(IpxScenario::node);
        }
        if (title.equals("protocol field")) {
            return NUMBERS.getOrDefault(cell, cell);
        }
        String text = VIA.matcher(family(cell)).replaceAll(m -> "via " + node(m));
        text = MASKED.matcher(text).replaceAll(IpxScenario::network);
        return named(ADDRESS.matcher(text).replaceAll(IpxScenario::node));
    }

    private static List<String> cells(String line) {
        String[] parts = line.strip().split("\\|", -1);
        List<String> result = new ArrayList<>();
        for (int i = 1; i + 1 < parts.length; i++) {
            result.add(parts[i].strip());
        }
        return result;
    }

    private static String joined(String line, List<String> cells) {
        return line.substring(0, line.indexOf('|')) + "| " + String.join(" | ", cells) + " |";
    }

    private static String network(MatchResult m) {
        return "ipx:" + bytes(m, "");
    }

    private static String node(MatchResult m) {
        return "02-00-" + bytes(m, "-");
    }

    private static String bytes(MatchResult m, String between) {
        List<String> result = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            result.add("%02x".formatted(Integer.parseInt(m.group(i))));
        }
        return String.join(between, result);
    }
}
