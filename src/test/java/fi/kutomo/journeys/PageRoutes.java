package fi.kutomo.journeys;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** All addresses at which a page may stand. */
final class PageRoutes {

    /** Addresses whose answer is no page of its own, or one to which neither a link nor a form of ours leads. */
    static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/id/{typed}/{version:\\d{1,6}}", "leads to the version"),
            Map.entry("/sign-in/return/{key}", "leads on after a provider"),
            Map.entry("/{lang}/account/confirm/with/{key}", "leads to a provider"),
            Map.entry("/{lang}/account/links/arrival", "shown only after a round by an outside provider"),
            Map.entry("/{lang}/account/links/{key}/begin", "leads to a provider"),
            Map.entry("/{lang}/account/passkeys/{id}/removal", "shown only to the owner of a key in a device"),
            Map.entry("/{lang}/maps/{slug}/difference", "leads to what differs between the chosen days"),
            Map.entry("/{lang}/maps/{slug}/embed", "stands inside pages of other sites, where MapInBrowserTest judges it"),
            Map.entry("/{lang}/search/similar", "a part of the page for beginning"),
            Map.entry("/{lang}/search/suggest", "a part of the search field"),
            Map.entry("/{lang}/sign-in/known", "shown only after a round by an outside provider"),
            Map.entry("/{lang}/sign-in/with/{key}", "leads to a provider"),
            Map.entry(
                    "/{lang}/{plural:models|programmes|projects|results|tools|methods|materials|concepts|organisations}",
                    "leads to the search"));

    private static final Pattern LINK = Pattern.compile("href=\"/fi(/[^\"#?]+)");

    private final List<PathPattern> patterns = new ArrayList<>();

    PageRoutes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((route, handler) -> {
            var methods = route.getMethodsCondition().getMethods();
            var type = handler.getMethod().getReturnType();
            var answersPages = Page.class.isAssignableFrom(type) || type == Reply.class;
            if (answersPages && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                patterns.addAll(route.getPathPatternsCondition().getPatterns());
            }
        });
        patterns.sort(Comparator.naturalOrder());
    }

    /** Patterns at which none of these pages stands and that are not excused. */
    SortedSet<String> without(List<JudgedPage> pages) {
        var without = new TreeSet<>(patterns.stream().map(PathPattern::getPatternString).toList());
        without.removeAll(NO_PAGES.keySet());
        pages.forEach(page -> of(page.address("fi").replaceFirst("\\?.*", "")).ifPresent(without::remove));
        return without;
    }

    /** Of each address the first page, and every layout; what comes back when a form is sent looks like the page of the form. */
    Set<JudgedPage> first(List<JudgedPage> pages) {
        var met = new HashSet<String>();
        return pages.stream()
                .filter(page -> page.layout() || page.sent().isEmpty() && met.add(of(page.address("fi").replaceFirst("\\?.*", "")).orElse(page.name())))
                .collect(Collectors.toSet());
    }

    /** Paths below the language prefix that stand without any part that varies. */
    List<String> plain(SortedSet<String> without) {
        return without.stream()
                .filter(pattern -> pattern.startsWith("/{lang}/") && pattern.indexOf('{', 2) < 0)
                .map(pattern -> pattern.substring("/{lang}".length()))
                .toList();
    }

    /** Paths that links on this page lead to, one for each of these patterns. */
    List<String> linked(String html, SortedSet<String> without) {
        var wanted = new TreeSet<>(without);
        return LINK.matcher(html).results()
                .map(link -> link.group(1))
                .filter(path -> of("/fi" + path).filter(wanted::remove).isPresent())
                .toList();
    }

    private Optional<String> of(String address) {
        var path = PathContainer.parsePath(address);
        return patterns.stream().filter(pattern -> pattern.matches(path)).findFirst().map(PathPattern::getPatternString);
    }
}
