package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a field may hold. Texts that are too long or too short are saved all the same and become obstacles to publishing; only what no
 * page could bear is refused. Values are brought into one form: days as 2015-03-01, amounts as 280000.00.
 */
@Component
public class FieldRules {

    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_VALUES = 500;

    private final Terms terms;
    private final Areas areas;
    private final EntryStore entries;

    public FieldRules(Terms terms, Areas areas, EntryStore entries) {
        this.terms = terms;
        this.areas = areas;
        this.entries = entries;
    }

    public Template.Field need(Template template, String key) {
        return template.field(key).orElseThrow(() -> new Refused("knowledge.entries.noSuchField", key));
    }

    public void checkText(Template.Field field, String text) {
        if (!field.input().isText()) {
            throw new Refused("knowledge.entries.noSuchField", field.key());
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused("knowledge.entries.textTooLong", MOST_CHARACTERS);
        }
    }

    /** The values in their one form, without blanks and repetitions; refuses what the field cannot hold. */
    public List<String> checkValues(Entry entry, Template.Field field, List<String> values) {
        var tidy = new LinkedHashSet<String>();
        for (var value : values) {
            if (!value.isBlank()) {
                tidy.add(formed(field.input(), value.strip()));
            }
        }
        if (tidy.size() > MOST_VALUES) {
            throw new Refused("knowledge.entries.tooManyValues", MOST_VALUES);
        }
        var list = List.copyOf(tidy);
        switch (field.input()) {
            case TERMS -> checkTerms(field, list);
            case AREAS -> checkAreas(list);
            case ENTRIES -> checkLinks(entry, field, list);
            case LINE, PROSE, LIST -> throw new Refused("knowledge.entries.noSuchField", field.key());
            default -> {}
        }
        return list;
    }

    private void checkTerms(Template.Field field, List<String> keys) {
        var known = terms.find(keys);
        for (var key : keys) {
            var term = known.get(key);
            if (term == null || (!field.scheme().isEmpty() && !term.scheme().equals(field.scheme()))) {
                throw new Refused("knowledge.entries.unknownTerm", key);
            }
        }
    }

    private void checkAreas(List<String> keys) {
        var known = areas.find(keys);
        for (var key : keys) {
            if (!known.containsKey(key)) {
                throw new Refused("knowledge.entries.unknownArea", key);
            }
        }
    }

    private void checkLinks(Entry entry, Template.Field field, List<String> values) {
        var ids = new ArrayList<PermanentId>();
        for (var value : values) {
            ids.add(PermanentId.parse(value).orElseThrow(() -> new Refused("knowledge.entries.unknownEntry", value)));
        }
        var known = entries.linked(ids);
        for (var id : ids) {
            var linked = known.get(id);
            if (linked == null || id.equals(entry.permanentId())
                    || (!field.scheme().isEmpty() && !linked.kind().word().equals(field.scheme()))) {
                throw new Refused("knowledge.entries.unknownEntry", id.value());
            }
        }
    }

    private static String formed(Template.Input input, String value) {
        return switch (input) {
            case DAY -> day(value);
            case AMOUNT -> amount(value);
            case NUMBER -> number(value).toPlainString();
            case ADDRESS -> address(value);
            default -> shortEnough(value);
        };
    }

    private static String day(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException notIso) {
            var parts = value.split("\\.");
            try {
                return LocalDate.of(Integer.parseInt(parts[2].strip()), Integer.parseInt(parts[1].strip()), Integer.parseInt(parts[0].strip()))
                        .toString();
            } catch (RuntimeException noDay) {
                throw new Refused("knowledge.entries.noDay", value);
            }
        }
    }

    private static String amount(String value) {
        return number(value).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    /** Spaces part thousands, and the comma is the Finnish and Swedish decimal mark. */
    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.'));
        } catch (NumberFormatException noNumber) {
            throw new Refused("knowledge.entries.noNumber", value);
        }
    }

    private static String address(String value) {
        var full = value.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? value : "https://" + value;
        try {
            var address = URI.create(full);
            var scheme = address.getScheme();
            if (address.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
                return shortEnough(full);
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Refused("knowledge.entries.noAddress", value);
        }
        throw new Refused("knowledge.entries.noAddress", value);
    }

    private static String shortEnough(String value) {
        if (value.length() > 2_000) {
            throw new Refused("knowledge.entries.textTooLong", 2_000);
        }
        return value;
    }
}
