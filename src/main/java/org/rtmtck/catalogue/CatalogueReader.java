package org.rtmtck.catalogue;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmFunction;

/** Reads the compact form of the catalogue. The build has checked its content, so that only its shape matters here. */
final class CatalogueReader {

    private final Map<String, SourcePage> pages;

    private CatalogueReader(List<SourcePage> pages) {
        this.pages = pages.stream().collect(Collectors.toMap(SourcePage::key, Function.identity()));
    }

    static Catalogue read(JsonReader json) throws IOException {
        Fields root = Fields.read(json);
        CatalogueReader reader = new CatalogueReader(root.objects("sources", CatalogueReader::page));
        return new Catalogue(root.objects("requirements", reader::requirement), root.text("digest"));
    }

    private static SourcePage page(Fields fields) {
        return new SourcePage(
                fields.text("key"),
                SourcePage.Kind.valueOf(fields.text("kind")),
                fields.text("title"),
                fields.text("file"));
    }

    private Requirement requirement(Fields fields) {
        return new Requirement(
                Req.of(fields.text("id")),
                EnumSets.copyOf(Assumption.class, fields.texts("assumptions", Assumption::valueOf)),
                fields.text("statement"),
                fields.optional("onlyIf"),
                fields.objects("sources", this::citation),
                fields.texts("functions", RtmFunction::valueOf),
                EnumSets.copyOf(Capability.class, fields.texts("capabilities", Capability::valueOf)),
                fields.flag("hazard"),
                fields.texts("wrong", Function.identity()),
                fields.text("lookAt"),
                fields.optional("reason"),
                EnumSets.copyOf(Req.class, fields.texts("refines", Req::of)),
                fields.optional("sameAs").map(Req::of),
                fields.objects("parts", CatalogueReader::part),
                fields.optional("correction"));
    }

    private Citation citation(Fields fields) {
        String key = fields.text("page");
        SourcePage page = pages.get(key);
        if (page == null) {
            throw new IllegalStateException("there is no source '" + key + "'");
        }
        return new Citation(page, fields.text("section"));
    }

    private static Part part(Fields fields) {
        return new Part(
                fields.text("name"),
                Level.valueOf(fields.text("level")),
                EnumSets.copyOf(Assumption.class, fields.texts("assumptions", Assumption::valueOf)),
                fields.text("statement"));
    }
}
