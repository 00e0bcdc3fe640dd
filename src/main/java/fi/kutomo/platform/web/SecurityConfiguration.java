package fi.kutomo.platform.web;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers, forged-request tokens and sessions. Who may do what is said at each handler by {@link Access}. */
@Configuration
class SecurityConfiguration {

    /** The cookie against forged forms; with TLS its name begins with __Host-, which binds it to this very host. */
    static final String TOKEN = "kutomo-csrf";

    /** Nobody reads how long each single filter takes, and to measure it every page pays. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http, SiteSettings site, ObjectProvider<WithoutSession> knocking) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(site.cookie(TOKEN));
        tokens.setCookieCustomizer(cookie -> {
            cookie.httpOnly(true).sameSite("Lax").path("/");
            if (site.encrypted()) {
                cookie.secure(true);
            }
        });
        var open = Stream.concat(Stream.of("/operator/**"), knocking.stream().map(WithoutSession::pattern)).toArray(String[]::new);
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(open))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable)
                        .addHeaderWriter(new Framing())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .cacheControl(cache -> cache.disable()))
                // Who is calling is known from our own sessions (Callers): nobody asks these, and each of them looks at every request
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
