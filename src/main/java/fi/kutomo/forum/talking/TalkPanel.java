package fi.kutomo.forum.talking;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.forum.threads.ThreadStore.Filter;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of every record what is said about it in public, and on that of a community what its members say, for them. */
@Component
class TalkPanel implements PanelSource {

    private static final int ORDER = 70;
    private static final int LATEST = 5;

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final ThreadLines lines;
    private final Catalogue catalogue;
    private final Html html;

    TalkPanel(ThreadStore threads, ThreadRules rules, ThreadLines lines, Catalogue catalogue, Html html) {
        this.threads = threads;
        this.rules = rules;
        this.lines = lines;
        this.catalogue = catalogue;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        return ref.kind().equals(Communities.KIND)
                ? rules.standing(ref.id(), caller).flatMap(standing -> within(standing, caller))
                : catalogue.find(ref.id()).flatMap(card -> of(ref, card.permanentId(), caller));
    }

    private Optional<Panel> within(Standing standing, Caller caller) {
        var home = Ui.url(standing.community().path() + "/threads");
        var filter = new Filter(Optional.of(standing.community().id()), Optional.empty(), List.of(), Optional.empty(), false);
        var begin = rules.begins(caller, Optional.of(standing)) ? Optional.of(Ui.url(Thread.PLURAL + "/new") + "?community=" + standing.community().slug()) : Optional.<String>empty();
        return panel(filter, Optional.of(home), begin, caller);
    }

    private Optional<Panel> of(Ref ref, String permanentId, Caller caller) {
        var filter = new Filter(Optional.empty(), Optional.empty(), List.of(), Optional.of(ref), false);
        var begin = rules.begins(caller, Optional.empty()) ? Optional.of(Ui.url(Thread.PLURAL + "/new") + "?about=" + Ui.encode(permanentId)) : Optional.<String>empty();
        return panel(filter, Optional.of(Ui.url(Thread.PLURAL) + "?about=" + Ui.encode(permanentId)), begin, caller);
    }

    private Optional<Panel> panel(Filter filter, Optional<String> all, Optional<String> begin, Caller caller) {
        long total = threads.count(filter);
        if (total == 0 && begin.isEmpty()) {
            return Optional.empty();
        }
        var latest = lines.of(threads.list(filter, 0, LATEST), caller.lang(), caller);
        return Optional.of(new Panel("talk", Ui.t("forum.panel.title"), html.content(new TalkPiece(latest, total, all.filter(_ -> total > LATEST), begin))));
    }
}
