package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.Mentor.Said;
import fi.kutomo.learning.offers.Wording;
import fi.kutomo.learning.tags.Tag;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.learning.tags.Tags;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wrote of what is sought or known.
 *
 * @param most how many at once, as it was written; only of mentors
 * @param open whether a mentor may be asked now
 */
record SaidForm(Said said, String most, boolean open, Mistakes mistakes) {

    static SaidForm read(MultiValueMap<String, String> sent, boolean mentor, Tagging tagging, Lang reader) {
        var words = Wording.read(sent, "words");
        var said = new Said(words, Lang.of(Wording.read(sent, "in")).orElse(reader), tagging.read(sent, reader));
        var form = new SaidForm(said, Wording.read(sent, "most"), !Wording.read(sent, "open").equals("no"), Mistakes.none());
        var mistakes = Mistakes.none();
        if (words.isEmpty() || words.length() > Mentor.LONGEST) {
            mistakes = mistakes.and("words", Ui.t(words.isEmpty() ? "learning.mentors.wrong.words" : "learning.words.wrong.long", Mentor.LONGEST));
        }
        if (said.tags().of(Tag.NEED).isEmpty()) {
            mistakes = mistakes.and(Tag.NEED.word(), Ui.t("learning.mentors.wrong.need"));
        }
        if (said.tags().of(Tag.LANG).isEmpty()) {
            mistakes = mistakes.and(Tag.LANG.word(), Ui.t("learning.mentors.wrong.lang"));
        }
        if (mentor && (form.number() < 1 || form.number() > Mentor.MOST)) {
            mistakes = mistakes.and("most", Ui.t("learning.mentors.wrong.most", Mentor.MOST));
        }
        return new SaidForm(said, form.most(), form.open(), mistakes);
    }

    static SaidForm written(Said said, int most, boolean open) {
        return new SaidForm(said, String.valueOf(most), open, Mistakes.none());
    }

    static SaidForm empty(Lang reader) {
        return written(new Said("", reader, Tags.none()), 2, true);
    }

    int number() {
        return most.matches("\\d{1,2}") ? Integer.parseInt(most) : 0;
    }
}
