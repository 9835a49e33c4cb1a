package org.rtmtck.report.site;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** Turns Markdown of the kit into HTML whose links lead to pages of the site. */
final class Prose {

    private static final Pattern REQUIREMENT = Pattern.compile("\\bDRC-\\d{3}\\b");
    private static final Pattern NUMBER = Pattern.compile("[ATXM]\\d{1,2}");
    private static final Pattern SCENARIO = Pattern.compile("features/(.+\\.feature)(?:#L(\\d+))?");

    /** Characters for private use stand around the name of a symbol until everything is escaped. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';
    private static final Pattern SYMBOL = Pattern.compile(OPEN + "([a-z-]+)" + CLOSE);

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final Library library;
    private final Map<String, String> pages = new HashMap<>();

    /**
     * A renderer.
     *
     * @param library knows how scenarios ended that are linked to
     * @param pages where files of the repository are shown, by their path
     */
    Prose(Library library, Map<String, String> pages) {
        this.library = library;
        this.pages.putAll(pages);
    }

    /**
     * A text as a title and HTML without that title.
     *
     * @param title the first heading
     * @param html the rest, to be written as it is
     */
    record Rendered(String title, String html) {}

    /**
     * Renders a text.
     *
     * @param source the path of its file in the repository, from which its links count
     * @param place where it will be shown
     */
    Rendered render(String source, String text, Place place) {
        Node document = parser.parse(text);
        String title = Optional.ofNullable(document.getFirstChild())
                .filter(node -> node instanceof Heading heading && heading.getLevel() == 1)
                .map(heading -> {
                    heading.unlink();
                    return TextContentRenderer.builder().build().render(heading).strip();
                })
                .orElse(source);
        document.accept(new Linker(source, place));
        String html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .attributeProviderFactory(context -> Prose::name)
                .build()
                .render(document);
        return new Rendered(title, framed(html));
    }

    /** A heading can be linked to, and so can a row that begins with a number such as A4, T1 or X7. */
    private static void name(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            String words = TextContentRenderer.builder().build().render(node).strip();
            attributes.put(
                    "id",
                    words.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} -]", "")
                            .replace(' ', '-'));
        }
        if (node instanceof TableRow && node.getFirstChild() != null) {
            Node first = node.getFirstChild().getFirstChild();
            if (first instanceof Text text && NUMBER.matcher(text.getLiteral()).matches()) {
                attributes.put("id", text.getLiteral());
            }
        }
    }

    /** Wide tables scroll by themselves and not with the page. */
    private static String framed(String html) {
        return SYMBOL.matcher(html)
                .replaceAll("<svg class=\"symbol v-$1\" role=\"img\" aria-label=\"$1\"><use href=\"#s-$1\"/></svg> ")
                .replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<th>", "<th scope=\"col\">")
                .replace("<pre>", "<pre tabindex=\"0\">");
    }

    private final class Linker extends AbstractVisitor {

        private final String source;
        private final Place place;

        Linker(String source, Place place) {
            this.source = source;
            this.place = place;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String destination = link.getDestination();
            if (destination.startsWith("#")) {
                return;
            }
            String path = resolve(source, destination);
            Matcher scenario = SCENARIO.matcher(path);
            if (scenario.matches()) {
                toScenario(link, scenario.group(1), scenario.group(2));
                return;
            }
            String page = pages.get(path.replaceFirst("#.*", ""));
            if (page != null) {
                String anchor = path.contains("#") ? path.substring(path.indexOf('#')) : "";
                link.setDestination(place.linkTo(page + anchor));
            } else {
                unwrap(link);
            }
        }

        private void toScenario(Link link, String file, @Nullable String line) {
            if (line == null) {
                link.setDestination(place.linkTo(Place.feature(file).path()));
                return;
            }
            Shown shown = library.at(file, Long.parseLong(line))
                    .orElseThrow(() -> new IllegalStateException(
                            source + " links to line " + line + " of " + file + ", where no scenario begins"));
            link.setDestination(place.linkTo(shown.scenario().place()));
            link.insertBefore(new Text(OPEN + shown.status().slug() + CLOSE));
        }

        /** What is not part of the site is named and not linked. */
        private void unwrap(Link link) {
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }

        @Override
        public void visit(Text text) {
            Matcher matcher = REQUIREMENT.matcher(text.getLiteral());
            if (isInLink(text) || !matcher.find()) {
                return;
            }
            String literal = text.getLiteral();
            int end = 0;
            do {
                text.insertBefore(new Text(literal.substring(end, matcher.start())));
                Link link =
                        new Link(place.linkTo(Place.requirement(matcher.group()).path()), null);
                link.appendChild(new Text(matcher.group()));
                text.insertBefore(link);
                end = matcher.end();
            } while (matcher.find());
            text.insertBefore(new Text(literal.substring(end)));
            text.unlink();
        }

        private static boolean isInLink(Node node) {
            return node.getParent() instanceof Link || node.getParent() instanceof Heading;
        }
    }

    /** The path in the repository that a relative link means. */
    private static String resolve(String source, String destination) {
        if (destination.contains(":")) {
            return destination;
        }
        URI base = URI.create("/" + source);
        String path = base.resolve(destination).toString();
        return path.replaceFirst("^/(\\.\\./)*", "");
    }
}
