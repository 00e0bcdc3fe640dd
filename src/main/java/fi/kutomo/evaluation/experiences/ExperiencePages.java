package fi.kutomo.evaluation.experiences;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.evaluation.experiences.ExperienceFormPage.Purses;
import fi.kutomo.evaluation.experiences.ExperiencePage.Acts;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Answer;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages about uses of entries together. */
@Component
class ExperiencePages {

    private static final int PER_PAGE = 50;
    private static final int DRAFTS = 100;
    private static final int TOLD = 240;

    private final ExperienceStore store;
    private final ExperienceWords words;
    private final Entries entries;
    private final Terms terms;

    ExperiencePages(ExperienceStore store, ExperienceWords words, Entries entries, Terms terms) {
        this.store = store;
        this.words = words;
        this.entries = entries;
        this.terms = terms;
    }

    private static Crumb top() {
        return new Crumb(t("evaluation.experiences.title"), Experience.PLURAL);
    }

    ExperiencesPage list(Optional<PermanentId> of, int page, Caller caller) {
        var found = store.published(of, (page - 1) * PER_PAGE, PER_PAGE);
        var drafts = caller.is(Role.EDITOR)
                ? store.drafts(Optional.empty(), DRAFTS)
                : caller.is(Role.WRITER) ? store.drafts(caller.person(), DRAFTS) : List.<Experience>of();
        var known = entries.find(Stream.concat(of.stream(), Stream.concat(found.stream(), drafts.stream()).map(Experience::permanentId)).distinct().toList());
        long total = store.count(of);
        int pages = (int) Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        var base = Ui.url(Experience.PLURAL) + of.map(id -> "?entry=" + id.value()).orElse("");
        return new ExperiencesPage(
                t("evaluation.experiences.title"), Optional.of(t("evaluation.experiences.lead")), of.map(known::get).map(this::entryLine),
                Experience.PLURAL + "/new" + of.map(id -> "?entry=" + id.value()).orElse(""), total, lines(found, known), lines(drafts, known),
                ExperienceRules.mayTell(caller), new Pager(page, pages, base));
    }

    private ExperienceLine entryLine(EntrySummary entry) {
        return new ExperienceLine(name(entry), nameLang(entry), entry.path().orElse(""), "", "", "", "", "", null);
    }

    private List<ExperienceLine> lines(List<Experience> experiences, Map<PermanentId, EntrySummary> known) {
        return experiences.stream().map(experience -> line(experience, Optional.ofNullable(known.get(experience.permanentId())))).toList();
    }

    private ExperienceLine line(Experience experience, Optional<EntrySummary> entry) {
        var account = experience.account();
        var cost = Optional.ofNullable(account.cost())
                .flatMap(Cost::perReached)
                .map(sum -> t("evaluation.experiences.perPerson", ExperienceWords.euros(sum)))
                .orElse("");
        var told = account.told().length() > TOLD ? account.told().substring(0, TOLD).strip() + "…" : account.told();
        return new ExperienceLine(
                entry.map(ExperiencePages::name).orElse(experience.permanentId().value()), entry.map(ExperiencePages::nameLang).orElse(null),
                experience.path(), words.where(account), ExperienceWords.sign(account.result()), ExperienceWords.result(account.result()), cost, told,
                Ui.foreign(account.lang()));
    }

    private static String name(EntrySummary entry) {
        var lang = entry.titles().containsKey(Ui.lang()) ? Ui.lang() : entry.original();
        return entry.titles().getOrDefault(lang, entry.id().value());
    }

    private static @Nullable String nameLang(EntrySummary entry) {
        return entry.titles().containsKey(Ui.lang()) ? null : Ui.foreign(entry.original());
    }

    ExperiencePage one(Experience experience, Optional<String> problem, String reason, Caller caller) {
        var account = experience.account();
        var entry = entries.find(experience.permanentId());
        var name = entry.map(ExperiencePages::name).orElse(experience.permanentId().value());
        boolean draft = experience.state() == State.DRAFT;
        int newest = entries.published(experience.permanentId()).map(PublicEntry::revision).orElse(0);
        return new ExperiencePage(
                words.where(account), name, entry.map(ExperiencePages::nameLang).orElse(null), entry.flatMap(EntrySummary::path).orElse(""),
                ExperienceWords.sign(account.result()), ExperienceWords.result(account.result()), account.told(), Ui.foreign(account.lang()),
                facts(experience), Optional.ofNullable(account.cost()).map(ExperiencePages::cost),
                newest > experience.revision() ? Optional.of(t("evaluation.experiences.newer", experience.revision(), newest)) : Optional.empty(),
                new Acts(
                        experience.path(), experience.version(), draft, ExperienceRules.mayWrite(experience, caller), draft && caller.is(Role.EDITOR),
                        !draft && caller.is(Role.EDITOR), reason),
                problem, List.of(top()));
    }

