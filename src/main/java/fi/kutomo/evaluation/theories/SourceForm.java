package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Source;
import fi.kutomo.evaluation.theory.Stance;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the sources of a link: studies and claims that were chosen or given by their address, and lines with writing elsewhere. */
@Component
class SourceForm {

    /** How the fields of studies and of claims begin. */
    static final String STUDY = "study-";

    static final String CLAIM = "claim-";

    private static final int LONGEST = 400;

    private final TheoryPages pages;

    SourceForm(TheoryPages pages) {
        this.pages = pages;
    }

    /** Sources that were understood, and what was not. */
    record Reading(List<Source> sources, Mistakes mistakes) {}

    Reading read(TheoryForm form) {
        var found = new LinkedHashMap<String, Source>();
        var mistakes = Mistakes.none();
        chosen(form, found);
        for (var line : form.lines("more")) {
            var source = pages.study(line)
                    .map(id -> Source.study(Stance.SUPPORTS, id))
                    .or(() -> pages.claim(line).map(id -> Source.claim(Stance.SUPPORTS, id)));
            if (source.isEmpty()) {
                mistakes = mistakes.and("more", Ui.t("evaluation.theory.problem.study", line));
                break;
            }
            found.putIfAbsent(source.get().study().or(source.get()::claim).orElseThrow().toString(), source.get());
        }
        for (var line : form.lines("elsewhere")) {
            var source = elsewhere(line);
            if (source.isEmpty()) {
                mistakes = mistakes.and("elsewhere", Ui.t("evaluation.theory.problem.elsewhere", line.substring(0, Math.min(80, line.length()))));
                break;
            }
            found.putIfAbsent(line, source.get());
        }
        return new Reading(List.copyOf(found.values()), mistakes);
    }

    private static void chosen(TheoryForm form, Map<String, Source> found) {
        form.fields().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
            if (field.getKey().matches("(" + STUDY + "|" + CLAIM + ")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                var study = field.getKey().startsWith(STUDY);
                var id = UUID.fromString(field.getKey().substring(study ? STUDY.length() : CLAIM.length()));
                form.one(field.getKey(), Stance.class)
                        .ifPresent(stance -> found.put(id.toString(), study ? Source.study(stance, id) : Source.claim(stance, id)));
            }
        });
    }

    /** {@code Title | https://address}, or a title alone. */
    private static Optional<Source> elsewhere(String line) {
        var parts = line.split("\\|", 2);
        var title = parts[0].strip();
        if (title.isEmpty() || line.length() > LONGEST) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            return title.matches("https?://.*") ? Optional.empty() : Optional.of(Source.elsewhere(title, Optional.empty()));
        }
        return address(parts[1].strip()).map(address -> Source.elsewhere(title, Optional.of(address)));
    }

    private static Optional<String> address(String text) {
        try {
            var address = URI.create(text);
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
