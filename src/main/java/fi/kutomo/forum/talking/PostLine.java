package fi.kutomo.forum.talking;

import fi.kutomo.forum.harvesting.Came;
import fi.kutomo.platform.web.ui.CardLine;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is read.
 *
 * @param writer as the reader may see the name
 * @param office in which it was written, in words; empty: none
 * @param lang when it is not the page's, else null
 * @param gone why there are no words, if there are none
 * @param edited address of how it read before; empty when it was never changed
 * @param answersTo the post that it answers
 * @param shows cards of records to which it points
 * @param came what came of it
 * @param readings the same in other languages
 * @param fresh whether the reader has not seen it before
 */
public record PostLine(
        int number,
        String address,
        String writer,
        boolean known,
        String organisation,
        String office,
        Instant written,
        Optional<String> edited,
        @Nullable String lang,
        Content words,
        Optional<String> gone,
        boolean answer,
        boolean accepted,
        Optional<ThreadPage.Link> answersTo,
        boolean fresh,
        List<CardLine> shows,
        List<Came> came,
        List<Reading> readings,
        Acts acts) {

    public String anchor() {
        return "post-" + number;
    }

    /**
     * A post in another language.
     *
     * @param by who translated it, in words
     * @param old whether the post was changed afterwards
     * @param change address of changing the translation; empty: not for the reader
     */
    public record Reading(String lang, Content words, String by, boolean old, Optional<String> change) {}

    /**
     * What the reader may do with it; empty: not that.
     *
     * @param reply address of the form that answers it
     * @param quote address of the form that takes up its words
     * @param accept address of saying that it helped, or that it did not
     * @param translate address of giving it in another language
     * @param harvest address of making knowledge of it
     * @param flag address of saying that something is wrong with it
     * @param order address of looking at it as one who keeps order
     * @param why address of what was decided about it
     */
    public record Acts(
            Optional<String> reply,
            Optional<String> quote,
            Optional<String> edit,
            Optional<String> accept,
            Optional<String> translate,
            Optional<String> harvest,
            Optional<String> flag,
            Optional<String> order,
            Optional<String> why) {

        public boolean any() {
            return Stream.of(reply, edit, accept, translate, harvest, flag, order, why).anyMatch(Optional::isPresent);
        }
    }
}
