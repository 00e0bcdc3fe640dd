package fi.kutomo.accounts.signin;

import fi.kutomo.platform.web.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of a session, and what may stand in one. */
@Configuration
class SessionConfiguration {

    /** With TLS the name begins with __Host-; without an end of its own, so that it goes when the browser is closed. */
    @Bean
    static CookieSerializer sessionCookie(SiteSettings site) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(site.cookie("SESSION"));
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        if (site.encrypted()) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /** Takes the place of Java's own reading of objects, which would make an object of any class that lies in the database. */
    @Bean
    static ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, Attributes::written);
        conversions.addConverter(byte[].class, Object.class, Attributes::read);
        return conversions;
    }
}
