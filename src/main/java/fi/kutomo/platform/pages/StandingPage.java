package fi.kutomo.platform.pages;

import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Page;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** A page about the place: what it is, how accessible, what it keeps of people, how its data may be used. */
public record StandingPage(String name, String title, String lead, String text) implements Page {

    @Override
    public Optional<String> summary() {
        return Optional.of(Markdown.plain(lead)).filter(words -> !words.isEmpty());
    }

    public Content body() {
        return Markdown.html(text, 1);
    }

    public List<Markdown.Title> titles() {
        return Markdown.titles(text, 1);
    }
}
