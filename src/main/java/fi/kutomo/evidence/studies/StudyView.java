package fi.kutomo.evidence.studies;

import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A published study as programs see it. What is not known is absent.
 *
 * @param entries permanent ids and addresses of what was studied, as far as it is public
 * @param approaches keys of terms
 * @param targetGroups keys of terms
 * @param attrition share of 0 to 1
 */
record StudyView(
        String url,
        String title,
        String lang,
        String authors,
        @Nullable Integer year,
        String publishedIn,
        @Nullable String doi,
        @Nullable String address,
        Map<String, String> summary,
        String design,
        String setting,
        String country,
        @Nullable String quality,
        String qualityReason,
        @Nullable Integer n,
        @Nullable Double attrition,
        @Nullable Double attritionDifference,
        @Nullable Boolean independent,
        @Nullable Boolean peerReviewed,
        @Nullable Boolean registered,
        String registration,
        List<Studied> entries,
        List<String> approaches,
        List<String> targetGroups,
        List<Outcome> outcomes,
        Map<String, String> processLearning,
        @Nullable Instant published,
        Instant changed) {

    /** An entry that was studied, and the revision of it that was in force, where known. */
    record Studied(String id, String url, @Nullable Integer revision) {}

    /** What was found about one outcome; {@code effect} is a logarithm for ratios. */
    record Outcome(
            String effectTerm,
            boolean main,
            String direction,
            @Nullable String measure,
            @Nullable Double effect,
            @Nullable Double standardError,
            @Nullable Integer followUpMonths,
            String passage,
            String page) {}

    static StudyView of(Study study, List<StudiedLines.Linked> entries) {
        var text = study.text();
        var source = text.source();
        var making = text.making();
        return new StudyView(
                Ui.absolute(Ui.url(study.path())),
                source.title(),
                source.lang(),
                source.authors(),
                whole(source.year()),
                source.publishedIn(),
                source.doi().orElse(null),
                source.address().orElse(null),
                source.summary().byTag(),
                making.design().map(StudyView::word).orElse(""),
                making.setting().map(StudyView::word).orElse(""),
                making.country(),
                making.quality().map(StudyView::word).orElse(null),
                making.qualityReason(),
                whole(making.n()),
                decimal(making.attrition()),
                decimal(making.attritionDifference()),
                making.independent().orElse(null),
                making.peerReviewed().orElse(null),
                making.registered().orElse(null),
                making.registration(),
                entries.stream().map(entry -> new Studied(entry.permanentId(), Ui.absolute(Ui.url(entry.path())), whole(entry.revision()))).toList(),
                text.terms(StudyText.APPROACH),
                text.terms(StudyText.TARGET_GROUP),
                text.outcomes().stream()
                        .map(outcome -> new Outcome(
                                outcome.effectTerm(), outcome.main(), word(outcome.direction()), outcome.measure().map(StudyView::word).orElse(null),
                                decimal(outcome.effect()), decimal(outcome.se()), whole(outcome.followUpMonths()), outcome.passage(), outcome.page()))
                        .toList(),
                text.processLearning().byTag(),
                study.publishedAt().orElse(null),
                study.changedAt());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Integer whole(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static @Nullable Double decimal(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
