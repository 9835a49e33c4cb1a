package org.rtmtck.suite.steps;

import java.util.LinkedHashMap;
import java.util.Map;

/** Brings the Portuguese and Chinese wording of arguments and column titles to the English one. */
final class Wording {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("rede", "network"),
            Map.entry("próximo salto", "next hop"),
            Map.entry("métrica", "metric"),
            Map.entry("cliente", "client"),
            Map.entry("網路", "network"),
            Map.entry("下一個躍點", "next hop"),
            Map.entry("介面", "interface"),
            Map.entry("計量", "metric"),
            Map.entry("用戶端", "client"));

    /** In this order, so that longer phrases are replaced before the words they contain. */
    private static final Map<String, String> PHRASES = new LinkedHashMap<>();

    static {
        PHRASES.put("，錯誤碼為 ", " with ");
        PHRASES.put("，協定為 ", ", as ");
        PHRASES.put(", como ", ", as ");
        PHRASES.put("um identificador", "a handle");
        PHRASES.put("o identificador de ", "the handle of ");
        PHRASES.put(" com ", " with ");
    }

    private Wording() {}

    /** The English title of a column. */
    static String column(String title) {
        return COLUMNS.getOrDefault(title, title);
    }

    /** The English form of an argument. */
    static String argument(String text) {
        String english = text;
        for (Map.Entry<String, String> phrase : PHRASES.entrySet()) {
            english = english.replace(phrase.getKey(), phrase.getValue());
        }
        english = english.replaceFirst("^(\\w+) 的控制碼$", "the handle of $1");
        return english.equals("控制碼") ? "a handle" : english;
    }
}
