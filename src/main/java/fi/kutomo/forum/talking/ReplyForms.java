package fi.kutomo.forum.talking;

import fi.kutomo.forum.drafts.DraftStore;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.reading.ReadingStore.Seen;
import fi.kutomo.forum.talking.ThreadPage.Link;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form for an answer: empty, with what was typed, with what was begun earlier, with the words of another. */
@Component
class ReplyForms {

    private final PostStore posts;
    private final DraftStore drafts;
    private final Clock clock;

    ReplyForms(PostStore posts, DraftStore drafts, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What stands in the form, with what is wrong with it. */
    record Typed(ThreadForm form, Mistakes mistakes) {

        static Typed of(ThreadForm form) {
            return new Typed(form, Mistakes.none());
        }
    }

    /** What the reader began and did not send, or an empty form; with the words of another where they are wanted. */
    Typed begun(Thread thread, Seen seen, int reply, int quote, Lang lang) {
        var begun = seen.begun();
        var values = new HashMap<>(Map.of("lang", lang.tag(), "answer", "yes"));
        if (begun != null) {
            values.putAll(drafts.read(begun));
        }
        var form = new ThreadForm(values, List.of());
        int to = quote > 0 ? quote : reply;
        if (to > 0) {
            form = form.with("to", String.valueOf(to));
        }
        if (quote > 0) {
            form = form.with("words", joined(form.body(), quoted(thread, quote)));
        }
        return Typed.of(form);
    }

    private static String joined(String before, String quote) {
        return before.contains(quote.strip()) ? before : (before.isBlank() ? "" : before.stripTrailing() + "\n\n") + quote;
    }

    /** The words as a quotation, and where they stand. */
    private String quoted(Thread thread, int number) {
        return posts.at(thread.id(), number)
                .filter(post -> post.state() == Post.State.SHOWN)
                .map(post -> "> [" + Ui.t("forum.posts.quoteOf", number) + "](" + Ui.url(thread.path(number)) + ")\n>\n"
                        + posts.body(post.id()).lines().map(line -> line.isEmpty() ? ">" : "> " + line).reduce((one, other) -> one + "\n" + other).orElse("") + "\n\n")
                .orElse("");
    }

    /** @param begun whether something is kept that was not sent */
    ReplyFields fields(Thread thread, Typed typed, boolean begun, Lang lang) {
        var form = typed.form();
        var to = Optional.of(form.number("to")).filter(number -> number > 1 && number <= thread.posts());
        return new ReplyFields(
                Ui.url(thread.path() + "/posts"), form.body(), langs(form.lang(lang)), to.map(number -> new Link(Ui.t("forum.posts.answersTo", number), Ui.url(thread.path(number)))),
                to.orElse(0), thread.question(), form.value("answer").equals("yes"), preview(form), form.lang(lang).tag(), Ui.url(thread.path() + "/draft"), begun,
                form.openedAt(clock.instant()).value("opened"), typed.mistakes());
    }

    static List<Option> langs(Lang chosen) {
        return Lang.ALL.stream().map(each -> Option.of(each.tag(), Ui.t("forum.lang." + each.tag()), each == chosen)).toList();
    }

    static Optional<Content> preview(ThreadForm form) {
        return form.previews() && !form.body().isBlank() ? Optional.of(Markdown.html(form.body(), 2)) : Optional.empty();
    }
}
