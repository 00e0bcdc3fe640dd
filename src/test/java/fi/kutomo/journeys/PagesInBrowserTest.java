package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Judges every kind of page in three languages, with something in it. A part of the pages by {@code -Dkutomo.judge.only="editor|desk"}, with
 * axe on every one by {@code bin/test PagesInBrowserTest --every-page}, all of them in full by {@code --in-full}.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"kutomo.empty=false", "kutomo.accounts.examples=true"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private List<JudgedPage> pages = List.of();
    private Site site;
    private PageRoutes routes;

    @BeforeAll
    void liveIn() {
        site = new Site(environment);
        Waiting.until("the starter content is searchable", () -> site.anyOf("concept").isPresent());
        routes = new PageRoutes(mapping);
        try (var keeper = Guest.as("yllapitaja", site);
                var writer = Guest.as("kirjoittaja", site)) {
            var made = LivedIn.make(site, keeper, writer, sql);
            LivedNotices.make(program, sql, made);
            LivedCare.make(program, sql, made);
            pages = JudgedPages.of(site, made, routes, keeper);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleAndValid() {
        var only = System.getProperty("kutomo.judge.only", "");
        var first = routes.first(pages);
        var cases = pages.stream()
                .filter(page -> page.name().matches(".*(" + only + ").*"))
                .flatMap(page -> Lang.ALL.stream().map(lang -> Jury.Case.of(page, !only.isEmpty() || first.contains(page), lang)))
                .toList();
        Jury.hear(site, cases);
        return cases.stream().map(heard -> DynamicTest.dynamicTest(heard.page().name() + " " + heard.lang().tag(), () ->
                assertThat(heard.faults().join()).as("%s %s", heard.lang().tag(), heard.page().path()).isEmpty()));
    }

    @Test
    void everyPageHasAJudge() {
        assertThat(routes.without(pages)).isEmpty();
    }
}
