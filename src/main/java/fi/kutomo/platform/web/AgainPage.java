package fi.kutomo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * For somebody who sent too often: nothing was done, everything that was written is here, and can be sent again when the time has come.
 *
 * @param path where it was sent to
 * @param files names of the fields in which files were; a browser lets nobody but the reader choose them
 * @param secrets names of the fields in which passwords and codes were; they are typed again
 */
public record AgainPage(String title, String explanation, String path, List<Said> said, List<String> files, List<String> secrets)
        implements Page {

    private static final int SHORT = 80;
    private static final Set<String> SECRETS = Set.of("password", "code", "secret");

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
        var secrets = request.getParameterMap().keySet().stream().filter(SECRETS::contains).sorted().toList();
        return new AgainPage(title, explanation, Languages.path(request), said(request), files, secrets);
    }

    /** What the form held. Secrets are typed again. */
    private static List<Said> said(HttpServletRequest request) {
        var said = new ArrayList<Said>();
        request.getParameterMap().forEach((name, texts) -> {
            if (!name.startsWith("_") && !SECRETS.contains(name)) {
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
