package fi.kutomo.evidence.synthesis;

import java.util.List;

/**
 * The numbers of one study in a synthesis.
 *
 * @param numbers two, three, four or six, see {@link Numbers#of}
 * @param source where the numbers stand, in words
 * @param path of the study below the language prefix, empty when the numbers were written by hand
 */
public record StudyLine(String label, List<Double> numbers, String source, String path) {}
