package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Judges every kind of page in three languages, with something in it. A part of the pages by {@code -Dkutomo.judge.only="editor|desk"}, all
 * of them in full by {@code bin/test PagesInBrowserTest --in-full}.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    /** Addresses that answer with something else than a page of their own. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/error", "reached from within only; its page is that of other failures"),
            Map.entry("/health/live", "a word for machines"),
            Map.entry("/id/{typed}/{version:\\d{1,6}}", "leads to the version"),
            Map.entry("/{lang}/export/{form}", "a file"),
            Map.entry("/{lang}/import/{id}/progress", "a part of the page of a run"),
            Map.entry("/{lang}/search.atom", "a feed"),
            Map.entry("/{lang}/search/similar", "a part of the page for beginning"),
            Map.entry("/{lang}/search/suggest", "a part of the search field"),
            Map.entry("/{lang}/write/{id}/words", "a part of the editor"),
            Map.entry(
                    "/{lang}/{plural:models|programmes|projects|results|tools|methods|materials|concepts|organisations}",
                    "leads to the search"));

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private List<JudgedPage> pages = List.of();
    private Site site;

    @BeforeAll
    void liveIn() {
        site = new Site(environment);
        Waiting.until("the starter content is searchable", () -> site.anyOf("concept").isPresent());
        guests.put("", Guest.stranger(site));
        for (String who : List.of("lukija", "kirjoittaja", "yllapitaja")) {
            guests.put(who, Guest.as(who, site));
        }
        pages = JudgedPages.of(site, LivedIn.make(site, guests.get("yllapitaja"), guests.get("kirjoittaja"), sql));
    }

    @AfterAll
    void leave() {
        guests.values().forEach(Guest::close);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleAndValid() {
        var judge = new Judge(site);
        var only = System.getProperty("kutomo.judge.only", "");
        return pages.stream().filter(page -> page.name().matches(".*(" + only + ").*")).flatMap(page -> Lang.ALL.stream().map(lang ->
                DynamicTest.dynamicTest(page.name() + " " + lang.tag(), () ->
                        assertThat(judge.faults(guests.get(page.who()).page(), page, lang)).as("%s %s", lang.tag(), page.path()).isEmpty())));
    }

    @Test
    void everyPageHasAJudge() {
        var patterns = new ArrayList<PathPattern>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            var methods = route.getMethodsCondition().getMethods();
            var type = handler.getMethod().getReturnType().getSimpleName();
            if ((methods.isEmpty() || methods.contains(RequestMethod.GET)) && !type.equals("ResponseEntity")) {
                patterns.addAll(route.getPathPatternsCondition().getPatterns());
            }
        });
        patterns.sort(Comparator.naturalOrder());
        var without = new TreeSet<>(patterns.stream().map(PathPattern::getPatternString).toList());
        pages.forEach(page -> patterns.stream()
                .filter(pattern -> pattern.matches(PathContainer.parsePath(page.address("fi").replaceFirst("\\?.*", ""))))
                .findFirst()
                .ifPresent(pattern -> without.remove(pattern.getPatternString())));

        assertThat(without).isEqualTo(new TreeSet<>(NO_PAGES.keySet()));
    }
}
