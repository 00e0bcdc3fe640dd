package fi.kutomo.platform.web;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The place as the public knows it.
 *
 * @param url scheme, host and port under which the public sees the site; empty: as each request says
 * @param keeper who keeps this place, shown in the footer
 * @param feedbackEmail where feedback on accessibility is also received; empty: only the form
 */
@ConfigurationProperties("kutomo.site")
public record SiteSettings(Optional<String> url, @DefaultValue("Kutomo") String keeper, Optional<String> feedbackEmail) {

    public SiteSettings {
        url = url.filter(text -> !text.isBlank()).map(text -> text.replaceAll("/+$", ""));
        feedbackEmail = feedbackEmail.filter(text -> !text.isBlank());
    }

    /** Whether the public sees the site over TLS. */
    public boolean encrypted() {
        return url.filter(text -> text.startsWith("https:")).isPresent();
    }

    /** The name under which browsers keep a cookie: with TLS it begins with __Host-, so that no other host can set it. */
    public String cookie(String name) {
        return encrypted() ? "__Host-" + name : name;
    }
}
