package fi.kutomo.knowledge.writing;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** Suggestions for a field of values while the writer types. */
public record WordsFragment(List<String> words) implements Fragment {}
