package fi.kutomo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of a request. Nearly all our addresses begin with the language, so that Spring would compare each request with each of a
 * thousand patterns, part by part. The first word of an address that does not vary, {@code threads} in {@code /{lang}/threads/{slug}}, leaves
 * few of them.
 */
class RoutesByHead extends RequestMappingHandlerMapping {

    private static final ScopedValue<List<String>> ASKED = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, List<Head>> heads = new ConcurrentHashMap<>();

    /**
     * What an address must have in one place to be able to match.
     *
     * @param place counted from 0; -1: everything can match
     */
    private record Head(int place, String word) {

        static Head of(String pattern) {
            var parts = parts(pattern);
            for (int place = 0; place < parts.size(); place++) {
                if (parts.get(place).chars().noneMatch(letter -> "{}*?".indexOf(letter) >= 0)) {
                    return new Head(place, parts.get(place));
                }
            }
            return new Head(-1, "");
        }

        boolean fits(List<String> address) {
            return place < 0 || place < address.size() && address.get(place).equals(word);
        }
    }

    /** The first two parts. */
    private static List<String> parts(String path) {
        var parts = path.split("/", 4);
        return List.of(parts).subList(Math.min(1, parts.length), Math.min(3, parts.length));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // What is encoded or has parameters in it is compared in full
        return path.indexOf('%') >= 0 || path.indexOf(';') >= 0
                ? super.lookupHandlerMethod(path, request)
                : ScopedValue.where(ASKED, parts(path)).call(() -> super.lookupHandlerMethod(path, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return ASKED.isBound() && heads(route).stream().noneMatch(head -> head.fits(ASKED.get())) ? null : super.getMatchingMapping(route, request);
    }

    private List<Head> heads(RequestMappingInfo route) {
        return heads.computeIfAbsent(route, each -> each.getPatternValues().stream().map(Head::of).toList());
    }
}
