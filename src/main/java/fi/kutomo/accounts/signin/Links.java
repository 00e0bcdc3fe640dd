package fi.kutomo.accounts.signin;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.SiteSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Addresses of this site for letters. They come from the settings and never from the request, whose host anybody can make up; only on
 * the operator's own machine, where no address is set, the request tells.
 */
@Component
public class Links {

    private final SiteSettings site;

    Links(SiteSettings site) {
        this.site = site;
    }

    /** Scheme, host and port for links in letters. */
    public String base(HttpServletRequest request) {
        return site.url().orElseGet(() -> {
            var host = request.getServerName();
            if (!host.matches("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?")) {
                throw new Refused("accounts.signin.noAddress");
            }
            return request.getScheme() + "://" + (host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host) + ":"
                    + request.getServerPort();
        });
    }

    /** A path below the language prefix with a token. */
    public static String of(String base, Lang lang, String path, String token) {
        return base + "/" + lang.tag() + "/" + path + "?token=" + token;
    }
}
