package org.rtmtck.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file; reading from it reports what is missing or of the wrong shape. */
final class YamlMap {

    private final YamlFile file;
    private final Position at;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Position> keys = new LinkedHashMap<>();

    YamlMap(YamlFile file, MappingNode node) {
        this.file = file;
        this.at = file.positionOf(node);
        node.getValue().forEach(this::put);
    }

    private void put(NodeTuple tuple) {
        Text key = text(tuple.getKeyNode());
        if (values.putIfAbsent(key.value(), tuple.getValueNode()) != null) {
            file.problems().add(key, "'" + key + "' is given twice in the same entry; keep one of them");
        }
        keys.putIfAbsent(key.value(), key.at());
    }

    Position at() {
        return at;
    }

    /** Reports every key that is not among those that may occur. */
    YamlMap allow(Set<String> allowed) {
        keys.forEach((key, place) -> {
            if (!allowed.contains(key)) {
                file.problems().add(place, "unknown field '" + key + "'; known are " + Choice.listOf(allowed));
            }
        });
        return this;
    }

    /** Returns the scalar under {@code key}; reports a missing or blank one and then returns an empty text. */
    Text required(String key) {
        Optional<Text> text = optional(key).filter(t -> !t.value().isBlank());
        if (text.isEmpty()) {
            file.problems().add(keys.getOrDefault(key, at), "missing " + key + "; every entry of this kind has one");
        }
        return text.orElseGet(() -> new Text("", at));
    }

    Optional<Text> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(this::text);
    }

    /** Returns the value of a switch, {@code otherwise} if it is not given. */
    boolean flag(String key, boolean otherwise) {
        Optional<Text> text = optional(key);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get().value())) {
            file.problems().add(text.get(), key + " is '" + text.get() + "', expected true or false");
        }
        return text.map(t -> Boolean.parseBoolean(t.value())).orElse(otherwise);
    }

    /** Whether there is a list under {@code key} with something in it. */
    boolean hasItems(String key) {
        return values.get(key) instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty();
    }

    /** Returns the scalars of the list under {@code key}; empty if there is none. */
    List<Text> texts(String key) {
        return items(key).stream().map(this::text).toList();
    }

    /** Returns the mappings of the list under {@code key}; empty if there is none. */
    List<YamlMap> maps(String key) {
        return items(key).stream().flatMap(node -> file.map(node).stream()).toList();
    }

    private List<Node> items(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        file.problems().add(file.positionOf(node), key + " must be a list, for example '" + key + ": [...]'");
        return List.of();
    }

    private Text text(Node node) {
        Position place = file.positionOf(node);
        if (node instanceof ScalarNode scalar) {
            return new Text(scalar.getValue().strip(), place);
        }
        file.problems().add(place, "expected a single value here, found a list or a mapping");
        return new Text("", place);
    }
}
