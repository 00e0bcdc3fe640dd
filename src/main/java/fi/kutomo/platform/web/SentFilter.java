package fi.kutomo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the replacement character U+FFFD where NUL stands in queries and forms, as Unicode tells to do with what cannot be kept: the database
 * holds no NUL, and leaving it out would make a good word of a bad one. All else that was sent stays as it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SentFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        chain.doFilter(new Sent(request), response);
    }

    private static class Sent extends HttpServletRequestWrapper {

        Sent(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : clean(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> {
                if (clean(name).equals(name)) {
                    all.put(name, clean(values));
                }
            });
            return Collections.unmodifiableMap(all);
        }

        /** A name with such a character is the name of no field. */
        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        private static String[] clean(String[] values) {
            return Arrays.stream(values).map(Sent::clean).toArray(String[]::new);
        }

        private static String clean(String value) {
            return value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
        }
    }
}
