package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Ground;
import fi.kutomo.evidence.grading.EvidencePage.JudgementForm;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page about how sure we are of an entry, and the panel on the entry's own page. */
@Controller
class EvidenceController implements PanelSource {

    private static final String EVIDENCE = "/{lang}/{plural:models|programmes|projects|tools|methods}/{slug}/evidence";
    private static final int LONGEST = 2000;

    private final Entries entries;
    private final EvidencePages pages;
    private final GradeStore grades;
    private final Following following;
    private final Judging judging;
    private final Html html;

    EvidenceController(
            Entries entries, EvidencePages pages, GradeStore grades, Following following, Judging judging, Html html) {
        this.entries = entries;
        this.pages = pages;
        this.grades = grades;
        this.following = following;
        this.judging = judging;
        this.html = html;
    }

    @GetMapping(EVIDENCE)
    @Access(Access.Level.PUBLIC)
    Reply show(Lang lang, @PathVariable String plural, @PathVariable String slug, Caller caller) {
        var entry = at(plural, slug);
        return entry.path().equals(plural + "/" + slug)
                ? Reply.of(pages.page(entry, caller, JudgementForm.EMPTY, Mistakes.none()))
                : Reply.moved("/" + lang.tag() + "/" + entry.path() + "/evidence");
    }

    @PostMapping(EVIDENCE + "/following")
    @Access(Access.Level.PARTICIPANT)
    Reply follow(@PathVariable String plural, @PathVariable String slug, @RequestParam(defaultValue = "yes") String follow, Caller caller) {
        var entry = at(plural, slug);
        boolean begins = follow.equals("yes");
        if (begins) {
            following.begin(Followed.of(entry.entry()), caller);
        } else {
            following.end(Followed.of(entry.entry()), caller);
        }
        return Reply.seeOther(Ui.url(entry.path() + "/evidence"), begins ? "evidence.grading.followed" : "evidence.grading.unfollowed");
    }

    @PostMapping(EVIDENCE + "/judgements")
    @Access(Access.Level.MEMBER)
    Reply judge(
            @PathVariable String plural,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String holds,
            @RequestParam(defaultValue = "") String reason,
            Caller caller) {
        var entry = at(plural, slug);
        judging.requireJudge(entry, caller);
        var asked = Arrays.stream(Ground.Fact.values()).filter(each -> each.name().equals(fact)).findFirst();
        var mistakes = mistakes(asked, holds, reason);
        if (!mistakes.isEmpty()) {
            return Reply.of(pages.page(entry, caller, new JudgementForm(fact, holds, reason), mistakes), 422);
        }
        var answer = holds.equals("unknown") ? Optional.<Boolean>empty() : Optional.of(holds.equals("yes"));
        judging.judge(entry, asked.orElseThrow(), answer, reason, caller);
        return Reply.seeOther(Ui.url(entry.path() + "/evidence"), "evidence.grading.judged");
    }

    private static Mistakes mistakes(Optional<Ground.Fact> fact, String holds, String reason) {
        var mistakes = Mistakes.none();
        if (fact.isEmpty()) {
            mistakes = mistakes.and("fact", Ui.t("evidence.grading.wrong.fact"));
        }
        if (!List.of("yes", "no", "unknown").contains(holds)) {
            mistakes = mistakes.and("holds", Ui.t("evidence.grading.wrong.holds"));
        }
        if (reason.isBlank() || reason.length() > LONGEST) {
            mistakes = mistakes.and("reason", Ui.t(reason.isBlank() ? "evidence.grading.wrong.reason" : "evidence.grading.wrong.long"));
        }
        return mistakes;
    }

    private Described at(String plural, String slug) {
        var id = EntryKind.of(plural).flatMap(kind -> entries.publicAt(kind, slug)).orElseThrow(() -> new NotFound(slug));
        return Optional.ofNullable(entries.described(List.of(id)).get(id)).orElseThrow(() -> new NotFound(slug));
    }

    @Override
    public int order() {
        return 10;
    }

    /** A model always shows it; another entry once there is something to show. */
    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        var kind = EntryKind.of(ref.kind()).filter(Grading.KINDS::contains);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var entry = new EntryId(ref.id());
        return grades.find(entry)
                .filter(graded -> kind.get() == EntryKind.MODEL || !graded.basis().studies().isEmpty())
                .flatMap(graded -> pages.panel(graded, described(entry), caller.lang()))
                .map(panel -> new Panel("evidence", Ui.t("evidence.grading.panel"), html.content(panel)));
    }

    private Described described(EntryId entry) {
        return Objects.requireNonNull(entries.described(List.of(entry)).get(entry));
    }
}
