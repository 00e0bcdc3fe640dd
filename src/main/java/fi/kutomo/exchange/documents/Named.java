package fi.kutomo.exchange.documents;

import fi.kutomo.exchange.reading.Passage;

/** An organisation that a document names, how often, and where first. */
record Named(String name, int times, Passage first) {}
