package fi.kutomo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns what a handler returns, a {@link Page}, {@link Fragment} or {@link Reply}, into the HTTP answer. */
@Component
class Answering implements HandlerMethodReturnValueHandler {

    private final Html html;

    Answering(Html html) {
        this.html = html;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        var wanted = type.getParameterType();
        return Page.class.isAssignableFrom(wanted) || Fragment.class.isAssignableFrom(wanted) || Reply.class.isAssignableFrom(wanted);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        var request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = java.util.Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        if (value instanceof Page page && page.framed() || value instanceof Reply.Shown shown && shown.page().framed()) {
            request.setAttribute(Framing.FRAMED, true);
        }
        switch (value) {
            case Page page -> write(response, 200, page);
            case Fragment fragment -> write(response, 200, fragment);
            case Reply.Shown shown -> write(response, shown.status(), shown.page());
            case Reply.Piece piece -> write(response, piece.status(), piece.fragment());
            case Reply.SeeOther other -> redirect(request, response, 303, other.path(), other.messageKey());
            case Reply.Moved moved -> redirect(request, response, 301, moved.path(), null);
            case Reply.Elsewhere elsewhere -> {
                response.setStatus(303);
                response.setHeader("Location", elsewhere.address().toString());
                response.setHeader("Cache-Control", "no-store");
            }
            case null, default -> throw new IllegalStateException("A handler answered nothing: " + type);
        }
    }

    void write(HttpServletResponse response, int status, Object record) throws IOException {
        var written = html.written(record);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Vary", "HX-Request, Cookie");
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", Chrome.now().caller().signedIn() ? "no-store" : "no-cache");
        }
        response.setContentLength(written.length());
        // In one piece: each piece would be looked at by all that stands around the answer
        written.to(response.getOutputStream());
    }

    private static void redirect(
            HttpServletRequest request, HttpServletResponse response, int status, String path, @Nullable String messageKey) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Redirects stay on this site: " + path);
        }
        if (messageKey != null) {
            response.addCookie(ChromeFilter.flashCookie(messageKey, 60));
        }
        // htmx follows a redirect inside the part that it swaps; this header makes it load the whole page
        if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null) {
            response.setHeader("HX-Redirect", path);
            response.setStatus(200);
            return;
        }
        response.setStatus(status);
        response.setHeader("Location", path);
    }
}
