package fi.kutomo.ecosystem.measuring;

import fi.kutomo.platform.web.Fragment;

/** The way from the page of a region to the state of its net. */
public record MeasuresPiece(String address) implements Fragment {}
