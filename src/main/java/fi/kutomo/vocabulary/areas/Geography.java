package fi.kutomo.vocabulary.areas;

import java.util.List;

/** All places, the areas in which they lie, and the centres that decide on their money from the European Union's funds. */
record Geography(List<Place> places, List<Arrow> within, List<Arrow> funding) {}
