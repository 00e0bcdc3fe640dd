package fi.kutomo.platform.pages;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.SiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts of the standing pages, from {@code pages/<name>_<lang>.md}: a heading, a first paragraph, the rest. */
@Component
class StandingTexts {

    static final List<String> NAMES = List.of("about", "accessibility", "privacy", "data", "terms", "rules");

    private final SiteSettings site;
    private final PrivacyTable purposes;
    private final Map<String, StandingPage> read = new ConcurrentHashMap<>();

    StandingTexts(SiteSettings site, PrivacyTable purposes) {
        this.site = site;
        this.purposes = purposes;
    }

    StandingPage page(String name, Lang lang) {
        return read.computeIfAbsent(name + "_" + lang.tag(), file -> read(name, lang));
    }

    private StandingPage read(String name, Lang lang) {
        var file = new ClassPathResource("pages/" + name + "_" + lang.tag() + ".md");
        if (!file.exists()) {
            throw new NotFound(name);
        }
        try {
            return parse(name, filled(file.getContentAsString(StandardCharsets.UTF_8), lang));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The texts name the keeper of the place and its address without knowing them, and link within the reader's language. */
    private String filled(String text, Lang lang) {
        return text.replace("{keeper}", site.keeper())
                .replace("{email}", site.feedbackEmail().orElse(""))
                .replace("{purposes}", text.contains("{purposes}") ? purposes.in(lang) : "")
                .replace("](/{lang}", "](/" + lang.tag());
    }

    static StandingPage parse(String name, String text) {
        var parts = text.strip().split("\\R\\s*\\R", 3);
        var title = parts[0].replaceFirst("^#\\s*", "").strip();
        var lead = parts.length > 1 && !parts[1].startsWith("#") ? parts[1] : "";
        var rest = text.strip().substring(parts[0].length()).strip();
        return new StandingPage(name, title, lead, lead.isEmpty() ? rest : rest.substring(lead.length()).strip());
    }
}
