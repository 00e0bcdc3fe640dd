package fi.kutomo.knowledge.reading;

import java.util.List;

/** Sections under one heading of the path; without a heading where the page has only one part. */
public record Part(String key, String heading, List<Section> sections) {}
