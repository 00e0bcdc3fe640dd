package fi.kutomo.exchange.importing;

import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Progress;

/**
 * How far an import is; asks for itself again while it runs.
 *
 * @param sums what became of the things so far, in a sentence
 */
public record RunProgress(String address, boolean running, boolean canContinue, Notice notice, Progress progress, String sums) implements Fragment {}
