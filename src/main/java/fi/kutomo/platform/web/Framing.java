package fi.kutomo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Says what an answer may load, and that no other site may show it inside its own pages, unless the page itself allows that. */
class Framing implements HeaderWriter {

    /** Set on a request that is answered with a page of which {@link Page#framed} is true. */
    static final String FRAMED = Framing.class.getName();

    private static final String POLICY = "Content-Security-Policy";

    private static final String OWN = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Nothing runs and nothing is sent from within another site. */
    private static final String OTHERS = String.join(
            "; ", "default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:", "base-uri 'self'", "form-action 'none'", "frame-ancestors *");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean framed = request.getAttribute(FRAMED) != null;
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, framed ? OTHERS : OWN);
        }
        if (!framed) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }
}
