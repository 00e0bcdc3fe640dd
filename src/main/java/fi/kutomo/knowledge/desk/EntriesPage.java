package fi.kutomo.knowledge.desk;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.desk.DeskPage.Item;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The pages that a writer answers for or writes with others, and for editors all pages: in every state, narrowed and paged. */
public record EntriesPage(
        String title, String words, List<Option> whose, List<Option> states, List<Option> kinds, List<Item> items, long total, Pager pager)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** What is looked for. */
    record Asked(Whose whose, Optional<Queued> state, Optional<EntryKind> kind, String words) {

        private static final int LONGEST = 200;

        static Asked of(String whose, String state, String kind, String words, boolean editor) {
            var stripped = words.strip();
            return new Asked(
                    Whose.of(whose, editor),
                    Queued.of(state),
                    EntryKind.of(kind),
                    stripped.substring(0, Math.min(LONGEST, stripped.length())));
        }

        /** The part of an address that asks the same. */
        String query() {
            return "whose=" + whose.word()
                    + state.map(queued -> "&state=" + queued.word()).orElse("")
                    + kind.map(word -> "&kind=" + word.word()).orElse("")
                    + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
    }
}