    private KeyFacts facts(Experience experience) {
        var account = experience.account();
        var facts = new ArrayList<Fact>();
        PermanentId.parse(account.organisation()).flatMap(entries::find).ifPresent(organisation -> facts.add(new Fact(
                t("evaluation.experiences.field.organisation"),
                List.of(new Answer(name(organisation), organisation.path().map(Ui::url).orElse(null), nameLang(organisation))))));
        terms.find(account.group()).ifPresent(term -> facts.add(Fact.of(t("evaluation.experiences.field.group"), Ui.text(term.label()))));
        facts.add(new Fact(
                t("evaluation.experiences.field.source"),
                List.of(new Answer(account.source(), account.address().isEmpty() ? null : account.address(), Ui.foreign(account.lang())))));
        experience.publishedAt().ifPresent(at -> facts.add(Fact.of(t("evaluation.experiences.published"), Ui.date(at))));
        return new KeyFacts(facts);
    }

    private static KeyFacts cost(Cost cost) {
        var facts = new ArrayList<Fact>();
        var year = String.valueOf(cost.priceYear());
        facts.add(Fact.of(t("evaluation.experiences.cost.total"), t("evaluation.experiences.cost.prices", ExperienceWords.euros(cost.total()), year)));
        cost.perReached().ifPresent(sum -> facts.add(Fact.of(t("evaluation.experiences.cost.perReached"), ExperienceWords.euros(sum))));
        cost.perChanged().ifPresent(sum -> facts.add(Fact.of(t("evaluation.experiences.cost.perChanged"), ExperienceWords.euros(sum))));
        if (cost.reached() != null) {
            facts.add(Fact.of(t("evaluation.experiences.field.reached"), Ui.number(cost.reached())));
        }
        if (cost.changed() != null) {
            facts.add(Fact.of(t("evaluation.experiences.field.changed"), Ui.number(cost.changed())));
        }
        add(facts, "evaluation.experiences.field.included", cost.included());
        add(facts, "evaluation.experiences.payers", ExperienceWords.purses(cost.payers()));
        add(facts, "evaluation.experiences.gainers", ExperienceWords.purses(cost.gainers()));
        return new KeyFacts(facts);
    }

    private static void add(List<Fact> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(Fact.of(t(label), text));
        }
    }

    ExperienceTombstonePage tombstone(Experience experience) {
        return new ExperienceTombstonePage(
                words.where(experience.account()), experience.withdrawnReason().orElse(""), Ui.date(experience.changedAt()), List.of(top()));
    }

    ExperienceFormPage fresh(Map<String, String> fields, Mistakes mistakes) {
        return form(t("evaluation.experiences.begin"), Experience.PLURAL, -1, fields, mistakes, List.of(top()));
    }

    ExperienceFormPage edit(Experience experience, Map<String, String> fields, int version, Mistakes mistakes) {
        var where = words.where(experience.account());
        return form(
                t("evaluation.experiences.edit", where), experience.path() + "/edit", version, fields, mistakes,
                List.of(top(), new Crumb(where, experience.path())));
    }

    private ExperienceFormPage form(String title, String action, int version, Map<String, String> fields, Mistakes mistakes, List<Crumb> trail) {
        var lang = Ui.lang();
        var group = fields.getOrDefault("group", "");
        var groups = new ArrayList<Option>();
        groups.add(Option.of("", t("evaluation.experiences.anyGroup"), group.isEmpty()));
        terms.of("target-group", lang).forEach(term -> groups.add(Option.of(term.key(), term.label().in(lang), term.key().equals(group))));
        var written = fields.getOrDefault("lang", lang.tag());
        return new ExperienceFormPage(
                title, action, version, fields, mistakes, ExperienceWords.results(fields.getOrDefault("result", "")), groups,
                Lang.ALL.stream().map(each -> Option.of(each.tag(), each.ownName(), each.tag().equals(written))).toList(),
                List.of(
                        new Purses(
                                t("evaluation.experiences.payers"), t("evaluation.experiences.payers.help"),
                                ExperienceWords.purses(ExperienceForm.PAYER, fields)),
                        new Purses(
                                t("evaluation.experiences.gainers"), t("evaluation.experiences.gainers.help"),
                                ExperienceWords.purses(ExperienceForm.GAINER, fields))),
                trail);
    }
}
