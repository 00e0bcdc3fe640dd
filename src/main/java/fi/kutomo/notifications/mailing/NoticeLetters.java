package fi.kutomo.notifications.mailing;

import fi.kutomo.accounts.People.Mailbox;
import fi.kutomo.notifications.mailing.DueStore.Due;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Letter.Line;
import fi.kutomo.platform.mail.Letter.Section;
import fi.kutomo.platform.mail.Letter.Series;
import fi.kutomo.platform.mail.Letter.Talk;
import fi.kutomo.platform.notices.Telling.Told;
import fi.kutomo.platform.notices.Why.Group;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.SiteSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the letters about notices. All of them can be ended with one click. */
@Component
class NoticeLetters {

    static final String LEAVING = "unsubscribe";

    private final LeaveTokens tokens;
    private final Messages messages;
    private final SiteSettings site;

    NoticeLetters(LeaveTokens tokens, Messages messages, SiteSettings site) {
        this.tokens = tokens;
        this.messages = messages;
        this.site = site;
    }

    /** A notice and what it is to its reader now. */
    record Item(Due due, Told told) {}

    /** Without an address of its own the site could neither lead to anything nor let anybody leave. */
    boolean canBeWritten() {
        return site.url().isPresent();
    }

    Letter one(Item item, Mailbox to, Caller reader, Optional<String> replyTo) {
        var lang = to.lang();
        var told = item.told();
        var arguments = List.<Object>of(reason(item, lang), told.title(), replyTo.isPresent() ? "yes" : "no");
        return new Letter(
                        reader.person(), to.email(), lang, "notifications.mail.notice", arguments, Optional.of(address(lang, told.path())),
                        Optional.of(new Talk(told.place().id(), replyTo)))
                .inSeries(series(List.of(new Section("", List.of(line(item, lang)))), lang, reader));
    }

    /**
     * Everything in one.
     *
     * @param more how many there are besides
     * @param replyTo where somebody reads that it cannot be answered
     */
    Letter summary(List<Item> items, int more, Mailbox to, Caller reader, Optional<String> replyTo) {
        var lang = to.lang();
        var sections = new ArrayList<Section>();
        Arrays.stream(Group.values()).forEach(group -> {
            var lines = items.stream().filter(item -> item.due().why().group() == group).map(item -> line(item, lang)).toList();
            if (!lines.isEmpty()) {
                sections.add(new Section(messages.in(lang, "notifications.group." + group.name()), lines));
            }
        });
        return new Letter(
                        reader.person(), to.email(), lang, "notifications.mail.summary", List.of(items.size() + more, more),
                        Optional.of(address(lang, "notices")),
                        replyTo.map(address -> new Talk(Ref.keyed("summary", to.email()).id(), Optional.of(address))))
                .inSeries(series(sections, lang, reader));
    }

    private Series series(List<Section> sections, Lang lang, Caller reader) {
        return new Series(sections, address(lang, LEAVING + "/" + tokens.of(reader.person().orElseThrow())));
    }

    private Line line(Item item, Lang lang) {
        var told = item.told();
        return new Line(
                reason(item, lang), told.title(), told.by().orElse(""), told.words(), told.lang().filter(each -> each != lang), address(lang, told.path()));
    }

    private String reason(Item item, Lang lang) {
        return messages.in(lang, "notifications.why." + item.due().why().name());
    }

    private String address(Lang lang, String path) {
        return site.url().orElseThrow() + "/" + lang.tag() + "/" + path;
    }
}
