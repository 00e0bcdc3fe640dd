package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a caller through to a handler by its {@link Access}. A handler of ours without one is closed to everybody. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    /** A handler says the same all its life. */
    private static final Map<Place, Optional<Access>> DECLARED = new ConcurrentHashMap<>();

    /** Two controllers may have one method from a third, and say different things of it. */
    private record Place(Class<?> controller, Method method) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var access = declared(method);
        if (access == null) {
            if (method.getBeanType().getName().startsWith("fi.kutomo.")) {
                throw new Forbidden("no access declared: " + method);
            }
            return true;
        }
        if (!access.value().openTo(Chrome.now().caller())) {
            throw new Forbidden(request.getRequestURI());
        }
        return true;
    }

    static @Nullable Access declared(HandlerMethod method) {
        return DECLARED.computeIfAbsent(new Place(method.getBeanType(), method.getMethod()), _ -> Optional.ofNullable(sought(method))).orElse(null);
    }

    private static @Nullable Access sought(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }
}
