package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.reading.RelationStore.Related;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Answer;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.platform.web.ui.Tags;
import fi.kutomo.platform.web.ui.Tags.Tag;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The facts that a reader wants before the text: for whom, where, how far, when, who, with whose money, whom to ask. What nobody has
 * written is left out. A field that an editor has added to the template stands behind these under its own label.
 */
@Component
class Facts {

    /** One line of the column: its heading and the fields that answer it, in order. */
    private record Question(String key, List<String> fields) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("knowledge.reading.fact.targets", List.of("targetGroups", "targetGroupText")),
            new Question("knowledge.reading.fact.place", List.of("areas", "placeText")),
            new Question("knowledge.reading.fact.stage", List.of("stage")),
            new Question("knowledge.reading.fact.outcome", List.of("outcomeKind")),
            new Question("knowledge.reading.fact.project", List.of("project")),
            new Question("knowledge.reading.fact.organisations", List.of("organisations")),
            new Question("knowledge.reading.fact.implementers", List.of("implementers")),
            new Question("knowledge.reading.fact.partners", List.of("partners")),
            new Question("knowledge.reading.fact.actors", List.of("actors")),
            new Question("knowledge.reading.fact.programmes", List.of("programmes")),
            new Question("knowledge.reading.fact.funders", List.of("fund", "funders", "funderText")),
            new Question("knowledge.reading.fact.contact", List.of("contactName", "contactOrganisation", "contactEmail")));

    private static final Question ELSEWHERE = new Question("knowledge.reading.fact.elsewhere", List.of("website", "links", "outside"));
    private static final Question SOURCE = new Question("knowledge.reading.fact.source", List.of("source", "author"));
    private static final Set<String> PERIOD = Set.of("start", "end", "periodText");
    private static final Set<String> ELSEWHERE_ON_PAGE = Set.of("title", "themes", "createdOn", "modifiedOn");
    private static final Set<String> TOLD = told();

    private final Terms terms;
    private final Areas areas;
    private final Messages messages;

    Facts(Terms terms, Areas areas, Messages messages) {
        this.terms = terms;
        this.areas = areas;
        this.messages = messages;
    }

    private static Set<String> told() {
        var told = new HashSet<String>(PERIOD);
        told.addAll(ELSEWHERE_ON_PAGE);
        QUESTIONS.forEach(question -> told.addAll(question.fields()));
        told.addAll(ELSEWHERE.fields());
        told.addAll(SOURCE.fields());
        return Set.copyOf(told);
    }

    /** Whether the column names the entries of this field, so that they need no card. */
    static boolean names(String field) {
        return TOLD.contains(field);
    }

    KeyFacts column(Reading reading, Map<PermanentId, Related> around) {
        var facts = new ArrayList<Fact>();
        for (var question : QUESTIONS) {
            add(facts, reading, question, around);
            if (question.key().equals("knowledge.reading.fact.stage")) {
                period(reading).ifPresent(facts::add);
            }
        }
        for (var field : reading.template().fields()) {
            if (!TOLD.contains(field.key()) && isFact(field)) {
                var answers = answers(reading, field, around);
                if (!answers.isEmpty()) {
                    facts.add(new Fact(field.label().in(reading.lang()), answers));
                }
            }
        }
        add(facts, reading, ELSEWHERE, around);
        source(reading, around).ifPresent(facts::add);
        return new KeyFacts(List.copyOf(facts));
    }

    private static boolean isFact(Field field) {
        return switch (field.input()) {
            case PROSE, LIST, ENTRIES, AMOUNT -> false;
            default -> true;
        };
    }

    private void add(List<Fact> facts, Reading reading, Question question, Map<PermanentId, Related> around) {
        var answers = answers(reading, question, around);
        if (!answers.isEmpty()) {
            facts.add(new Fact(messages.in(reading.lang(), question.key()), answers));
        }
    }

    private List<Answer> answers(Reading reading, Question question, Map<PermanentId, Related> around) {
        var answers = new ArrayList<Answer>();
        for (var key : question.fields()) {
            if (key.equals("organisations") && saidMoreExactly(reading)) {
                continue;
            }
            reading.template().field(key).ifPresent(field -> answers(reading, field, around).stream()
                    .filter(fresh -> answers.stream().noneMatch(known -> known.text().equalsIgnoreCase(fresh.text())))
                    .forEach(answers::add));
        }
        return answers;
    }

    /** Those behind a project are its implementers and partners; nobody needs to be named twice. */
    private static boolean saidMoreExactly(Reading reading) {
        var exactly = Stream.of("implementers", "partners", "actors").flatMap(field -> reading.content().values(field).stream()).toList();
        return exactly.containsAll(reading.content().values("organisations"));
    }

    private List<Answer> answers(Reading reading, Field field, Map<PermanentId, Related> around) {
        if (field.input() == Input.LINE) {
            return reading.said(field.key()).map(said -> List.of(new Answer(said.text(), null, said.attribute()))).orElse(List.of());
        }
        return reading.content().values(field.key()).stream()
                .flatMap(value -> answer(reading.lang(), field, value, around).stream())
                .toList();
    }

    private Optional<Answer> answer(Lang lang, Field field, String value, Map<PermanentId, Related> around) {
        return switch (field.input()) {
            case TERMS -> terms.find(value).map(term -> new Answer(
                    term.label().in(lang),
                    Finding.term(lang, term.scheme(), term.key()).orElse(null),
                    Ui.foreign(term.label().langFor(lang))));
            case AREAS -> areas.find(value).map(area -> new Answer(
                    area.name().in(lang), Finding.facet(lang, "area", area.key()), Ui.foreign(area.name().langFor(lang))));
            case ENTRIES -> PermanentId.parse(value).flatMap(id -> Optional.ofNullable(around.get(id))).map(each -> named(each, lang));
            case DAY -> day(value).map(day -> new Answer(Ui.date(day), null, null));
            case ADDRESS -> address(value);
            case CODE -> Optional.of(code(lang, field.key(), value));
            default -> Optional.of(new Answer(value, null, null));
        };
    }

    private static Answer named(Related related, Lang reader) {
        var lang = related.langFor(reader);
        return new Answer(related.titles().getOrDefault(lang, related.id().value()), Ui.url(reader, related.path()), Ui.foreign(lang));
    }

    private static Answer code(Lang lang, String field, String value) {
        if (field.endsWith("Email") && value.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            return Answer.link(value, "mailto:" + value);
        }
        if (field.endsWith("Language")) {
            var name = Locale.of(value).getDisplayLanguage(lang.locale());
            return new Answer(name.isEmpty() ? value : name, null, null);
        }
        return new Answer(value, null, null);
    }

    /** Only addresses of the web become links; they are named by their host. */
    private static Optional<Answer> address(String value) {
        try {
            var uri = URI.create(value.strip());
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return Optional.of(Answer.link(uri.getHost().replaceFirst("^www\\.", ""), uri.toASCIIString()));
            }
        } catch (IllegalArgumentException notAnAddress) {
            // shown as it was written
        }
        return Optional.of(new Answer(value, null, null));
    }

    private Optional<Fact> period(Reading reading) {
        var days = Period.days(reading.content().value("start").flatMap(Facts::day), reading.content().value("end").flatMap(Facts::day));
        var words = reading.said("periodText");
        if (days.isEmpty() && words.isEmpty()) {
            return Optional.empty();
        }
        var answer = days.isEmpty()
                ? new Answer(words.get().text(), null, words.get().attribute())
                : new Answer(days, null, null);
        return Optional.of(new Fact(messages.in(reading.lang(), "knowledge.reading.fact.period"), List.of(answer)));
    }

    /** Where it was taken from, by whom and from when. */
    private Optional<Fact> source(Reading reading, Map<PermanentId, Related> around) {
        var answers = new ArrayList<>(answers(reading, SOURCE, around));
        reading.content().value("modifiedOn").or(() -> reading.content().value("createdOn")).flatMap(Facts::day).ifPresent(day -> answers.add(
                new Answer(messages.in(reading.lang(), "knowledge.reading.fact.sourceDay", Ui.date(day)), null, null)));
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(messages.in(reading.lang(), SOURCE.key()), List.copyOf(answers)));
    }

    Optional<String> stage(Reading reading) {
        return reading.content().value(Content.STAGE).filter(key -> Stage.of(key).isPresent()).flatMap(terms::find).map(term -> term.label().in(reading.lang()));
    }

    /** What the entry is about, each word leading to everything about the same. */
    Optional<Tags> themes(Reading reading) {
        var tags = reading.content().values("themes").stream()
                .flatMap(key -> terms.find(key).stream())
                .map(term -> new Tag(
                        term.label().in(reading.lang()),
                        Finding.term(reading.lang(), term.scheme(), term.key()).orElse(null),
                        Ui.foreign(term.label().langFor(reading.lang()))))
                .toList();
        return tags.isEmpty() ? Optional.empty() : Optional.of(new Tags(messages.in(reading.lang(), "knowledge.reading.themes"), tags));
    }

    /** The sums of a project, as the source gives them. */
    Optional<Table> money(Reading reading) {
        var rows = new ArrayList<List<Cell>>();
        for (var field : reading.template().fields()) {
            if (field.input() == Input.AMOUNT) {
                amount(reading.content().value(field.key())).ifPresent(amount ->
                        rows.add(List.of(Cell.of(field.label().in(reading.lang())), Cell.of(Ui.euros(amount)))));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Table.of(
                messages.in(reading.lang(), "knowledge.reading.money"),
                List.of(
                        Column.text(messages.in(reading.lang(), "knowledge.reading.money.what")),
                        Column.number(messages.in(reading.lang(), "knowledge.reading.money.amount"))),
                rows));
    }

    private static Optional<BigDecimal> amount(Optional<String> value) {
        try {
            return value.map(String::strip).map(BigDecimal::new);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
