package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.bringing.BroughtNet.Source;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a file comes from, as somebody wrote it. */
record SourceForm(Map<String, String> fields) {

    static final int LONGEST_MAKER = 300;
    static final int LONGEST_PERMISSION = 500;

    SourceForm {
        var stripped = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> stripped.put(name, value.strip()));
        fields = Map.copyOf(stripped);
    }

    String at(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What is wrong with a field: the key of the message and what stands in it. */
    record Slip(String field, String key, List<Object> arguments) {

        static Slip of(String field, Object... arguments) {
            return new Slip(field, "ecosystem.bringing.problem." + field, List.of(arguments));
        }
    }

    List<Slip> slips(Choices choices, LocalDate today) {
        var slips = new ArrayList<Slip>();
        if (at("maker").isEmpty() || at("maker").length() > LONGEST_MAKER) {
            slips.add(Slip.of("maker", LONGEST_MAKER));
        }
        if (!at("made").isEmpty() && DateField.read(at("made")).filter(day -> !day.isAfter(today)).isEmpty()) {
            slips.add(Slip.of("made"));
        }
        if (at("permission").isEmpty() || at("permission").length() > LONGEST_PERMISSION) {
            slips.add(Slip.of("permission", LONGEST_PERMISSION));
        }
        if (!at("region").isEmpty() && (!at("region").startsWith("region/") || !choices.has(Facet.REGION, at("region")))) {
            slips.add(Slip.of("region"));
        }
        if (reach().isEmpty()) {
            slips.add(Slip.of("reach"));
        }
        return slips;
    }

    /** The same in the reader's words. */
    Mistakes mistakes(Choices choices, LocalDate today) {
        var mistakes = Mistakes.none();
        for (var slip : slips(choices, today)) {
            mistakes = mistakes.and(slip.field(), t(slip.key(), slip.arguments().toArray()));
        }
        return mistakes;
    }

    private Optional<Scope> reach() {
        var wanted = at("reach").isEmpty() ? Scope.PUBLIC.name() : at("reach");
        return Reaches.ALL.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    /** To be asked for only where there are no mistakes. */
    Source source() {
        return new Source(
                at("maker"), DateField.read(at("made")), at("permission"), Optional.of(at("region")).filter(key -> !key.isEmpty()), reach().orElse(Scope.WEAVER));
    }
}
