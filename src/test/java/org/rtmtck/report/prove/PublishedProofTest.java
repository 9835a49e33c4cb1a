package org.rtmtck.report.prove;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.defect.LawfulVariants;

/**
 * The published proof is one of this kit. If it is stale, make it anew: {@code java -jar target/rtm-tck.jar prove --seeds
 * 20 --report reports/teeth}.
 */
class PublishedProofTest {

    /** Where reduction does not arrive at the shortest script: it keeps to what the check that failed was about. */
    private static final int LONGER = 8;

    private static final Path PUBLISHED = Path.of("reports", "teeth", "prove.json");

    private String text = "";
    private JsonObject proof = new JsonObject();

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(PUBLISHED);
        proof = JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void itHasTheFormThatTheSchemaDescribes() throws IOException {
        String schema = Files.readString(Path.of("spec", "prove.schema.json"));
        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(schema, text);

        assertThat(result.getErrors())
                .extracting(e -> e.getInstanceLocation() + ": " + e.getError())
                .isEmpty();
    }

    @Test
    void itWasMadeWithThisCatalogue() {
        assertThat(proof.getAsJsonObject("kit").get("catalogue").getAsString())
                .isEqualTo(Catalogue.load().digest());
    }

    @Test
    void itSaysOfEveryDefectThatItIsKilledForWhatItBreaks() {
        assertThat(strings("defects", "name"))
                .containsExactlyElementsOf(
                        Defects.all().stream().map(Defect::name).toList());
        assertThat(strings("defects", "outcome")).containsOnly("killed");
        assertThat(proof.getAsJsonArray("defects"))
                .allSatisfy(result -> assertThat(identifiers(result.getAsJsonObject()))
                        .containsExactlyElementsOf(requirements(result.getAsJsonObject())));
    }

    @Test
    void itSaysOfEveryDeterministicDefectThatItsScriptShowsItAgain() {
        assertThat(proof.getAsJsonArray("defects"))
                .extracting(JsonElement::getAsJsonObject)
                .filteredOn(result -> !result.get("replays").getAsBoolean())
                .extracting(result -> result.get("name").getAsString())
                .filteredOn(name -> Defects.named(name).orElseThrow().isDeterministic())
                .isEmpty();
    }

    private static List<String> identifiers(JsonObject result) {
        return result.getAsJsonArray("requirements").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static List<String> requirements(JsonObject result) {
        return Defects.named(result.get("name").getAsString()).orElseThrow().requirements().stream()
                .map(Req::id)
                .toList();
    }

    @Test
    void itSaysOfEveryLawfulVariantThatNothingIsHeldAgainstIt() {
        assertThat(strings("lawful", "name"))
                .containsExactlyElementsOf(
                        LawfulVariants.all().stream().map(LawfulVariant::name).toList());
        assertThat(proof.getAsJsonArray("lawful"))
                .allSatisfy(result -> assertThat(
                                result.getAsJsonObject().get("falseAlarms").getAsInt())
                        .isZero());
    }

    @Test
    void thePagesTellTheSameSums() throws IOException {
        String sum = "| killed | " + Defects.all().size() + " |";

        assertThat(Files.readString(PUBLISHED.resolveSibling("teeth.md"))).contains(sum);
        assertThat(Files.readString(PUBLISHED.resolveSibling("teeth.html")))
                .contains(Defects.all().size() + " of " + Defects.all().size() + " defects are killed");
    }

    @Test
    void itSaysOfEveryRaceAndEveryDeepDefectThatASearchAloneFindsItWithEverySeed() {
        assertThat(strings("searches", "name"))
                .containsExactlyElementsOf(Stream.concat(Defects.racy().stream(), Defects.deep().stream())
                        .map(Defect::name)
                        .toList());
        assertThat(strings("searches", "outcome")).containsOnly("killed");
        assertThat(proof.getAsJsonArray("searches")).allSatisfy(search -> {
            JsonObject result = search.getAsJsonObject();
            assertThat(result.get("found")).isEqualTo(result.get("seeds"));
            assertThat(result.get("replays").getAsBoolean()).isTrue();
        });
        assertThat(proof.getAsJsonArray("searches"))
                .filteredOn(search ->
                        search.getAsJsonObject().get("search").getAsString().equals("races"))
                .allSatisfy(race -> {
                    assertThat(race.getAsJsonObject().get("seeds").getAsInt()).isGreaterThanOrEqualTo(20);
                    assertThat(race.getAsJsonObject().get("slowestMillis").getAsInt())
                            .isLessThanOrEqualTo(5000);
                });
    }

    @Test
    void itSaysHowManyReducedScriptsAreAsShortAsTheShortestKnown() {
        assertThat(proof.getAsJsonArray("shortest")).hasSizeGreaterThan(100);
        assertThat(proof.getAsJsonArray("shortest"))
                .filteredOn(script -> script.getAsJsonObject().get("reduced").getAsInt()
                        > script.getAsJsonObject().get("shortest").getAsInt())
                .hasSizeLessThanOrEqualTo(LONGER);
    }

    private List<String> strings(String array, String member) {
        JsonArray all = proof.getAsJsonArray(array);
        return StreamSupport.stream(all.spliterator(), false)
                .map(e -> e.getAsJsonObject().get(member).getAsString())
                .toList();
    }
}
