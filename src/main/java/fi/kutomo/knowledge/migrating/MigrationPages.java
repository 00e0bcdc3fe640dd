package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.migrating.MigrationPage.Answers;
import fi.kutomo.knowledge.migrating.MigrationPage.Head;
import fi.kutomo.knowledge.migrating.MigrationPage.Meaning;
import fi.kutomo.knowledge.migrating.MigrationPage.Row;
import fi.kutomo.knowledge.migrating.MigrationPage.Said;
import fi.kutomo.knowledge.migrating.MigrationPage.Silent;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out what differs between two versions of a template, with the answers that fit each field. */
@Component
class MigrationPages {

    private final Migrating migrating;
    private final Carrying carrying;
    private final Messages messages;

    MigrationPages(Migrating migrating, Carrying carrying, Messages messages) {
        this.migrating = migrating;
        this.carrying = carrying;
        this.messages = messages;
    }

    MigrationPage page(Plan plan, MigrationForm form, Map<String, String> problems, Optional<String> conflict, Lang lang) {
        var entry = plan.entry();
        var mistakes = Mistakes.none();
        for (var problem : problems.entrySet()) {
            mistakes = mistakes.and("do-" + problem.getKey(), messages.in(lang, problem.getValue()));
        }
        var shown = mistakes;
        return new MigrationPage(
                messages.in(lang, "knowledge.writing.template"),
                new Head(
                        entry.permanentId().value(), entry.title(lang), plan.from().version(), plan.to().version(), entry.version(),
                        entry.isPublic(), entry.publication() == Publication.SUBMITTED),
                plan.said().stream().map(each -> row(plan, each, form, shown.at("do-" + each.key()), lang)).toList(),
                plan.fresh().stream().map(field -> meaning(entry, field, lang)).toList(),
                plan.silent().stream()
                        .map(each -> new Silent(label(each, lang), each.gone(), each.after().map(field -> meaning(entry, field, lang))))
                        .toList(),
                mistakes,
                conflict.map(key -> messages.in(lang, key)));
    }

    private Row row(Plan plan, Plan.Differing differing, MigrationForm form, Optional<String> error, Lang lang) {
        var entry = plan.entry();
        return new Row(
                differing.key(),
                label(differing, lang),
                differing.gone(),
                differing.before().map(field -> meaning(entry, field, lang)),
                differing.after().map(field -> meaning(entry, field, lang)),
                differing.after().map(field -> notes(entry, field, lang)).orElse(List.of()),
                said(differing, lang),
                answers(plan, differing, form, error, lang));
    }

    private static String label(Plan.Differing differing, Lang lang) {
        return differing.before().or(differing::after).map(field -> field.label().in(lang)).orElse(differing.key());
    }

    private Meaning meaning(Entry entry, Field field, Lang lang) {
        var stage = field.requiredFrom().or(() -> field.essential() ? Optional.of(Stage.READY) : Optional.empty());
        var rule = stage.map(from -> messages.in(lang, "knowledge.migrating.rule.from", messages.in(lang, "knowledge.stage." + from.name())))
                .orElseGet(() -> messages.in(lang, "knowledge.migrating.rule.free"));
        boolean due = Told.by(entry.content(), field.key()).isEmpty()
                && stage.filter(from -> entry.stage().orElse(Stage.IDEA).reaches(from)).isPresent();
        return new Meaning(field.key(), field.label().in(lang), field.help().in(lang), rule, due);
    }

    /** What the new limits find wrong with the original text; it is kept all the same. */
    private List<String> notes(Entry entry, Field field, Lang lang) {
        int length = entry.content().text(field.key(), entry.originalOf(field.key())).map(Text::text).orElse("").strip().length();
        if (length > 0 && length < field.shortest()) {
            return List.of(messages.in(lang, "knowledge.migrating.tooShort", field.shortest(), length));
        }
        return field.longest() > 0 && length > field.longest()
                ? List.of(messages.in(lang, "knowledge.migrating.tooLong", field.longest(), length))
                : List.of();
    }

