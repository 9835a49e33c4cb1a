package org.rtmtck.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One YAML file of the specification.
 *
 * @param name how the file is called in messages
 * @param problems takes what is wrong in it
 */
record YamlFile(String name, Problems problems) {

    /** Returns the mappings of the only list in the file, which stands under {@code list}. */
    List<YamlMap> entries(Path path, String list) {
        List<YamlMap> entries =
                root(path).map(root -> root.allow(Set.of(list)).maps(list)).orElse(List.of());
        if (entries.isEmpty()) {
            problems.add(new Position(name, 1, 1), "found no entries; expected a list under '" + list + ":'");
        }
        return entries;
    }

    private Optional<YamlMap> root(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            return new Compose(LoadSettings.builder().setLabel(name).build())
                    .composeReader(reader)
                    .flatMap(this::map);
        } catch (MarkedYamlEngineException e) {
            problems.add(position(e.getProblemMark()), "not YAML: " + e.getProblem());
        } catch (IOException | YamlEngineException e) {
            problems.add(new Position(name, 1, 1), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Returns the node as a mapping; reports anything else. */
    Optional<YamlMap> map(Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(this, mapping));
        }
        problems.add(positionOf(node), "expected fields ('name: value') here");
        return Optional.empty();
    }

    Position positionOf(Node node) {
        return position(node.getStartMark());
    }

    private Position position(Optional<Mark> mark) {
        return mark.map(m -> new Position(name, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> new Position(name, 1, 1));
    }
}
