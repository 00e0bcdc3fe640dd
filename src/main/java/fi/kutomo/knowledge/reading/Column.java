package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;

/**
 * The column of facts.
 *
 * @param freshness how old the words are, in words
 * @param stale they are older than what is said of such things usually stays true
 */
public record Column(KeyFacts facts, String freshness, boolean stale, List<LanguageVersion> versions) {}