    private List<Said> said(Plan.Differing differing, Lang lang) {
        var texts = differing.told().texts();
        var said = new ArrayList<Said>();
        for (var each : Lang.ALL) {
            var text = texts.get(each);
            if (text != null) {
                said.add(new Said(Optional.of(each), text.text()));
            }
        }
        if (!differing.told().values().isEmpty()) {
            said.add(new Said(Optional.empty(), String.join("\n", carrying.labels(differing.input(), differing.told().values(), lang))));
        }
        return said;
    }

    private Answers answers(Plan plan, Plan.Differing differing, MigrationForm form, Optional<String> error, Lang lang) {
        var answer = form.answer(differing);
        var first = new ArrayList<Option>();
        var others = new ArrayList<Option>();
        if (!differing.gone()) {
            first.add(kept(plan, differing, answer, lang));
        }
        for (var room : migrating.rooms(plan, differing).entrySet()) {
            var field = room.getKey();
            if (differing.gone() && plan.fresh().contains(field)) {
                var meaning = meaning(plan.entry(), field, lang);
                var value = "to:" + field.key();
                first.add(Option.of(value, messages.in(lang, "knowledge.migrating.toNew", meaning.label()), answer.equals(value))
                        .help(Stream.of(meaning.help(), meaning.rule() + ".", reform(differing, field, lang))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" "))));
            } else if (Joining.fits(field, plan.entry().content().values(field.key()), room.getValue().values())) {
                others.add(Option.of(field.key(), other(plan, differing, field, lang), form.other(differing).equals(field.key())));
            }
        }
        var last = new ArrayList<Option>();
        if (differing.gone()) {
            last.add(option("keep", "knowledge.migrating.aside", "knowledge.migrating.asideWhy", answer, lang));
        }
        if (!differing.key().equals(Content.TITLE) && !differing.key().equals(Content.STAGE)) {
            last.add(Option.of("drop", messages.in(lang, "knowledge.migrating.drop"), answer.equals("drop")).help(loss(differing, lang)));
        } else {
            others.clear();
        }
        return new Answers(first, answer.equals("other"), others, last, error);
    }

    /** Where the new form of a field cannot hold what it says, keeping it means to leave it aside. */
    private Option kept(Plan plan, Plan.Differing differing, String answer, Lang lang) {
        var after = differing.after().orElseThrow();
        if (carrying.carried(plan.entry(), differing.input(), differing.told(), after).isEmpty()) {
            return option("keep", "knowledge.migrating.aside", "knowledge.migrating.asideWhy", answer, lang);
        }
        var help = Stream.of(messages.in(lang, "knowledge.migrating.keepWhy"), reform(differing, after, lang)).filter(text -> !text.isEmpty());
        return Option.of("keep", messages.in(lang, "knowledge.migrating.keep"), answer.equals("keep")).help(help.collect(Collectors.joining(" ")));
    }

    private Option option(String value, String label, String help, String answer, Lang lang) {
        return Option.of(value, messages.in(lang, label), answer.equals(value)).help(messages.in(lang, help));
    }

    /** What becomes of the form, where it does not stay the same. */
    private String reform(Plan.Differing differing, Field to, Lang lang) {
        boolean words = differing.told().values().isEmpty();
        if (to.input().isText() == words) {
            return "";
        }
        return messages.in(lang, words ? "knowledge.migrating.becomesValues" : "knowledge.migrating.becomesWords");
    }

    private String other(Plan plan, Plan.Differing differing, Field to, Lang lang) {
        var label = to.label().in(lang);
        boolean says = !Told.by(plan.entry().content(), to.key()).isEmpty();
        var reform = reform(differing, to, lang);
        if (says) {
            return messages.in(lang, "knowledge.migrating.behind", label);
        }
        return reform.isEmpty() ? label : messages.in(lang, "knowledge.migrating.reformed", label);
    }

    private String loss(Plan.Differing differing, Lang lang) {
        var told = differing.told();
        return told.texts().isEmpty()
                ? messages.in(lang, "knowledge.migrating.dropValues", told.values().size())
                : messages.in(lang, "knowledge.migrating.dropTexts", told.words(), told.texts().size());
    }
}
