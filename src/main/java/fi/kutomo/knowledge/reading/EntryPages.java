package fi.kutomo.knowledge.reading;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.HalfLife;
import fi.kutomo.knowledge.publication.Completeness;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.knowledge.reading.Glyphs.Glyph;
import fi.kutomo.knowledge.reading.RelationStore.Related;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Panels;
import fi.kutomo.platform.web.SiteSettings;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Tabs;
import fi.kutomo.platform.web.ui.Tabs.Tab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the page of an entry together. The number of questions to the database is the same however much an entry holds. */
@Component
class EntryPages {

    private final RevisionStore revisions;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final Texts texts;
    private final Facts facts;
    private final Glyphs glyphs;
    private final Neighbours neighbours;
    private final Attachments attachments;
    private final Panels panels;
    private final LinkedPage linked;
    private final Organisations organisations;
    private final SiteSettings site;
    private final Messages messages;
    private final Clock clock;

    EntryPages(
            RevisionStore revisions,
            TemplateStore templates,
            EntryRules rules,
            Texts texts,
            Facts facts,
            Glyphs glyphs,
            Neighbours neighbours,
            Attachments attachments,
            Panels panels,
            LinkedPage linked,
            Organisations organisations,
            SiteSettings site,
            Messages messages,
            Clock clock) {
        this.revisions = revisions;
        this.templates = templates;
        this.rules = rules;
        this.texts = texts;
        this.facts = facts;
        this.glyphs = glyphs;
        this.neighbours = neighbours;
        this.attachments = attachments;
        this.panels = panels;
        this.linked = linked;
        this.organisations = organisations;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    Reading newest(Entry entry, Lang lang) {
        return reading(entry, revisions.newest(entry).orElseThrow(), lang);
    }

    Reading version(Entry entry, int number, Lang lang) {
        return reading(entry, revisions.get(entry.id(), number), lang);
    }

    private Reading reading(Entry entry, Revision revision, Lang lang) {
        return new Reading(entry, revision, templates.version(entry.kind(), revision.template()), lang);
    }

    /** The working content as if it were published now; nothing is written. */
    PreviewPage preview(Entry entry, Lang lang) {
        var now = clock.instant();
        var placed = entry.path().isPresent() ? entry : entry.at("x");
        var shown = placed.published(now, Optional.empty());
        var revision = new Revision(
                entry.id(), shown.revision().orElseThrow(), entry.template(), entry.content(), now, Optional.empty(), "");
        var reading = reading(shown, revision, lang);
        return new PreviewPage(
                messages.in(lang, "knowledge.writing.previewOf", reading.title()),
                head(reading),
                column(reading, neighbours.of(reading)),
                texts.path(reading));
    }

    boolean hasPath(Reading reading) {
        return texts.hasPath(reading);
    }

    EntryPage page(Reading reading, boolean wholePath, Caller caller) {
        var around = neighbours.of(reading);
        var files = attachments.of(reading);
        var cover = Attachments.cover(files, reading.lang());
        var old = reading.isNewest()
                ? Optional.<EntryPage.Old>empty()
                : Optional.of(new EntryPage.Old(reading.revision().number(), reading.revision().published()));
        var citation = citation(reading, around);
        return new EntryPage(
                head(reading),
                column(reading, around),
                new EntryPage.Body(
                        wholePath,
                        tabs(reading, wholePath ? Tabbed.PATH : Tabbed.SUMMARY),
                        wholePath ? texts.path(reading) : texts.summary(reading),
                        facts.money(reading),
                        cover,
                        Attachments.files(files, reading.lang())),
                new EntryPage.Around(
                        neighbours.groups(reading, around),
                        Attachments.logos(files, reading.lang()),
                        panels.about(reading.entry().ref(), caller),
                        citation),
                own(reading, caller),
                old,
                old.isPresent() ? Optional.empty() : Optional.of(linked.json(reading, around, citation)),
                cover.map(Picture::address).or(() -> Optional.of(Ui.url(reading.lang(), reading.path() + "/share.png"))));
    }

    Head head(Reading reading) {
        var lang = reading.lang();
        var kind = reading.entry().kind();
        var title = reading.said(Content.TITLE);
        var summary = reading.said(Content.SUMMARY);
        var glyph = glyphs.of(reading);
        return new Head(
                kind.word(),
                messages.in(lang, "knowledge.kind." + kind.word()),
                messages.in(lang, "knowledge.reading.linked." + kind.word()),
                Finding.kindPath(kind),
                reading.entry().permanentId().value(),
                reading.path(),
                reading.title(),
                title.map(Reading.Said::attribute).orElse(null),
                summary.map(Reading.Said::text).orElse(""),
                summary.map(Reading.Said::attribute).orElse(null),
                glyph.map(Glyph::drawn),
                glyph.map(Glyph::standing).orElse(""),
                texts.note(reading),
                facts.themes(reading));
    }

    /** The pages of one entry. */
    enum Tabbed {
        SUMMARY,
        PATH,
        VERSIONS
    }

    Tabs tabs(Reading reading, Tabbed current) {
        var lang = reading.lang();
        var home = Ui.url(lang, reading.path());
        var tabs = new ArrayList<Tab>();
        var model = reading.entry().kind() == EntryKind.MODEL;
        tabs.add(Tab.of(
                messages.in(lang, model ? "knowledge.reading.tab.summary" : "knowledge.reading.tab.page"),
                home,
                current == Tabbed.SUMMARY && reading.isNewest()));
        if (texts.hasPath(reading)) {
            tabs.add(Tab.of(messages.in(lang, "knowledge.reading.tab.path"), home + "/path", current == Tabbed.PATH && reading.isNewest()));
        }
        int versions = reading.entry().revision().orElse(0);
        if (versions > 1) {
            tabs.add(Tab.of(messages.in(lang, "knowledge.reading.versions"), home + "/versions", current == Tabbed.VERSIONS)
                    .count(Ui.number(versions)));
        }
        return new Tabs(messages.in(lang, "knowledge.reading.tabs"), List.copyOf(tabs));
    }

    private Column column(Reading reading, Map<PermanentId, Related> around) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var fresh = reading.entry().freshness();
        var stands = fresh.confirmed().orElseGet(() -> LocalDate.ofInstant(reading.revision().published(), Ui.ZONE));
        var key = fresh.confirmed().isPresent() ? "knowledge.reading.fresh.confirmed" : "knowledge.reading.fresh.published";
        boolean stale = fresh.reviewBy().orElseGet(() -> HalfLife.of(reading.entry().kind()).reviewBy(stands)).isBefore(today);
        return new Column(
                facts.column(reading, around),
                messages.in(reading.lang(), key, Ui.age(stands), Ui.date(stands)),
                stale,
                texts.versions(reading));
    }

