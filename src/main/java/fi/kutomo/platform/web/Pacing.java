package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.Pace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Keeps callers to the pace of what they call. Whoever may not call it at all has been turned away before. */
@Component
public class Pacing implements HandlerInterceptor {

    /** Set by the server when it has taken the caller's address from a proxy's header. */
    private static final String BEFORE_PROXY = "org.apache.tomcat.remoteAddr";

    private final Limits limits;

    Pacing(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            pace(request, method).ifPresent(pace -> take(pace, Chrome.now().caller(), request));
        }
        return true;
    }

    /** Takes one for whoever is calling, where a handler does so itself to answer with its own form. */
    public void take(Pace pace, Caller caller, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (pace.reading() && atTheMachine(request)) {
            return;
        }
        caller.person().ifPresentOrElse(
                person -> limits.take(pace.person(), person.toString()), () -> limits.take(pace.block(), AddressBlock.of(address)));
    }

    private static Optional<Pace> pace(HttpServletRequest request, HandlerMethod method) {
        var paced = method.getMethodAnnotation(Paced.class);
        if (paced != null) {
            return Optional.of(paced.value());
        }
        if (String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).startsWith("/api/")) {
            return Optional.of(Pace.API);
        }
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? Optional.of(Pace.UPLOAD) : Optional.empty();
    }

    /** Who sits at the machine itself, measuring or reading everything, is not slowed down; a proxy there speaks for others. */
    private static boolean atTheMachine(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        boolean handedOn = request.getAttribute(BEFORE_PROXY) != null || request.getHeader("X-Forwarded-For") != null;
        return !handedOn && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
    }
}
