package fi.kutomo.forum.talking;

import fi.kutomo.accounts.Topics;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.posts.Posting.Beginning;
import fi.kutomo.forum.threads.Particulars;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadKind;
import fi.kutomo.forum.threads.ThreadKind.Part;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the form of a thread, and makes its page. */
@Component
class ThreadForms {

    /** Of a place or an address. */
    private static final int LONGEST = 500;

    private final Catalogue catalogue;
    private final Topics topics;
    private final Clock clock;

    ThreadForms(Catalogue catalogue, Topics topics, Clock clock) {
        this.catalogue = catalogue;
        this.topics = topics;
        this.clock = clock;
    }

    /** What was understood, with what is wrong. */
    record Read(Optional<Beginning> beginning, Mistakes mistakes) {}

    Read read(ThreadForm form, Optional<UUID> community, Lang lang) {
        var wrong = new LinkedHashMap<String, String>();
        var kind = form.kind();
        if (kind.isEmpty()) {
            wrong.put("kind", Ui.t("forum.begin.problem.kind"));
        }
        if (form.value("title").isEmpty()) {
            wrong.put("title", Ui.t("forum.begin.problem.title"));
        } else if (form.value("title").length() > Thread.TITLE) {
            wrong.put("title", Ui.t("forum.begin.problem.titleLong", Thread.TITLE, form.value("title").length()));
        }
        var begins = kind.flatMap(each -> day(form, each, Part.BEGINS, "begins", wrong));
        var until = kind.flatMap(each -> day(form, each, Part.UNTIL, "until", wrong));
        if (begins.isPresent() && until.filter(begins.get()::isAfter).isPresent()) {
            wrong.put("until", Ui.t("forum.begin.problem.order"));
        }
        var link = kind.filter(each -> each.has(Part.LINK)).map(_ -> form.value("link")).orElse("");
        var place = kind.filter(each -> each.has(Part.PLACE)).map(_ -> form.value("place")).orElse("");
        tooLong(place, "place", wrong);
        if (tooLong(link, "link", wrong)) {
            link = "";
        }
        if (!link.isEmpty() && !link.matches("(?i)https?://[^\\s/]+\\.[^\\s]+")) {
            wrong.put("link", Ui.t("forum.begin.problem.link"));
        }
        var chosen = Stream.of("region", "theme").map(form::value).filter(key -> !key.isEmpty()).toList();
        if (topics.names(chosen, lang).size() < chosen.size()) {
            wrong.put("region", Ui.t("forum.begin.problem.topic"));
        }
        if (!wrong.isEmpty()) {
            return new Read(Optional.empty(), Mistakes.of(wrong));
        }
        return new Read(
                Optional.of(new Beginning(
                        kind.orElseThrow(), community, form.value("title"), form.lang(lang), chosen, new Particulars(begins, until, place, link), about(form), form.body())),
                Mistakes.none());
    }

    private static boolean tooLong(String text, String field, Map<String, String> wrong) {
        boolean tooLong = text.length() > LONGEST;
        if (tooLong) {
            wrong.put(field, Ui.t("forum.begin.problem." + field + "Long", LONGEST, text.length()));
        }
        return tooLong;
    }

    private static Optional<LocalDate> day(ThreadForm form, ThreadKind kind, Part part, String field, Map<String, String> wrong) {
        if (!kind.has(part)) {
            return Optional.empty();
        }
        var typed = form.value(field);
        var day = DateField.read(typed);
        if (day.isEmpty() && !typed.isEmpty()) {
            wrong.put(field, Ui.t("forum.begin.problem.day"));
        } else if (day.isEmpty() && kind.needs(part)) {
            wrong.put(field, Ui.t("forum.begin.problem." + part.name()));
        }
        return day;
    }

    private List<Ref> about(ThreadForm form) {
        return cards(form).stream().map(Card::ref).toList();
    }

    private List<Card> cards(ThreadForm form) {
        var found = form.about().isEmpty() ? Map.<String, Card>of() : catalogue.byPermanentIds(form.about());
        return form.about().stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
    }

    /** What the form cannot show, such as drafts that came of the talk, stays. */
    Beginning keeping(Thread thread, Beginning now) {
        var shown = catalogue.find(thread.about().stream().map(Ref::id).toList()).keySet();
        var about = Stream.concat(now.about().stream(), thread.about().stream().filter(thing -> !shown.contains(thing.id()))).distinct().toList();
        return new Beginning(now.kind(), now.community(), now.title(), now.lang(), now.topics(), now.particulars(), about, now.body());
    }

