package fi.kutomo.ecosystem.maps;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.maps.Difference.Bond;
import fi.kutomo.ecosystem.maps.Difference.Member;
import fi.kutomo.platform.kernel.Lang;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What differs between two days of a map as a table for spreadsheets: the same rows as on the page. */
final class DifferenceCsv {

    private static final List<String> HEAD = List.of("what", "change", "actor", "actor-name", "other", "other-name", "kind", "before", "after");

    private DifferenceCsv() {}

    static String of(Difference difference, Lang lang) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(HEAD);
            difference.members().forEach(member -> csv.writeRecord(row(member, lang)));
            difference.bonds().forEach(bond -> csv.writeRecord(row(bond, lang)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<String> row(Member member, Lang lang) {
        return List.of("actor", word(member.change()), member.actor().slug(), name(member.actor(), lang), "", "", "", member.before(), member.after());
    }

    private static List<String> row(Bond bond, Lang lang) {
        return List.of(
                "tie", word(bond.change()), bond.from().slug(), name(bond.from(), lang), bond.to().slug(), name(bond.to(), lang), word(bond.either().kind()),
                bond.before().map(SnapshotPages::told).orElse(""), bond.after().map(SnapshotPages::told).orElse(""));
    }

    private static String word(Enum<?> name) {
        return word(name.name());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String name(Actor actor, Lang lang) {
        var name = actor.name().in(lang);
        return name.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + name : name;
    }
}
