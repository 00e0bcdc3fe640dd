package fi.kutomo.accounts.signin;

import fi.kutomo.platform.web.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
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

    /** The library takes rows of one session that stand apart for two sessions, so all of a person's must come in order. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> inOrder() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery(
                """
                select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                    a.attribute_name, a.attribute_bytes
                from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on s.primary_id = a.session_primary_id
                where s.principal_name = ? order by s.primary_id
                """);
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
