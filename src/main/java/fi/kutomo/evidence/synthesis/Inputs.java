package fi.kutomo.evidence.synthesis;

import java.util.List;

/** What a run was computed from. */
public record Inputs(Question question, List<StudyLine> lines) {}
