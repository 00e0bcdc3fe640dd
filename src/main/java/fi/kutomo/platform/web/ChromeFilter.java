package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the {@link Chrome} for the time of a request. Stands behind the security chain, because it asks who is calling. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ChromeFilter extends OncePerRequestFilter {

    static final String FLASH = "kutomo-flash";

    private final Messages messages;
    private final Assets assets;
    private final Callers callers;
    private final Supplier<List<Door.Place>> places;
    private final SiteSettings site;

    ChromeFilter(
            Messages messages,
            Assets assets,
            Callers callers,
            ObjectProvider<Door.Place> places,
            SiteSettings site) {
        this.messages = messages;
        this.assets = assets;
        this.callers = callers;
        this.places = SingletonSupplier.of(() -> places.stream().sorted(Comparator.comparingInt(Door.Place::order)).toList());
        this.site = site;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Also when a stream that was left open comes to its end. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(Chrome.CURRENT, chrome(request, response)).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException expected) {
            throw expected;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    private Chrome chrome(HttpServletRequest request, HttpServletResponse response) {
        var lang = Languages.of(request);
        Caller caller = callers.caller(request, lang);
        return new Chrome(
                lang,
                caller,
                Languages.path(request),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                base(request),
                () -> csrf(request),
                flash(request, response),
                messages,
                assets,
                new Menu(places.get(), caller),
                site,
                Waiting.of(request));
    }

    private String base(HttpServletRequest request) {
        return site.url().orElseGet(() -> {
            var url = request.getRequestURL().toString();
            int path = url.indexOf('/', url.indexOf("//") + 2);
            return path < 0 ? url : url.substring(0, path);
        });
    }

    private static Chrome.Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new Chrome.Csrf("_csrf", "") : new Chrome.Csrf(token.getParameterName(), token.getToken());
    }

    private Optional<String> flash(HttpServletRequest request, HttpServletResponse response) {
        if (!"GET".equals(request.getMethod()) || request.getHeader("HX-Request") != null) {
            return Optional.empty();
        }
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (FLASH.equals(cookie.getName()) && messages.has(cookie.getValue())) {
                    response.addCookie(flashCookie("", 0));
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    static Cookie flashCookie(String value, int seconds) {
        var cookie = new Cookie(FLASH, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
