package fi.kutomo.platform.text;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last gate before markup that people wrote: what this policy does not name does not reach a page. */
public final class SafeHtml {

    static final String OUTSIDE = "external noopener nofollow";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "h2", "h3", "h4", "h5", "h6", "table",
                    "thead", "tbody", "tr", "th", "td", "a", "img")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, value) -> leadsSomewhere(value) ? value : null)
            .onElements("a")
            .allowAttributes("rel")
            .matching((element, attribute, value) -> value.equals(OUTSIDE) ? value : null)
            .onElements("a")
            // Pictures from elsewhere would tell their owner who reads what
            .allowAttributes("src")
            .matching((element, attribute, value) -> ownPath(value) ? value : null)
            .onElements("img")
            .allowAttributes("alt", "loading")
            .onElements("img")
            .allowAttributes("start")
            .matching((element, attribute, value) -> value.matches("\\d{1,6}") ? value : null)
            .onElements("ol")
            .allowAttributes("id")
            .matching((element, attribute, value) -> value.matches(Markdown.ANCHOR + "[a-z0-9-]+") ? value : null)
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("tabindex")
            .matching((element, attribute, value) -> value.equals("0") ? value : null)
            .onElements("table", "pre")
            .allowAttributes("scope")
            .matching((element, attribute, value) -> value.equals("col") ? value : null)
            .onElements("th")
            .toFactory();

    private SafeHtml() {}

    public static String clean(String html) {
        return POLICY.sanitize(html);
    }

    private static boolean leadsSomewhere(String address) {
        return !address.isBlank() && !address.matches("(?s)[/\\\\]{2}.*");
    }

    static boolean ownPath(String address) {
        return address.matches("/[A-Za-z0-9][^\\\\]*");
    }
}
