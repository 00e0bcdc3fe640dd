package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Unclear;
import fi.kutomo.platform.limits.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where failures become answers: pages for people, problem documents (RFC 9457) for programs. */
@Component
@ControllerAdvice
class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** PostgreSQL: character_not_in_repertoire and untranslatable_character. */
    private static final Set<String> UNWRITABLE = Set.of("22021", "22P05");

    private final Messages messages;
    private final Answering answering;
    private final JsonMapper mapper;

    Errors(Messages messages, Answering answering, JsonMapper mapper) {
        this.messages = messages;
        this.answering = answering;
        this.mapper = mapper;
    }

    @ExceptionHandler(Exception.class)
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.debug("The reader went away", failure);
            return;
        }
        var lang = Languages.of(request);
        switch (failure) {
            case NotFound notFound -> answer(404, "platform.error.notFound", request, response);
            case MethodArgumentTypeMismatchException mismatch -> answer(404, "platform.error.notFound", request, response);
            case Forbidden forbidden -> forbidden(lang, request, response);
            case Refused refused -> show(
                    refused instanceof Unclear ? 422 : 409,
                    messages.in(lang, refused instanceof Unclear ? "platform.error.badRequest.title" : "platform.error.refused.title"),
                    messages.in(lang, refused.messageKey(), refused.arguments().toArray()),
                    Optional.empty(),
                    request,
                    response);
            case TooMany often -> tooMany(often, request, response);
            case MaxUploadSizeExceededException tooLarge -> answer(413, "platform.error.tooLarge", request, response);
            // The token is sought in a form that is too large to be read, before any handler is
            case InvalidParameterException unread when unread.getErrorCode() / 100 == 4 -> byStatus(unread.getErrorCode(), request, response);
            case DataIntegrityViolationException unfit when unwritable(unfit) -> answer(400, "platform.error.badRequest", request, response);
            case CannotCreateTransactionException away -> unavailable(away, request, response);
            case DataAccessResourceFailureException away -> {
                // It may have gone after it had kept the words, and before it could say so
                request.setAttribute(Once.UNKNOWN, true);
                unavailable(away, request, response);
            }
            case CannotAcquireLockException busy -> unavailable(busy, request, response);
            case ErrorResponse known when known.getStatusCode().is4xxClientError() -> byStatus(
                    known.getStatusCode().value(), request, response);
            default -> broken(failure, request, response);
        }
    }

    /** Whether something was sent that no text can hold, such as the character NUL inside JSON. */
    private static boolean unwritable(DataIntegrityViolationException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && UNWRITABLE.contains(cause.getSQLState());
    }

    void byStatus(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = switch (status) {
            case 403 -> "platform.error.forbidden";
            case 404 -> "platform.error.notFound";
            case 405 -> "platform.error.method";
            case 413 -> "platform.error.tooLarge";
            case 415 -> "platform.error.mediaType";
            case 429 -> "platform.error.tooMany";
            case 503 -> "platform.error.unavailable";
            default -> status >= 500 ? "platform.error.broken" : "platform.error.badRequest";
        };
        answer(status, key, request, response);
    }

    private void forbidden(Lang lang, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Chrome.now().caller().signedIn() && "GET".equals(request.getMethod()) && !forProgram(request)) {
            var next = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
            response.setStatus(302);
            response.setHeader("Location", "/" + lang.tag() + "/sign-in?next=" + Ui.encode(next));
            return;
        }
        answer(403, "platform.error.forbidden", request, response);
    }

    private void tooMany(TooMany often, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lang = Languages.of(request);
        response.setHeader("Retry-After", String.valueOf(often.seconds()));
        var title = messages.in(lang, "platform.error.tooMany.title");
        if ("GET".equals(request.getMethod()) || forProgram(request)) {
            var words = messages.in(lang, "platform.error.tooMany.reading", often.minutes());
            show(429, title, words, Optional.empty(), request, response);
            return;
        }
        var words = messages.in(lang, "platform.error.tooMany.sending", often.minutes());
        answering.write(response, 429, AgainPage.of(request, title, words));
    }

    private void unavailable(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("The database does not answer: {}", failure.getMessage());
        response.setHeader("Retry-After", "5");
        answer(503, "platform.error.unavailable", request, response);
    }

    private void broken(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        var lang = Languages.of(request);
        show(
                500,
                messages.in(lang, "platform.error.broken.title"),
                messages.in(lang, "platform.error.broken.text"),
                Optional.of(reference),
                request,
                response);
    }

    private void answer(int status, String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var lang = Languages.of(request);
        show(status, messages.in(lang, key + ".title"), messages.in(lang, key + ".text"), Optional.empty(), request, response);
    }

    private void show(
            int status,
            String title,
            String explanation,
            Optional<String> reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (forProgram(request)) {
            response.setStatus(status);
            response.setContentType("application/problem+json;charset=UTF-8");
            mapper.writeValue(response.getOutputStream(), new Problem("about:blank", reason(status), status, explanation, reference.orElse(null)));
            return;
        }
        answering.write(response, status, new ErrorPage(status, title, explanation, reference));
    }

    private static String reason(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static boolean forProgram(HttpServletRequest request) {
        var path = Languages.path(request);
        return path.startsWith("/api/") || path.startsWith("/health/") || path.startsWith("/operator/") || wantsJson(request);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var wanted = request.getHeader("Accept");
        return wanted != null && wanted.startsWith("application/json");
    }

    /** A problem document. */
    record Problem(String type, String title, int status, String detail, @org.jspecify.annotations.Nullable String reference) {}
}
