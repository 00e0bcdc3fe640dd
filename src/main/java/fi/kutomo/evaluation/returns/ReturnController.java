package fi.kutomo.evaluation.returns;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of analyses, each report, and the workbook that reckons it again. */
@Controller
@Access(Access.Level.PUBLIC)
class ReturnController {

    private static final int PER_PAGE = 20;
    private static final int MOST_DRAFTS = 50;
    private static final int LAST_PAGE = 100_000;

    private final ReturnStore store;
    private final ReturnPages pages;

    ReturnController(ReturnStore store, ReturnPages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Bean
    static Door.Place socialReturns() {
        return Door.Place.of(Door.DEVELOP, 60, "evaluation.returns.title", ReturnPages.PLACE);
    }

    @GetMapping("/{lang}/social-returns")
    ReturnsPage list(Lang lang, Caller caller, @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        var published = store.published((number - 1) * PER_PAGE, PER_PAGE);
        var editions = store.editions(published);
        var lines = new java.util.ArrayList<ReturnsPage.Line>();
        for (int i = 0; i < published.size(); i++) {
            lines.add(line(published.get(i), editions.get(i)));
        }
        int count = (int) Math.min(LAST_PAGE, (store.countPublished() + PER_PAGE - 1) / PER_PAGE);
        return new ReturnsPage(
                t("evaluation.returns.title"), lines, drafts(caller), caller.is(Role.WRITER) || caller.is(Role.EDITOR),
                new Pager(number, Math.max(1, count), Ui.url(ReturnPages.PLACE)));
    }

    private List<ReturnsPage.Line> drafts(Caller caller) {
        if (caller.is(Role.EDITOR)) {
            return store.drafts(Optional.empty(), MOST_DRAFTS).stream().map(this::draft).toList();
        }
        return caller.is(Role.WRITER) && caller.person().isPresent()
                ? store.drafts(caller.person(), MOST_DRAFTS).stream().map(this::draft).toList()
                : List.of();
    }

    static ReturnsPage.Line line(Analysis analysis, Edition edition) {
        var scope = edition.content().scope();
        var outcome = edition.outcome();
        var result = outcome.ratio()
                .map(ratio -> t(
                        "evaluation.returns.result", Figures.ratio(ratio), Figures.two(outcome.low()), Figures.two(outcome.high()),
                        Ui.date(edition.publishedAt())))
                .orElse("");
        return new ReturnsPage.Line(
                scope.title(), ReturnPages.path(analysis), Ui.foreign(scope.lang()), t("evaluation.returns.kind." + scope.kind().word()),
                scope.scope(), result, "");
    }

    private ReturnsPage.Line draft(Analysis analysis) {
        var scope = analysis.content().scope();
        var state = switch (analysis.state()) {
            case DRAFT -> t("evaluation.returns.state.draft");
            case PUBLISHED -> t("evaluation.returns.state.changed");
            case WITHDRAWN -> t("evaluation.returns.state.withdrawn");
        };
        return new ReturnsPage.Line(
                scope.title(), ReturnPages.path(analysis) + "/edit", Ui.foreign(scope.lang()), t("evaluation.returns.kind." + scope.kind().word()),
                scope.scope(), t("evaluation.returns.changed", Ui.age(analysis.changedAt())), state);
    }

    /** The newest edition; the working state for its writers where there is none, or where they ask for it. */
    @GetMapping("/{lang}/social-returns/{slug}")
    Reply show(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String draft, Caller caller) {
        var analysis = store.get(slug);
        ReturnRules.requireRead(analysis, caller);
        var writer = ReturnRules.mayWrite(analysis, caller);
        if (analysis.state() == Analysis.State.DRAFT || writer && !draft.isEmpty()) {
            return Reply.of(pages.draft(analysis, caller));
        }
        if (analysis.state() == Analysis.State.WITHDRAWN) {
            var reason = analysis.withdrawnReason().orElse("");
            return Reply.of(
                    new TombstonePage(store.edition(analysis).content().scope().title(), reason, Ui.date(analysis.changedAt()), ReturnPages.trail()), 410);
        }
        return Reply.of(pages.published(analysis, caller));
    }

    @GetMapping("/{lang}/social-returns/{slug}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String draft, Caller caller)
            throws IOException {
        var analysis = store.get(slug);
        ReturnRules.requireRead(analysis, caller);
        var working = analysis.state() == Analysis.State.DRAFT || ReturnRules.mayWrite(analysis, caller) && !draft.isEmpty();
        if (!working && analysis.state() == Analysis.State.WITHDRAWN) {
            throw new NotFound("workbook of what is withdrawn");
        }
        var edition = working ? Optional.<Edition>empty() : Optional.of(store.edition(analysis));
        var valuation = edition.map(shown -> Valuation.of(shown.content(), shown.outcome().simulation()))
                .orElseGet(() -> Valuation.of(analysis.content()));
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        headers.setContentDisposition(ContentDisposition.attachment().filename(slug + ".xlsx").build());
        headers.setCacheControl("no-store");
        return ResponseEntity.ok().headers(headers).body(Workbook.of(valuation, edition.map(Edition::publishedAt).orElse(analysis.changedAt())));
    }
}
