package org.rtmtck.report.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that the kit brings along, whether it runs from its jar or from its build directory. */
final class KitFiles {

    private static final String ROOT = "/org/rtmtck/";

    private KitFiles() {}

    /**
     * The text files below a folder, by their path relative to it.
     *
     * @param folder {@code features}, {@code spec} or {@code sources/model}
     * @param landmark a file that is certainly in the folder
     * @param suffix how the names end
     */
    static SortedMap<String, String> below(String folder, String landmark, String suffix) {
        URL url = KitFiles.class.getResource(ROOT + folder + "/" + landmark);
        if (url == null) {
            throw new IllegalStateException(folder + "/" + landmark + " is missing from the kit");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri).resolveSibling(""), suffix);
            }
            String text = uri.toString();
            URI jar = URI.create(text.substring(0, text.indexOf("!/")));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return read(files.getPath(ROOT + folder), suffix);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> read(Path folder, String suffix) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
