package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/** The language of a request: first segment of the path, else what the browser asks for, else Finnish. */
final class Languages {

    private Languages() {}

    static Lang of(HttpServletRequest request) {
        return ofPath(path(request)).orElseGet(() -> preferred(request));
    }

    /** The path that the reader asked for, also while an error page is made for it. */
    static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed != null ? failed : request.getRequestURI();
    }

    static Optional<Lang> ofPath(String path) {
        var end = path.indexOf('/', 1);
        return path.length() < 3 ? Optional.empty() : Lang.of(path.substring(1, end < 0 ? path.length() : end));
    }

    static Lang preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .map(Lang::of)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(any -> request.getHeader("Accept-Language") != null)
                .orElse(Lang.FI);
    }
}
