package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** Analyses in short, each with its range, scope and date. */
public record ReturnLines(List<ReturnsPage.Line> lines) implements Fragment {}
