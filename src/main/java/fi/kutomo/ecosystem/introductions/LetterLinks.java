package fi.kutomo.ecosystem.introductions;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.SiteSettings;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Links in letters to those without an account. The address of the site comes from the settings and never from the request, whose host
 * anybody can make up; only on the operator's own machine, where none is set, the request tells.
 */
@Component
public class LetterLinks {

    private final SiteSettings site;

    LetterLinks(SiteSettings site) {
        this.site = site;
    }

    /** Whether a letter that is written now can lead anywhere. */
    public boolean lead() {
        return base().isPresent();
    }

    /** @param path of the page that takes the secret, below the language prefix */
    public Optional<String> to(Lang lang, String path, String secret) {
        return to(lang, path + "?token=" + secret);
    }

    /** @param path of a page, below the language prefix */
    public Optional<String> to(Lang lang, String path) {
        return base().map(base -> base + "/" + lang.tag() + "/" + path);
    }

    private Optional<String> base() {
        return site.url().or(() -> Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(_ -> ServletUriComponentsBuilder.fromCurrentContextPath().build())
                .filter(here -> String.valueOf(here.getHost()).matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]"))
                .map(here -> here.toUriString()));
    }
}