    private Optional<EntryPage.Own> own(Reading reading, Caller caller) {
        var entry = reading.entry();
        if (!rules.mayEdit(caller, entry)) {
            return Optional.empty();
        }
        var template = templates.version(entry.kind(), entry.template());
        var untold = Completeness.of(entry, template).missing().stream()
                .map(missing -> missing.field().label().in(reading.lang()))
                .toList();
        boolean ahead = reading.isNewest() && !entry.content().equals(reading.content());
        return Optional.of(new EntryPage.Own("write/" + entry.permanentId(), untold, ahead));
    }

    private Citation citation(Reading reading, Map<PermanentId, Related> around) {
        var lang = reading.lang();
        var revision = reading.revision();
        var address = Ui.absolute("/id/" + reading.entry().permanentId() + "/" + revision.number());
        var day = LocalDate.ofInstant(revision.published(), Ui.ZONE);
        var line = messages.in(
                lang,
                "knowledge.reading.cite.line",
                authors(reading, around),
                Integer.toString(day.getYear()),
                reading.title(),
                Integer.toString(revision.number()),
                Ui.date(day));
        return new Citation(line, address, reading.entry().permanentId().value(), revision.number(), Ui.date(day));
    }

    /** Who stands behind it: the named author, else the organisations, else those for which it was written, else the keeper. */
    private String authors(Reading reading, Map<PermanentId, Related> around) {
        var author = reading.content().value("author");
        if (author.isPresent()) {
            return author.get();
        }
        var names = List.of("organisations", "implementers", "actors").stream()
                .flatMap(field -> reading.content().values(field).stream())
                .flatMap(value -> PermanentId.parse(value).stream())
                .flatMap(id -> Optional.ofNullable(around.get(id)).stream())
                .map(each -> each.titles().getOrDefault(each.langFor(reading.lang()), each.id().value()))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(text -> !text.isEmpty()).or(() -> actingFor(reading)).orElseGet(site::keeper);
    }

    private Optional<String> actingFor(Reading reading) {
        var found = organisations.find(revisions.actingFor(reading.entry().id(), reading.revision().number()), reading.lang());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.values().stream().map(Organisations.Organisation::name).sorted().collect(Collectors.joining(", ")));
    }
}
