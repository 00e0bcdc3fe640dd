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
        var footer = messages.in(lang, letter.series().isPresent() ? "platform.mail.seriesFooter" : "platform.mail.footer", site.keeper());
        var sections = letter.series().map(Letter.Series::sections).orElse(List.of());
        var leave = letter.series().map(series -> new LetterHtml.Act(messages.in(lang, "platform.mail.leave"), series.leave()));
        var fragment = new LetterHtml(lang.tag(), subject, paragraphs, sections, act, footer, leave);
        var output = new StringOutput();
        html.content(fragment).writeTo(output);
        return new Worded(subject, text(fragment), output.toString());
    }

    private static String text(LetterHtml letter) {
        var text = new StringBuilder(String.join("\n\n", letter.paragraphs()));
        letter.sections().forEach(section -> text.append(text(section)));
        letter.act().ifPresent(there -> text.append("\n\n").append(there.label()).append(":\n").append(there.address()));
        text.append("\n\n-- \n").append(letter.footer()).append('\n');
        letter.leave().ifPresent(there -> text.append(there.label()).append(":\n").append(there.address()).append('\n'));
        return text.toString();
    }

    private static String text(Letter.Section section) {
        var text = new StringBuilder();
        if (!section.heading().isEmpty()) {
            text.append("\n\n").append(section.heading()).append('\n').append("-".repeat(section.heading().length()));
        }
        for (var line : section.lines()) {
            text.append("\n\n").append(line.reason()).append(": ").append(line.title());
            line.lang().ifPresent(lang -> text.append(" (").append(lang.ownName()).append(')'));
            var said = line.by().isEmpty() ? line.words() : line.words().isEmpty() ? line.by() : line.by() + ": " + line.words();
            text.append(said.isEmpty() ? "" : "\n" + said).append('\n').append(line.address());
        }
        return text.toString();
    }
}
