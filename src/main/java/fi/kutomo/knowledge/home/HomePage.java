package fi.kutomo.knowledge.home;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Empty;
import fi.kutomo.platform.web.ui.Figure;
import java.util.List;
import java.util.Optional;

/** The front page. An empty place says what it is for instead of showing nothing. */
public record HomePage(
        String title,
        String lead,
        List<Question> questions,
        List<CardLine> news,
        Optional<Story> story,
        List<Figure> figures,
        Optional<Empty> empty)
        implements Page {

    /** A question that somebody might come with, and the search that answers it. */
    public record Question(String text, String address) {}

    @Override
    public Optional<String> summary() {
        return Optional.of(lead);
    }

    @Override
    public Optional<String> feed() {
        return Optional.of(Ui.url("search.atom"));
    }
}
