package fi.kutomo.evaluation.theories;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.theory.Assumption;
import fi.kutomo.evaluation.theory.Edition;
import fi.kutomo.evaluation.theory.Graph;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryRules;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.Claims;
import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of theories together. */
@Component
class TheoryPages {

    private final TheoryStore store;
    private final TheoryRules rules;
    private final TheoryViews views;
    private final Gauges gauges;
    private final Entries entries;
    private final Studies studies;
    private final Claims claims;
    private final Catalogue catalogue;

    TheoryPages(
            TheoryStore store, TheoryRules rules, TheoryViews views, Gauges gauges, Entries entries, Studies studies, Claims claims, Catalogue catalogue) {
        this.store = store;
        this.rules = rules;
        this.views = views;
        this.gauges = gauges;
        this.entries = entries;
        this.studies = studies;
        this.claims = claims;
        this.catalogue = catalogue;
    }

    TheoriesPage list(Caller caller) {
        var drafts = rules.mayPublish(caller)
                ? store.drafts(Optional.empty())
                : rules.mayBegin(caller) ? store.drafts(caller.person()) : List.<Theory>of();
        var open = store.allPublic();
        var known = entries.find(Stream.concat(open.stream(), drafts.stream()).map(Theory::permanentId).toList());
        var read = views.inForce(open);
        return new TheoriesPage(
                Ui.t("evaluation.theory.title"),
                Optional.of(Ui.t("evaluation.theory.lead")),
                open.stream().map(theory -> line(theory, known.get(theory.permanentId()), Optional.ofNullable(read.get(theory.entry())))).toList(),
                drafts.stream().map(theory -> line(theory, known.get(theory.permanentId()), Optional.empty())).toList(),
                rules.mayBegin(caller));
    }

    private static TheoriesPage.Line line(Theory theory, @Nullable EntrySummary entry, Optional<TheoryView> view) {
        var about = about(theory, Optional.ofNullable(entry));
        var path = theory.isPublic() ? theory.path() : theory.path() + "/edit";
        return new TheoriesPage.Line(
                about.name(), about.lang(), path, view.flatMap(TheoryView::headline),
                view.map(TheoryView::seen).filter(seen -> seen.reasoned()).isPresent(), theory.changedAt());
    }

    TheoryStartPage start(TheoryForm form) {
        return new TheoryStartPage(Ui.t("evaluation.theory.begin"), form, List.of(top()));
    }

    TheoryPage show(Theory theory, int number, Caller caller) {
        var editions = store.editions(theory.id());
        var edition = editions.stream().filter(known -> known.number() == number).findFirst().orElseThrow(() -> new NotFound("version"));
        var about = about(theory);
        var old = theory.inForce().filter(inForce -> inForce == number).isEmpty();
        var trail = new ArrayList<>(List.of(top()));
        if (old && theory.isPublic()) {
            trail.add(new Crumb(about.name(), theory.path()));
        }
        return new TheoryPage(
                Ui.t("evaluation.theory.of", about.name()), about, theory.path(), edition, views.of(theory, edition.graph()), editions, old,
                rules.mayEdit(caller, theory), trail);
    }

    /** The heading of a theory, for its files. */
    String title(Theory theory) {
        return Ui.t("evaluation.theory.of", about(theory).name());
    }

    TheoryEditorPage edit(Theory theory, TheoryForm form, Caller caller) {
        var about = about(theory);
        var everPublic = theory.isPublic() || !store.editions(theory.id()).isEmpty();
        var tie = rules.tie(caller, theory);
        return new TheoryEditorPage(
                Ui.t("evaluation.theory.editing", about.name()), about, theory, views.of(theory, theory.graph()), form,
                rules.mayPublish(caller) && tie.isEmpty(), tie.map(key -> Ui.t(key)), rules.mayDelete(caller, theory, everPublic), List.of(top()));
    }

    BoxPage box(Theory theory, String id, Optional<TheoryForm> written) {
        var node = theory.graph().node(id).orElseThrow(() -> new NotFound("box"));
        var form = written.orElseGet(() -> gauges.fill(TheoryForm.empty().with("kind", node.kind().name()).with("text", node.text()), node));
        long links = theory.graph().links().stream().filter(link -> link.from().equals(id) || link.to().equals(id)).count();
        return new BoxPage(Ui.t("evaluation.theory.box.title", Ui.text(node.text())), theory, id, (int) links, form, gauges.picks(theory.entry(), form), trail(theory));
    }

    LinkPage link(Theory theory, String id, Optional<TheoryForm> written, TheoryForm assuming) {
        var link = theory.graph().link(id).orElseThrow(() -> new NotFound("link"));
        var view = views.of(theory, theory.graph());
        return new LinkPage(
                Ui.t("evaluation.theory.link.title", view.name(link.from()), view.name(link.to())), theory, link, view,
                offers(theory, link), written.orElseGet(() -> form(link)), assuming, trail(theory));
    }

