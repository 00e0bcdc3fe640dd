package fi.kutomo.platform.web.ui;

import java.util.List;

/** The steps of a longer task; the current one counts from 1. */
public record Steps(List<String> labels, int current) {}
