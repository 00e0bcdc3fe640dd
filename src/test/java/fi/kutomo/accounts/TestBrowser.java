package fi.kutomo.accounts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A browser that keeps its session and sends forms as they are shown. */
public final class TestBrowser {

    private final MockMvc web;
    private final String address;
    private @Nullable Cookie session;
    private @Nullable Cookie ceremony;

    public TestBrowser(MockMvc web) {
        this(web, "127.0.0.1");
    }

    public TestBrowser(MockMvc web, String address) {
        this.web = web;
        this.address = address;
    }

    public TestBrowser signedIn(Cookie session) {
        this.session = session;
        return this;
    }

    public @Nullable Cookie session() {
        return session;
    }

    /** With the mark of something that this browser has begun, as with a provider. */
    public TestBrowser under(Cookie ceremony) {
        this.ceremony = ceremony;
        return this;
    }

    /** The same browser as it is now: what another window of it would send. */
    public TestBrowser again() {
        var other = new TestBrowser(web, address);
        other.session = session;
        other.ceremony = ceremony;
        return other;
    }

    public MockHttpServletResponse open(String path) throws Exception {
        return answer(get(java.net.URI.create(path)));
    }

    /** Sends a form: pairs of field and value, with the token against forgery. */
    public MockHttpServletResponse send(String path, String... fields) throws Exception {
        return answer(filled(post(java.net.URI.create(path)), fields));
    }

    /** Sends a form with a file. */
    public MockHttpServletResponse send(String path, MockMultipartFile file, String... fields) throws Exception {
        return answer(filled(multipart(java.net.URI.create(path)).file(file), fields));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(B request, String... fields) {
        request.with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** The once-key of the first form on a page. */
    public static String onceKey(MockHttpServletResponse page) throws Exception {
        var matcher = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(page.getContentAsString());
        if (!matcher.find()) {
            throw new AssertionError("No form with a once-key");
        }
        return matcher.group(1);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        if (ceremony != null) {
            request.cookie(ceremony);
        }
        var response = web.perform(request.with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
        var fresh = response.getCookie("SESSION");
        if (fresh != null) {
            session = fresh.getMaxAge() == 0 ? null : fresh;
        }
        var begun = response.getCookie("kutomo-ceremony");
        if (begun != null) {
            ceremony = begun;
        }
        return response;
    }
}
