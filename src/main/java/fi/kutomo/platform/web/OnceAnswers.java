package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.sql.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers to forms as they are kept for whoever sends the same form again: sealed, because they may show what is shown once. */
@Component
class OnceAnswers {

    private static final String PURPOSE = "once";
    private static final List<String> HEADERS = List.of(
            HttpHeaders.LOCATION, "HX-Redirect", HttpHeaders.SET_COOKIE, HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_DISPOSITION, "Referrer-Policy");

    private final Vault vault;
    private final Json json;
    private final Errors errors;
    private final ObjectProvider<CookieSerializer> cookies;

    OnceAnswers(Vault vault, Json json, Errors errors, ObjectProvider<CookieSerializer> cookies) {
        this.vault = vault;
        this.json = json;
        this.errors = errors;
        this.cookies = cookies;
    }

    /**
     * What was answered.
     *
     * @param asked fingerprint of the session that the request named, empty where it named none
     * @param session the session that the request opened, empty where it opened none
     */
    record Answer(int status, Map<String, List<String>> headers, String type, String body, String asked, String session) {}

    /** A fingerprint of the once-key in this browser for this path, so that the key alone is good for nothing. */
    String key(HttpServletRequest request) {
        var browser = Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(SecurityConfiguration.TOKEN)
                        || cookie.getName().equals("__Host-" + SecurityConfiguration.TOKEN))
                .map(jakarta.servlet.http.Cookie::getValue)
                .findFirst()
                .orElse("");
        return vault.fingerprint(PURPOSE, browser + "\n" + request.getRequestURI() + "\n" + request.getParameter(Once.FIELD));
    }

    /** The answer to keep; empty where it says no and the form may be sent again. */
    Optional<Answer> of(HttpServletRequest request, ContentCachingResponseWrapper response) {
        if (response.getStatus() >= 400 || asksToConfirm(response)) {
            return Optional.empty();
        }
        var headers = new LinkedHashMap<String, List<String>>();
        HEADERS.stream().filter(response::containsHeader).forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
        var session = request.getSession(false);
        var opened = session != null && !session.getId().equals(request.getRequestedSessionId());
        return Optional.of(new Answer(
                response.getStatus(),
                headers,
                Optional.ofNullable(response.getContentType()).orElse(""),
                Base64.getEncoder().encodeToString(response.getContentAsByteArray()),
                named(request),
                opened ? session.getId() : ""));
    }

    /** Nothing is done before the person has proved once more to be there; afterwards the same form may be sent. */
    private static boolean asksToConfirm(HttpServletResponse response) {
        var location = response.getHeader(HttpHeaders.LOCATION);
        return location != null && location.matches("/[a-z]{2}/account/confirm\\?.*");
    }

    boolean sameSession(Answer answer, HttpServletRequest request) {
        return !answer.asked().isEmpty() && answer.asked().equals(named(request));
    }

    private String named(HttpServletRequest request) {
        return Optional.ofNullable(request.getRequestedSessionId()).map(id -> vault.fingerprint(PURPOSE, id)).orElse("");
    }

    String seal(Answer answer) {
        return vault.seal(PURPOSE, json.text(answer));
    }

    Answer open(String sealed) {
        return json.read(vault.open(PURPOSE, sealed), Answer.class);
    }

    void give(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (!answer.session().isEmpty()) {
            cookies.ifAvailable(cookie ->
                    cookie.writeCookieValue(new CookieSerializer.CookieValue(request, response, answer.session())));
        }
        if (!answer.type().isEmpty()) {
            response.setContentType(answer.type());
            response.getOutputStream().write(Base64.getDecoder().decode(answer.body()));
        }
    }

    void alreadySent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.handle(new Refused("platform.form.alreadySent"), request, response);
    }
}
