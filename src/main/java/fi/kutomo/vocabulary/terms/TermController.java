package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Terms for everybody to look at; a program that asks for linked data is sent to it. */
@Controller
class TermController {

    private final TermPages pages;

    TermController(TermPages pages) {
        this.pages = pages;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/themes")
    ThemesPage list(
            Lang lang, @RequestParam(defaultValue = "theme") String scheme, @RequestParam(defaultValue = "") String q, Caller caller) {
        return pages.themes(scheme, q.length() > 100 ? q.substring(0, 100) : q, lang, caller);
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/terms/{scheme}/{code}")
    Reply show(
            Lang lang,
            @PathVariable String scheme,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "text/html") String accept,
            Caller caller) {
        var page = pages.term(scheme, code, lang, caller);
        var suffix = wantedSuffix(accept);
        return suffix.isEmpty() ? Reply.of(page) : Reply.seeOther("/" + lang.tag() + "/" + TermPages.path(page.key()) + suffix);
    }

    /** Linked data only for who wants it more than a page. */
    private static String wantedSuffix(String accept) {
        try {
            for (var type : MediaType.parseMediaTypes(accept).stream().sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue())).toList()) {
                if (type.isWildcardType() || type.getType().equals("text") && type.getSubtype().equals("html")) {
                    return "";
                }
                if (type.getSubtype().equals("turtle")) {
                    return ".ttl";
                }
                if (type.getSubtype().equals("ld+json")) {
                    return ".jsonld";
                }
            }
        } catch (InvalidMediaTypeException nonsense) {
            return "";
        }
        return "";
    }
}
