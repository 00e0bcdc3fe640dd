package fi.kutomo.journeys;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, in a class loader of its own: it brings older versions of libraries that the program also uses. */
final class Markup {

    private static final Path CHECKER = Path.of("node_modules", "vnu-jar", "build", "dist", "vnu.jar");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Object checker;
    private static Method validate;

    private Markup() {}

    /** Errors only; one checker is not made for several threads. */
    static synchronized List<String> errors(String html) {
        try {
            if (checker == null) {
                start();
            }
            var answer = (String) validate.invoke(checker, new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            var errors = new ArrayList<String>();
            JSON.readTree(answer).path("messages").forEach(message -> {
                if (message.path("type").asString("").equals("error")) {
                    errors.add(message.path("message").asString("") + " | " + message.path("extract").asString("").strip());
                }
            });
            return errors;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void start() throws Exception {
        if (!Files.exists(CHECKER)) {
            throw new AssertionError("No " + CHECKER + ": bin/test fetches it, or run bin/lib/frontend");
        }
        var loader = new URLClassLoader(new URL[] {CHECKER.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            var type = loader.loadClass("nu.validator.client.EmbeddedValidator");
            var format = loader.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
            checker = type.getConstructor().newInstance();
            type.getMethod("setOutputFormat", format).invoke(checker, format.getField("JSON").get(null));
            validate = type.getMethod("validate", InputStream.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
