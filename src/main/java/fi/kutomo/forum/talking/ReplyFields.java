package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * The form for an answer.
 *
 * @param to the post that is answered: its number in words and where it stands; empty: the thread
 * @param toNumber 0: the thread
 * @param question whether one can say that it is an answer
 * @param preview how it will read; empty until somebody asks
 * @param lang in which it is written
 * @param draft address at which the text is saved while it is written
 * @param begun whether such a text is kept
 * @param opened when the empty form was opened; empty: it held something already
 */
public record ReplyFields(
        String action,
        String words,
        List<Option> langs,
        Optional<ThreadPage.Link> to,
        int toNumber,
        boolean question,
        boolean answer,
        Optional<Content> preview,
        String lang,
        String draft,
        boolean begun,
        String opened,
        Mistakes mistakes) {}
