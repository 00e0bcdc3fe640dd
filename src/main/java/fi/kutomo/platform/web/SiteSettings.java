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
}
