package fi.kutomo.accounts.identity;

import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.web.SiteSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Things that are begun in one browser and finished in the same one, once and soon: a passkey's challenge, the way to a provider
 * and back. A cookie binds them to the browser, so that nobody can be made to finish what somebody else has begun; whoever comes
 * second with the same secret finds nothing.
 */
@Component
public class Ceremonies {

    static final String COOKIE = "kutomo-ceremony";

    private static final String VAULT = "ceremony";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Duration COOKIE_LASTS = Duration.ofHours(2);

    private final JdbcClient sql;
    private final Vault vault;
    private final Json json;
    private final SiteSettings site;
    private final Clock clock;

    Ceremonies(JdbcClient sql, Vault vault, Json json, SiteSettings site, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Begins one and remembers something for its end.
     *
     * @return a secret of 256 random bits in base64url, such as a challenge or a state
     */
    public String begin(HttpServletRequest request, HttpServletResponse response, String kind, Record content, Duration within) {
        var secret = draw();
        sql.sql("delete from accounts.ceremony where expires_at < :now").param("now", Timestamp.from(clock.instant())).update();
        sql.sql("""
                insert into accounts.ceremony (secret, browser, kind, content, expires_at) values (:secret, :browser, :kind, :content, :until)
                """)
                .param("secret", hash(secret))
                .param("browser", hash(browser(request).orElseGet(() -> mark(response))))
                .param("kind", kind)
                .param("content", vault.seal(VAULT, json.text(content)))
                .param("until", Timestamp.from(clock.instant().plus(within)))
                .update();
        return secret;
    }

    /** What was remembered, given out once, and only to the browser that began. */
    public <T extends Record> Optional<T> finish(HttpServletRequest request, String kind, String secret, Class<T> type) {
        return asked("delete from accounts.ceremony where %s returning content", request, kind, secret, type);
    }

    /** What was remembered, without finishing, for a page in between. */
    public <T extends Record> Optional<T> peek(HttpServletRequest request, String kind, String secret, Class<T> type) {
        return asked("select content from accounts.ceremony where %s", request, kind, secret, type);
    }

    private <T extends Record> Optional<T> asked(String query, HttpServletRequest request, String kind, String secret, Class<T> type) {
        return browser(request).flatMap(browser -> sql.sql(
                                query.formatted("secret = :secret and browser = :browser and kind = :kind and expires_at > :now"))
                        .param("secret", hash(secret))
                        .param("browser", hash(browser))
                        .param("kind", kind)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional())
                .map(sealed -> json.read(vault.open(VAULT, sealed), type));
    }

    private Optional<String> browser(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(site.cookie(COOKIE)) && cookie.getValue().length() >= BYTES)
                .map(Cookie::getValue)
                .findFirst();
    }

    private String mark(HttpServletResponse response) {
        var mark = draw();
        var cookie = new Cookie(site.cookie(COOKIE), mark);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(site.encrypted());
        cookie.setMaxAge((int) COOKIE_LASTS.toSeconds());
        // Lax, because the way back from a provider begins at another site
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return mark;
    }

    /** 256 random bits in base64url. */
    public static String draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
