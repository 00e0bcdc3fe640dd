package fi.kutomo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a form with a once-key have its effect once. Whoever sends it again, by a double click or by going back, gets the answer that
 * the first one got; while the first is still at work, the second waits for it. An answer that says no frees the key, so that the
 * form can be corrected and sent. When the database went away meanwhile nobody knows whether it has kept the form: then whoever sends it again is
 * asked to look.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 5)
class Once extends OncePerRequestFilter {

    static final String FIELD = "once";

    /** Set on a request of which nobody knows whether what it wanted was kept. */
    static final String UNKNOWN = Once.class.getName() + ".unknown";

    /** Buttons that show the form again, with what is in it: one comes back to them with the same key. */
    private static final Set<String> LOOKING = Set.of("preview", "enclose");

    private static final Logger LOG = LoggerFactory.getLogger(Once.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(30);

    private final OnceStore store;
    private final OnceAnswers answers;

    Once(OnceStore store, OnceAnswers answers) {
        this.store = store;
        this.answers = answers;
    }

    static String fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getParameter(FIELD) == null || LOOKING.contains(String.valueOf(request.getParameter("then")));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = answers.key(request);
        var person = Chrome.now().caller().person();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (store.claim(key, person)) {
                first(key, request, response, chain);
                return;
            }
            var found = store.find(key);
            if (found.isPresent() && found.get().unknown()) {
                break;
            }
            if (found.isPresent() && found.get().answer().isPresent()) {
                again(found.get(), person, request, response);
                return;
            }
            pause();
        }
        answers.alreadySent(request, response);
    }

    private void first(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recording = new ContentCachingResponseWrapper(response);
        Optional<OnceAnswers.Answer> answer = Optional.empty();
        try {
            chain.doFilter(request, recording);
            answer = answers.of(request, recording);
            recording.copyBodyToResponse();
            // Keeps a session that was opened by this request before the second one can be led to it
            recording.flushBuffer();
        } finally {
            if (answer.isPresent()) {
                store.keep(key, answers.seal(answer.get()));
            } else if (request.getAttribute(UNKNOWN) == null) {
                store.release(key);
            } else {
                leave(key);
            }
        }
    }

    /** Where the database is still away, the key stays as it is, taken, which says the same after some waiting. */
    private void leave(String key) {
        try {
            store.leave(key);
        } catch (DataAccessException away) {
            LOG.warn("It is not known whether a form was kept: {}", away.getMessage());
        }
    }

    /**
     * Only for the one who sent it first: the same person, or the same session, which the first may have given another id. A form
     * that a visitor sent may have made the visitor somebody.
     */
    private void again(OnceStore.Kept kept, Optional<UUID> person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = answers.open(kept.answer().orElseThrow());
        if (kept.person().isPresent() && !kept.person().equals(person) && !answers.sameSession(answer, request)) {
            answers.alreadySent(request, response);
            return;
        }
        answers.give(answer, request, response);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
