package fi.kutomo.world;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

/** Signs the example people in, as they would do it themselves. */
public final class Visit {

    public static final String READER = "lukija@example.org";
    public static final String WRITER = "kirjoittaja@example.org";
    public static final String EDITOR = "toimittaja@example.org";
    public static final String OPERATOR = "yllapitaja@example.org";

    private Visit() {}

    /** The session's cookie of this example person. */
    public static Cookie as(String email, MockMvc browser, Environment environment) throws Exception {
        var file = Path.of(environment.getRequiredProperty("kutomo.data"), "secrets", "example-logins");
        var logins = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            logins.load(reader);
        }
        var answer = browser.perform(post("/fi/sign-in").with(csrf()).param("email", email).param("password", logins.getProperty(email)))
                .andReturn()
                .getResponse();
        for (var cookie : answer.getCookies()) {
            if (cookie.getName().equals("SESSION")) {
                return cookie;
            }
        }
        throw new IllegalStateException("No session for " + email + ": " + answer.getStatus());
    }
}
