package fi.kutomo.journeys;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, inside the test run. */
final class Markup {

    private static final EmbeddedValidator CHECKER = new EmbeddedValidator();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        CHECKER.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
    }

    private Markup() {}

    /** Errors only; one checker is not made for several threads. */
    static synchronized List<String> errors(String html) {
        try {
            var report = JSON.readTree(CHECKER.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
            var errors = new ArrayList<String>();
            report.path("messages").forEach(message -> {
                if (message.path("type").asString("").equals("error")) {
                    errors.add(message.path("message").asString("") + " | " + message.path("extract").asString("").strip());
                }
            });
            return errors;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
