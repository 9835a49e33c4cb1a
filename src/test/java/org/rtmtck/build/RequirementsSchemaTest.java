package org.rtmtck.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RequirementsSchemaTest {

    private static final Path SPEC = Path.of("spec");

    @Test
    void the_requirements_have_the_form_that_the_schema_describes() throws IOException {
        Validator.Result result = validate(requirements());

        assertThat(result.getErrors())
                .as("violations of requirements.schema.json")
                .extracting(error -> error.getInstanceLocation() + ": " + error.getError())
                .isEmpty();
        assertThat(result.isValid()).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            id: DRC-030           | id: DRC-30
            level: DOCUMENTED     | level: PROVEN
            theme: routes         | theme: roads
            assumptions: [A8]     | assumptions: [B8]
            lookAt:               | lookUp:
            testable: false       | testable: 'no'
            [RtmDeregisterClient] | [RtmDeregister]
            """)
    void the_schema_refuses_what_the_loader_refuses(String good, String bad) throws IOException {
        String text = requirements();

        assertThat(text).contains(good);
        assertThat(validate(text.replace(good, bad)).isValid()).isFalse();
    }

    private static String requirements() throws IOException {
        return Files.readString(SPEC.resolve("requirements.yaml"));
    }

    private static Validator.Result validate(String yaml) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .createValidator();
        URI schema = validator.registerSchema(Files.readString(SPEC.resolve("requirements.schema.json")));
        Object content = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return validator.validate(schema, new Gson().toJson(content));
    }
}
