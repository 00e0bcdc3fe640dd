package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Case.State;
import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.CaseStore.Filter;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one queue: in public for moderators, of a community for those who keep it. */
@Controller
@Access(Access.Level.MEMBER)
class QueueController {

    private static final int PART = 30;

    private final CaseStore cases;
    private final CaseRules rules;
    private final CaseWords words;

    QueueController(CaseStore cases, CaseRules rules, CaseWords words) {
        this.cases = cases;
        this.rules = rules;
        this.words = words;
    }

    /** What a tab shows. */
    private enum Part {
        OPEN(State.OPEN),
        APPEALED(State.APPEALED),
        DECIDED(State.DECIDED);

        private final State state;

        Part(State state) {
            this.state = state;
        }

        Filter filter(boolean inPublic, List<UUID> communities) {
            return new Filter(inPublic, communities, List.of(state));
        }

        String address() {
            return Ui.url("moderation") + (this == OPEN ? "" : "?show=" + name().toLowerCase(Locale.ROOT));
        }

        static Part of(String word) {
            return switch (word) {
                case "appealed" -> APPEALED;
                case "decided" -> DECIDED;
                default -> OPEN;
            };
        }
    }

    @GetMapping("/{lang}/moderation")
    QueuePage list(Lang lang, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") String page, Caller caller) {
        boolean inPublic = caller.is(Role.MODERATOR);
        var kept = rules.kept(caller);
        var part = Part.of(show);
        var filter = part.filter(inPublic, kept);
        int last = (int) Math.max(1, (cases.count(filter) + PART - 1) / PART);
        int number = Math.clamp(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, 1, last);
        // Nobody judges the own text
        var found = cases.list(filter, (number - 1) * PART, PART).stream().filter(one -> rules.looks(caller, one)).toList();
        var tabs = new Tabs(Ui.t("forum.cases.title"), List.of(Part.values()).stream().map(each -> tab(each, part, inPublic, kept)).toList());
        return new QueuePage(Ui.t("forum.cases.title"), tabs, words.lines(found, lang), inPublic, new Pager(number, last, part.address()));
    }

    private Tabs.Tab tab(Part each, Part shown, boolean inPublic, List<UUID> kept) {
        var tab = Tabs.Tab.of(Ui.t("forum.cases.tab." + each.name()), each.address(), each == shown);
        return each == Part.DECIDED ? tab : tab.count(Ui.number(cases.count(each.filter(inPublic, kept))));
    }
}
