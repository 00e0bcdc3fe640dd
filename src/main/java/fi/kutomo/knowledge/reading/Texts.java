package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.reading.Reading.Said;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.StatusMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Chooses the texts of an entry for a reader: which fields, in which order, in which language, and what to say of their state. */
@Component
class Texts {

    /** Kinds whose page is an article: the body needs no heading of its own. */
    private static final Set<String> ARTICLE = Set.of("body");

    private final Messages messages;

    Texts(Messages messages) {
        this.messages = messages;
    }

    /** True when the path says more than the summary, so that both are worth a page. */
    boolean hasPath(Reading reading) {
        if (reading.entry().kind() != EntryKind.MODEL) {
            return false;
        }
        var prose = prose(reading);
        return prose.stream().anyMatch(Field::essential) && prose.stream().anyMatch(field -> !field.essential());
    }

    /** What the first page tells: the essential fields of a model that has more on its path, else everything, essential fields first. */
    List<Part> summary(Reading reading) {
        var fields = new ArrayList<>(prose(reading));
        if (hasPath(reading)) {
            fields.removeIf(field -> !field.essential());
        } else {
            fields.sort(java.util.Comparator.comparing(field -> !field.essential()));
        }
        return List.of(new Part("", "", sections(reading, fields, 2)));
    }

    /** The whole path in the order of the template, part by part. */
    List<Part> path(Reading reading) {
        var byPart = new LinkedHashMap<String, List<Field>>();
        prose(reading).forEach(field -> byPart.computeIfAbsent(field.part(), part -> new ArrayList<>()).add(field));
        var parts = new ArrayList<Part>();
        byPart.forEach((part, fields) -> parts.add(
                new Part(part, messages.in(reading.lang(), "knowledge.part." + part), sections(reading, fields, 3))));
        return parts;
    }

    /** Fields with running text that somebody has written. */
    List<Field> prose(Reading reading) {
        return reading.template().fields().stream()
                .filter(field -> field.input() == Input.PROSE || field.input() == Input.LIST)
                .filter(field -> !field.key().equals(Content.SUMMARY))
                .filter(field -> !reading.content().texts(field.key()).isEmpty())
                .toList();
    }

    /** How many fields of the path a model's template has. */
    static long pathLength(Template template) {
        return template.fields().stream()
                .filter(field -> field.input() == Input.PROSE && !field.part().equals("basics") && !field.part().equals("source"))
                .count();
    }

    private List<Section> sections(Reading reading, List<Field> fields, int level) {
        boolean marks = mixed(reading);
        return fields.stream().map(field -> section(reading, field, level, marks)).toList();
    }

    private static Section section(Reading reading, Field field, int level, boolean marks) {
        var said = reading.said(field.key()).orElseThrow();
        boolean article = ARTICLE.contains(field.key());
        return new Section(
                field.key(),
                article ? "" : field.label().in(reading.lang()),
                said.text(),
                field.input() == Input.LIST,
                article ? level - 1 : level,
                said.attribute(),
                marks,
                said.foreign() ? Optional.empty() : mark(said));
    }

    private static Optional<StatusMark> mark(Said said) {
        if (said.foreign()) {
            return Optional.of(StatusMark.MISSING);
        }
        return switch (said.status()) {
            case DRAFT_TRANSLATION -> Optional.of(StatusMark.DRAFT);
            case OUTDATED -> Optional.of(StatusMark.OUTDATED);
            case ORIGINAL, REVIEWED -> Optional.empty();
        };
    }

    private List<Said> all(Reading reading) {
        return reading.template().fields().stream()
                .filter(field -> field.input().isText())
                .flatMap(field -> reading.said(field.key()).stream())
                .toList();
    }

    /** Marks at single texts help only where the texts differ. */
    private boolean mixed(Reading reading) {
        return all(reading).stream().map(Texts::mark).distinct().count() > 1;
    }

    Optional<LanguageNote> note(Reading reading) {
        var all = all(reading);
        var foreign = all.stream().filter(Said::foreign).toList();
        if (!foreign.isEmpty()) {
            var key = foreign.size() == all.size() ? "knowledge.reading.language.none" : "knowledge.reading.language.some";
            return Optional.of(new LanguageNote(messages.in(reading.lang(), key, foreign.getFirst().lang().tag()), null, null, null));
        }
        var original = reading.entry().original();
        if (original == reading.lang()) {
            return Optional.empty();
        }
        if (all.stream().anyMatch(said -> said.status() == TextStatus.OUTDATED)) {
            return Optional.of(withOriginal(reading, "knowledge.reading.language.outdated", original));
        }
        if (all.stream().anyMatch(said -> said.status() == TextStatus.DRAFT_TRANSLATION)) {
            return Optional.of(withOriginal(reading, "knowledge.reading.language.draft", original));
        }
        return Optional.empty();
    }

    private LanguageNote withOriginal(Reading reading, String key, Lang original) {
        return new LanguageNote(
                messages.in(reading.lang(), key),
                messages.in(original, "knowledge.reading.language.readOriginal"),
                Ui.url(original, reading.path()),
                original.tag());
    }

    /** Each language with how much of the text it has and in which state: what the reader may expect behind the link. */
    List<LanguageVersion> versions(Reading reading) {
        return Lang.ALL.stream().map(lang -> version(reading, lang)).toList();
    }

    private static LanguageVersion version(Reading reading, Lang lang) {
        int written = 0;
        int missing = 0;
        StatusMark worst = StatusMark.REVIEWED;
        boolean original = false;
        for (var field : reading.content().texts().entrySet()) {
            var text = field.getValue().get(lang);
            if (text == null) {
                missing++;
                continue;
            }
            written++;
            original |= text.status() == TextStatus.ORIGINAL;
            if (text.status() == TextStatus.OUTDATED) {
                worst = StatusMark.OUTDATED;
            } else if (text.status() == TextStatus.DRAFT_TRANSLATION && worst != StatusMark.OUTDATED) {
                worst = StatusMark.DRAFT;
            }
        }
        if (written == 0) {
            return new LanguageVersion(lang, StatusMark.MISSING, 0, null);
        }
        var mark = original && worst == StatusMark.REVIEWED ? StatusMark.ORIGINAL : worst;
        return new LanguageVersion(lang, mark, missing, Ui.url(lang, reading.path()));
    }
}
