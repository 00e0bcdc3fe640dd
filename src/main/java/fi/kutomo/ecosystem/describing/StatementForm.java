package fi.kutomo.ecosystem.describing;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the form of a statement sends, as it was typed. */
public record StatementForm(Map<String, String> values) {

    private static final int LONGEST = 1000;

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The one that was read; of a statement that is new there is none. */
    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : -1;
    }

    /** The same with another value. */
    StatementForm with(String name, String value) {
        var other = new LinkedHashMap<>(values);
        other.put(name, value);
        return new StatementForm(other);
    }

    Facet facet() {
        return Facet.of(value("facet")).orElse(Facet.NEED);
    }

    /** An empty form; needs and offers are proposed for a year. */
    static StatementForm fresh(Facet facet, LocalDate today, Map<String, String> more) {
        var values = new LinkedHashMap<>(more);
        values.put("facet", facet.name());
        values.put("reach", Scope.PUBLIC.name());
        if (facet.ages()) {
            values.put("to", typed(today.plusYears(1)));
        }
        return new StatementForm(values);
    }

    static StatementForm of(Statement statement) {
        var said = statement.said();
        var values = new LinkedHashMap<String, String>();
        values.put("version", String.valueOf(statement.version()));
        values.put("facet", said.facet().name());
        values.put("term", said.term());
        said.words().byTag().forEach((tag, text) -> values.put("words-" + tag, text));
        values.put("from", said.from().map(StatementForm::typed).orElse(""));
        values.put("to", said.to().map(StatementForm::typed).orElse(""));
        values.put("source", said.source());
        values.put("reach", said.reach().name());
        return new StatementForm(values);
    }

    /** As people here write a day, whatever the language of the page. */
    private static String typed(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    /** What was understood, with what is wrong. */
    record Read(Optional<Said> said, Mistakes mistakes) {}

    /** @param reaches how far the keeper may let it go */
    Read read(Choices choices, List<Scope> reaches) {
        var mistakes = Mistakes.none();
        var facet = facet();
        if (!choices.has(facet, value("term"))) {
            mistakes = mistakes.and("term", Ui.t("ecosystem.describing.problem.term"));
        }
        var words = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.ALL) {
            var text = value("words-" + lang.tag());
            if (text.length() > LONGEST) {
                mistakes = mistakes.and("words-" + lang.tag(), Ui.t("ecosystem.describing.problem.long", LONGEST));
            }
            if (facet.worded() && !text.isEmpty()) {
                words.put(lang, text);
            }
        }
        var from = DateField.read(value("from"));
        var to = DateField.read(value("to"));
        for (var field : List.of("from", "to")) {
            if (!value(field).isEmpty() && DateField.read(value(field)).isEmpty()) {
                mistakes = mistakes.and(field, Ui.t("ecosystem.describing.problem.day"));
            }
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            mistakes = mistakes.and("to", Ui.t("ecosystem.describing.problem.order"));
        }
        if (value("source").length() > LONGEST) {
            mistakes = mistakes.and("source", Ui.t("ecosystem.describing.problem.long", LONGEST));
        }
        var reach = reaches.stream().filter(each -> each.name().equals(value("reach"))).findFirst();
        if (reach.isEmpty()) {
            mistakes = mistakes.and("reach", Ui.t("ecosystem.describing.problem.reach"));
        }
        var said = mistakes.isEmpty()
                ? Optional.of(new Said(facet, value("term"), new LocalizedText(words), from, to, value("source"), reach.orElseThrow()))
                : Optional.<Said>empty();
        return new Read(said, mistakes);
    }
}