    /** The values of a thread as the form shows them. */
    ThreadForm written(Thread thread) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", thread.kind().word());
        values.put("title", thread.title());
        values.put("lang", thread.lang().tag());
        thread.topics().forEach(key -> values.put(key.startsWith("region/") ? "region" : "theme", key));
        thread.particulars().begins().ifPresent(day -> values.put("begins", typed(day)));
        thread.particulars().until().ifPresent(day -> values.put("until", typed(day)));
        values.put("place", thread.particulars().place());
        values.put("link", thread.particulars().link());
        values.put("version", String.valueOf(thread.version()));
        var cards = catalogue.find(thread.about().stream().map(Ref::id).toList());
        return new ThreadForm(values, thread.about().stream().flatMap(thing -> Optional.ofNullable(cards.get(thing.id())).stream()).map(Card::permanentId).toList());
    }

    /** As people here write a day, whatever the language of the page. */
    private static String typed(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    /**
     * The page of a new thread.
     *
     * @param begun whether something is kept that was not sent
     */
    ThreadFormPage fresh(ThreadForm form, Optional<String> where, boolean begun, Mistakes mistakes, Lang lang) {
        return page(Ui.t("forum.begin.title"), Ui.url(Thread.PLURAL), form, where, Optional.of(begun), mistakes, lang);
    }

    /**
     * The page of what a thread says of itself.
     *
     * @param changed whether somebody else has changed it meanwhile: then it stands there as it is now
     */
    ThreadFormPage arrange(Thread thread, ThreadForm form, boolean changed, Mistakes mistakes, Lang lang) {
        return page(Ui.t("forum.begin.arrange"), Ui.url(thread.path() + "/edit"), form, Optional.empty(), Optional.empty(), mistakes, lang)
                .present(changed ? Optional.of(present(thread, lang)) : Optional.empty());
    }

    private KeyFacts present(Thread thread, Lang lang) {
        var part = thread.particulars();
        var names = topics.names(thread.topics(), lang);
        return KeyFacts.of(
                KeyFacts.Fact.of(Ui.t("forum.begin.name"), thread.title()),
                KeyFacts.Fact.of(Ui.t("forum.form.kind"), Ui.t("forum.kind." + thread.kind().name())),
                KeyFacts.Fact.of(Ui.t("forum.form.lang"), Ui.t("forum.lang." + thread.lang().tag())),
                KeyFacts.Fact.of(Ui.t("forum.form.topics"), thread.topics().stream().flatMap(key -> Optional.ofNullable(names.get(key)).stream()).toList()),
                KeyFacts.Fact.of(Ui.t("forum.part.BEGINS"), part.begins().map(Ui::date).stream().toList()),
                KeyFacts.Fact.of(Ui.t("forum.part.UNTIL"), part.until().map(Ui::date).stream().toList()),
                KeyFacts.Fact.of(Ui.t("forum.part.PLACE"), Stream.of(part.place()).filter(each -> !each.isEmpty()).toList()),
                KeyFacts.Fact.of(Ui.t("forum.part.LINK"), Stream.of(part.link()).filter(each -> !each.isEmpty()).toList()));
    }

    /** @param begun whether something is kept that was not sent; empty: this is no new thread */
    private ThreadFormPage page(String title, String action, ThreadForm form, Optional<String> where, Optional<Boolean> begun, Mistakes mistakes, Lang lang) {
        boolean fresh = begun.isPresent();
        return new ThreadFormPage(
                title, List.of(ThreadPages.top()), action, where, fresh ? form.openedAt(clock.instant()) : form, kinds(form), ReplyForms.langs(form.lang(lang)), options(topics.regions(lang), form.value("region")),
                options(topics.themes(lang), form.value("theme")), ThreadPages.cards(cards(form), lang), fresh, ReplyForms.preview(form), Optional.empty(), begun.map(_ -> Ui.url("thread-draft")), begun.orElse(false), mistakes);
    }

    private static List<Option> kinds(ThreadForm form) {
        return Stream.of(ThreadKind.values())
                .map(kind -> Option.of(kind.word(), Ui.t("forum.kind." + kind.name()), form.kind().filter(kind::equals).isPresent()).help(Ui.t("forum.kind." + kind.name() + ".help")))
                .toList();
    }

    private static List<Option> options(List<Topics.Topic> all, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("forum.form.none"), chosen.isEmpty()));
        all.forEach(each -> options.add(Option.of(each.key(), each.name(), each.key().equals(chosen))));
        return options;
    }
}