    AssumptionPage assumption(Theory theory, String id, Optional<TheoryForm> written) {
        var link = theory.graph().linkOf(id).orElseThrow(() -> new NotFound("assumption"));
        var assumption = link.assumptions().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
        var trail = new ArrayList<>(trail(theory));
        var graph = theory.graph();
        trail.add(new Crumb(
                Ui.t("evaluation.theory.link.title", name(graph, link.from()), name(graph, link.to())), theory.path() + "/links/" + link.id()));
        return new AssumptionPage(Ui.t("evaluation.theory.assumption.title"), theory, link, id, written.orElseGet(() -> form(assumption)), trail);
    }

    private static String name(Graph graph, String node) {
        return graph.node(node).map(known -> Ui.text(known.text())).orElse("");
    }

    private static TheoryForm form(Link link) {
        var form = TheoryForm.empty()
                .with("from", link.from())
                .with("to", link.to())
                .with("rationale", link.rationale())
                .with("feedback", link.feedback() ? "yes" : "");
        var elsewhere = new ArrayList<String>();
        for (var source : link.sources()) {
            var kept = source.study().map(id -> SourceForm.STUDY + id).or(() -> source.claim().map(id -> SourceForm.CLAIM + id));
            if (kept.isPresent()) {
                form = form.with(kept.get(), source.stance().name());
            } else {
                elsewhere.add(source.address().map(address -> source.title() + " | " + address).orElse(source.title()));
            }
        }
        return form.with("elsewhere", String.join("\n", elsewhere));
    }

    private static TheoryForm form(Assumption assumption) {
        return TheoryForm.empty()
                .with("text", assumption.text())
                .with("owner", assumption.owner())
                .with("testBy", assumption.testBy().map(Ui::date).orElse(""))
                .with("held", assumption.state().name())
                .with("finding", assumption.finding());
    }

    /** Studies of the entry first, then those that the link rests on besides; claims in the same way. */
    private List<LinkPage.Offer> offers(Theory theory, Link link) {
        var studied = link.sources().stream().flatMap(source -> source.study().stream()).toList();
        var claimed = link.sources().stream().flatMap(source -> source.claim().stream()).toList();
        var offers = new LinkedHashMap<String, LinkPage.Offer>();
        Stream.concat(studies.about(theory.entry()).stream(), studies.find(studied.stream().map(StudyId::new).toList()).stream())
                .map(study -> new LinkPage.Offer(SourceForm.STUDY + study.id().value(), study.title(), null, Ui.url(study.path())))
                .forEach(offer -> offers.putIfAbsent(offer.field(), offer));
        Stream.concat(claims.about(theory.entry()).stream(), claims.find(claimed).stream())
                .map(claim -> new LinkPage.Offer(
                        SourceForm.CLAIM + claim.id(), Ui.t("evaluation.theory.claim", Ui.text(claim.text())),
                        Ui.foreign(claim.text().langFor(Ui.lang())), Ui.url(claim.path())))
                .forEach(offer -> offers.putIfAbsent(offer.field(), offer));
        Stream.concat(studied.stream().map(id -> SourceForm.STUDY + id), claimed.stream().map(id -> SourceForm.CLAIM + id))
                .forEach(field -> offers.putIfAbsent(field, new LinkPage.Offer(field, Ui.t("evaluation.theory.source.gone"), null, "")));
        return List.copyOf(offers.values());
    }

    /** The entry that somebody means: by its permanent id, or by the address of its page. */
    Optional<EntrySummary> entry(String said) {
        var path = path(said);
        var id = PermanentId.parse(path.replaceFirst("^/id/", ""))
                .or(() -> catalogue.at(path)
                        .or(() -> catalogue.movedTo(path).flatMap(catalogue::at))
                        .flatMap(card -> PermanentId.parse(card.permanentId())));
        return id.flatMap(entries::find).filter(entry -> entry.path().isPresent());
    }

    /** The id of the study whose page stands at this address. */
    Optional<UUID> study(String address) {
        var path = path(address);
        return catalogue.at(path).map(card -> card.ref().id()).filter(id -> studies.find(new StudyId(id)).isPresent());
    }

    /** The id of the claim whose page stands at this address. */
    Optional<UUID> claim(String address) {
        var path = path(address);
        return path.matches("claims/[1-9]\\d{0,8}")
                ? claims.numbered(Integer.parseInt(path.substring("claims/".length()))).map(ClaimRecord::id)
                : Optional.empty();
    }

    /** An address as people copy it, below the language prefix. */
    private static String path(String address) {
        return address.strip().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "").replaceFirst("^/(fi|sv|en)/", "");
    }

    private About about(Theory theory) {
        return about(theory, entries.find(theory.permanentId()));
    }

    private static About about(Theory theory, Optional<EntrySummary> entry) {
        var lang = entry.map(known -> known.titles().containsKey(Ui.lang()) ? Ui.lang() : known.original()).orElse(Ui.lang());
        var name = entry.map(known -> known.titles().getOrDefault(lang, theory.permanentId().value())).orElse(theory.permanentId().value());
        return new About(name, lang, entry.flatMap(EntrySummary::path).orElse(""));
    }

    private static Crumb top() {
        return new Crumb(Ui.t("evaluation.theory.title"), Theory.PLURAL);
    }

    private List<Crumb> trail(Theory theory) {
        return List.of(top(), new Crumb(about(theory).name(), theory.path() + "/edit"));
    }
}
