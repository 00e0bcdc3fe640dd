package fi.kutomo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of a request. Nearly all our addresses begin with the language, so that Spring would compare each request with each of a
 * thousand patterns, part by part. The second word of an address, {@code threads} in {@code /{lang}/threads/{slug}}, leaves few of them. Where
 * none of these answers, all are asked, also to say what is wrong with the request.
 */
class RoutesByHead extends RequestMappingHandlerMapping {

    /** Stands for the second word of an address that has only one. */
    private static final String NONE = "/";

    /** Stands for a second word that varies. */
    private static final String ANY = "*";

    private final Map<String, Few> byWord = new HashMap<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> all) {
        super.handlerMethodsInitialized(all);
        var words = all.keySet().stream().flatMap(route -> words(route).stream()).filter(word -> !word.equals(ANY)).collect(Collectors.toSet());
        for (var word : words) {
            var few = new Few();
            all.forEach((route, handler) -> {
                var own = words(route);
                if (own.contains(word) || own.contains(ANY)) {
                    few.registerMapping(route, handler, handler.getMethod());
                }
            });
            byWord.put(word, few);
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // What is encoded or has parameters in it is compared in full
        var few = path.indexOf('%') >= 0 || path.indexOf(';') >= 0 ? null : byWord.get(word(path));
        var found = few == null ? null : few.lookupHandlerMethod(path, request);
        return found == null ? super.lookupHandlerMethod(path, request) : found;
    }

    private static Set<String> words(RequestMappingInfo route) {
        return route.getPatternValues().stream().map(RoutesByHead::wordOfPattern).collect(Collectors.toSet());
    }

    private static String wordOfPattern(String pattern) {
        var word = word(pattern);
        boolean varies = word.equals(NONE) ? open(pattern) : word.chars().anyMatch(letter -> "{}*?".indexOf(letter) >= 0);
        return varies ? ANY : word;
    }

    private static String word(String path) {
        int second = path.indexOf('/', 1) + 1;
        if (second == 0) {
            return NONE;
        }
        int end = path.indexOf('/', second);
        return end < 0 ? path.substring(second) : path.substring(second, end);
    }

    /** The routes of one word. What they do not know they leave to all. */
    private static class Few extends RequestMappingHandlerMapping {

        private static final ScopedValue<Asked> ASKED = ScopedValue.newInstance();

        /** By which routes are told apart before they are compared in full. */
        private record Asked(int parts, @Nullable RequestMethod method) {}

        /** Of how many parts an address must be; nothing where that varies. A route is one and the same object all its life. */
        private final Map<RequestMappingInfo, Integer> parts = new IdentityHashMap<>();

        @Override
        public void registerMapping(RequestMappingInfo route, Object handler, Method method) {
            var counts = route.getPatternValues().stream().map(pattern -> open(pattern) ? -1 : parts(pattern)).distinct().toList();
            if (counts.size() == 1 && counts.getFirst() >= 0) {
                parts.put(route, counts.getFirst());
            }
            super.registerMapping(route, handler, method);
        }

        /** All routes have theirs already. */
        @Override
        protected HandlerMethod createHandlerMethod(Object handler, Method method) {
            return (HandlerMethod) handler;
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
            var method = RequestMethod.resolve(request.getMethod());
            var asked = new Asked(parts(path), method == RequestMethod.HEAD ? RequestMethod.GET : method);
            return ScopedValue.where(ASKED, asked).call(() -> super.lookupHandlerMethod(path, request));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
            return fits(route, ASKED.get()) ? super.getMatchingMapping(route, request) : null;
        }

        private boolean fits(RequestMappingInfo route, Asked asked) {
            var methods = route.getMethodsCondition().getMethods();
            return parts.getOrDefault(route, asked.parts()) == asked.parts() && (methods.isEmpty() || methods.contains(asked.method()));
        }

        @Override
        protected @Nullable HandlerMethod handleNoMatch(Set<RequestMappingInfo> routes, String path, HttpServletRequest request) {
            return null;
        }
    }

    private static int parts(String path) {
        return (int) path.chars().filter(letter -> letter == '/').count();
    }

    /** Whether a pattern fits addresses of any number of parts. */
    private static boolean open(String pattern) {
        return pattern.contains("**") || pattern.contains("{*");
    }
}
