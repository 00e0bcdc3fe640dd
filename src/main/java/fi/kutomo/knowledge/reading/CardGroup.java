package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.ui.CardLine;
import java.util.List;
import java.util.Optional;

/** Cards under one heading; {@code more} when there are others. */
public record CardGroup(String key, String heading, List<CardLine> lines, Optional<More> more) {

    /** How many more there are, and the search that lists them where there is one. */
    public record More(String words, Optional<String> address) {}
}
