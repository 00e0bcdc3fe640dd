package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Parted;
import fi.kutomo.ecosystem.measuring.Portrait.Matrix;
import fi.kutomo.ecosystem.measuring.Portrait.Parting;
import fi.kutomo.ecosystem.measuring.Portrait.Verdict;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says in words whether sectors and regions part a net. */
@Component
class PartingWords {

    /** Pairs of groups that would change the verdict most. */
    private static final int FARTHEST = 3;

    private final Terms terms;
    private final Areas areas;
    private final Messages messages;

    PartingWords(Terms terms, Areas areas, Messages messages) {
        this.terms = terms;
        this.areas = areas;
        this.messages = messages;
    }

    Parted parted(Parting parting, Parameters parameters, Lang lang) {
        var silo = parting.silo().name();
        var numbers = messages.in(
                lang, "ecosystem.measuring.silo.numbers", parting.known(), parting.within(), parting.across(), number(parting.index(), lang),
                number(parting.expected(), lang), number(parting.p(), 3, lang), parameters.shuffles());
        return new Parted(
                messages.in(lang, "ecosystem.measuring.silo." + silo), verdict(parting, lang), numbers, likeness(parting, lang), missing(parting, lang),
                matrix(messages.in(lang, "ecosystem.measuring.matrix." + silo), parting.matrix(), lang));
    }

    String verdict(Parting parting, Lang lang) {
        return messages.in(lang, "ecosystem.measuring.verdict." + parting.silo().name() + "." + parting.verdict().name());
    }

    private String likeness(Parting parting, Lang lang) {
        return messages.in(lang, "ecosystem.measuring.silo.likeness", number(parting.likeness(), lang), number(parting.diversity(), lang));
    }

    /** Between whom ties are missing most, where ties stay within. */
    private List<String> missing(Parting parting, Lang lang) {
        if (parting.verdict() != Verdict.INWARD) {
            return List.of();
        }
        var matrix = parting.matrix();
        var names = names(matrix.keys(), lang);
        return matrix.farthest(FARTHEST).stream()
                .map(pair -> messages.in(
                        lang, "ecosystem.measuring.missing.pair", names.get(pair.first()), names.get(pair.second()),
                        matrix.ties().get(pair.first()).get(pair.second()), number(matrix.expected().get(pair.first()).get(pair.second()), lang)))
                .toList();
    }

    /** Each pair stands once: the lower half is empty. */
    private Table matrix(String caption, Matrix matrix, Lang lang) {
        var names = names(matrix.keys(), lang);
        var columns = new ArrayList<Column>(List.of(
                Column.text(messages.in(lang, "ecosystem.measuring.matrix.group")), Column.number(messages.in(lang, "ecosystem.measuring.matrix.actors"))));
        names.forEach(name -> columns.add(Column.number(name)));
        var rows = new ArrayList<List<Cell>>();
        for (int row = 0; row < names.size(); row++) {
            var cells = new ArrayList<Cell>(List.of(Cell.of(names.get(row)), Cell.of(String.valueOf(matrix.sizes().get(row)))));
            for (int column = 0; column < names.size(); column++) {
                cells.add(Cell.of(column < row ? "" : cell(matrix, row, column, lang)));
            }
            rows.add(cells);
        }
        return Table.of(caption, columns, rows);
    }

    private String cell(Matrix matrix, int row, int column, Lang lang) {
        return messages.in(
                lang, "ecosystem.measuring.matrix.cell", matrix.ties().get(row).get(column),
                Readings.shown(Form.NUMBER, matrix.expected().get(row).get(column), lang));
    }

    List<String> names(List<String> keys, Lang lang) {
        var known = new HashMap<String, String>();
        for (Map.Entry<String, Term> each : terms.find(keys).entrySet()) {
            known.put(each.getKey(), each.getValue().label().in(lang));
        }
        for (Map.Entry<String, Area> each : areas.find(keys).entrySet()) {
            known.put(each.getKey(), each.getValue().name().in(lang));
        }
        known.put(Partings.OTHERS, messages.in(lang, "ecosystem.measuring.matrix.others"));
        return keys.stream().map(key -> known.getOrDefault(key, key)).toList();
    }

    private static String number(@org.jspecify.annotations.Nullable Double value, Lang lang) {
        return Readings.shown(Form.NUMBER, value, lang);
    }

    private static String number(@org.jspecify.annotations.Nullable Double value, int digits, Lang lang) {
        return value == null ? "–" : Readings.rounded(value, digits, lang);
    }
}
