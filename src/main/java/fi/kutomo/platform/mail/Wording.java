package fi.kutomo.platform.mail;

import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.SiteSettings;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words a letter from its message keys, as text and as HTML, in the language of the person. */
@Component
class Wording {

    /** A letter in words. */
    record Worded(String subject, String text, String html) {}

    private final Messages messages;
    private final Html html;
    private final SiteSettings site;

    Wording(Messages messages, Html html, SiteSettings site) {
        this.messages = messages;
        this.html = html;
        this.site = site;
    }

    Worded word(Letter letter) {
        var lang = letter.lang();
        var arguments = letter.arguments().toArray();
        var subject = Addresses.oneLine(messages.in(lang, letter.key() + ".subject", arguments));
        var paragraphs = Arrays.stream(messages.in(lang, letter.key() + ".text", arguments).split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        var act = letter.act()
                .map(address -> new LetterHtml.Act(messages.in(lang, letter.key() + ".act", arguments), address));
        var footer = messages.in(lang, "platform.mail.footer", site.keeper());
        var fragment = new LetterHtml(lang.tag(), subject, paragraphs, act, footer);
        var output = new StringOutput();
        html.content(fragment).writeTo(output);
        return new Worded(subject, text(paragraphs, act, footer), output.toString());
    }

    private static String text(List<String> paragraphs, java.util.Optional<LetterHtml.Act> act, String footer) {
        var text = new StringBuilder(String.join("\n\n", paragraphs));
        act.ifPresent(there -> text.append("\n\n").append(there.label()).append(":\n").append(there.address()));
        return text.append("\n\n-- \n").append(footer).append('\n').toString();
    }
}
