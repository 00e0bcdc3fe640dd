package fi.kutomo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * For somebody who sent too often: nothing was done, everything that was written is here, and can be sent again when the time has come.
 *
 * @param path where it was sent to
 * @param files names of the fields in which files were; a browser lets nobody but the reader choose them
 */
public record AgainPage(String title, String explanation, String path, List<Said> said, List<String> files) implements Page {

    private static final int SHORT = 80;

    /** One thing that was sent, with an id for the page. */
    public record Said(String id, String name, String text) {

        /** Worth showing, so that it can be copied as well. */
        public boolean written() {
            return text.length() > SHORT || text.indexOf('\n') >= 0;
        }
    }

    static AgainPage of(HttpServletRequest request, String title, String explanation) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        var files = multipart == null ? List.<String>of() : List.copyOf(multipart.getFileMap().keySet());
        return new AgainPage(title, explanation, Languages.path(request), said(request), files);
    }

    /** What the form held. Secrets are typed again. */
    private static List<Said> said(HttpServletRequest request) {
        var said = new ArrayList<Said>();
        request.getParameterMap().forEach((name, texts) -> {
            var plain = name.toLowerCase(Locale.ROOT);
            if (!plain.startsWith("_") && !plain.contains("password") && !plain.contains("code") && !plain.contains("secret")) {
                for (var text : texts) {
                    said.add(new Said("said-" + said.size(), name, text));
                }
            }
        });
        return said;
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
