package fi.kutomo.evaluation.theory;

import fi.kutomo.platform.kernel.LocalizedText;

/** A box: one need, input, activity, output, change or outside factor, in one sentence. */
public record Node(String id, NodeKind kind, LocalizedText text) {}
