package fi.kutomo.gatherings.planning;

import fi.kutomo.gatherings.sessions.Part;
import fi.kutomo.gatherings.sessions.Planned;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A part of the agenda in the form, in the writer's language.
 *
 * @param was which part of the kept agenda it was; below 0: none
 */
public record AgendaRow(String minutes, String title, String say, int was) {

    static final AgendaRow EMPTY = new AgendaRow("", "", "", -1);

    static List<AgendaRow> of(List<Part> agenda, Lang lang) {
        var rows = new ArrayList<AgendaRow>();
        for (var part : agenda) {
            rows.add(new AgendaRow(String.valueOf(part.minutes()), part.title().in(lang), part.say().in(lang), rows.size()));
        }
        return rows;
    }

    /** What was sent; rows without a word are left out. */
    static List<AgendaRow> read(Map<String, String> sent) {
        var rows = new ArrayList<AgendaRow>();
        for (int i = 0; i <= Planned.MOST_PARTS && sent.containsKey("part-" + i); i++) {
            var row = new AgendaRow(
                    Texts.line(sent, "part-minutes-" + i), Texts.line(sent, "part-" + i), Texts.line(sent, "part-say-" + i),
                    SessionForm.number(sent.getOrDefault("part-was-" + i, "")));
            if (!row.title.isEmpty() || !row.say.isEmpty() || !row.minutes.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Words that nobody touched stay in all their languages; changed ones are those of their writer. */
    Part part(List<Part> kept, Lang lang) {
        var before = was >= 0 && was < kept.size() ? kept.get(was) : new Part(0, LocalizedText.empty(), LocalizedText.empty());
        return new Part(SessionForm.number(minutes), changed(before.title(), title, lang), changed(before.say(), say, lang));
    }

    /** The same row when the agenda has changed meanwhile: it belongs to the part with its name. */
    AgendaRow onto(List<Part> now, Lang lang) {
        int at = IntStream.range(0, now.size()).filter(i -> now.get(i).title().in(lang).equals(title)).findFirst().orElse(-1);
        return new AgendaRow(minutes, title, say, at);
    }

    private static LocalizedText changed(LocalizedText before, String now, Lang lang) {
        return before.in(lang).equals(now) ? before : new LocalizedText(Map.of(lang, now));
    }
}
