package fi.kutomo.vocabulary;

import fi.kutomo.platform.kernel.Lang;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about areas. Where a day is asked for, relations valid on that day are followed. */
public interface Areas {

    String FINLAND = "country/FI";

    Optional<Area> find(String key);

    Map<String, Area> find(Collection<String> keys);

    /** Areas of a kind (municipality, region, wellbeing, vitality, ely, nuts, country) valid on a day, by name in this language. */
    List<Area> of(String kind, LocalDate on, Lang lang);

    /** The keys themselves and all areas around them on a day: the municipality's region, county, centre, NUTS areas, country. */
    List<String> withSurrounding(Collection<String> keys, LocalDate on);

    /** The area that a text names, in Finnish, Swedish or English, also inflected or with its kind behind it ("Valtakunnallinen" is Finland). */
    Optional<Area> named(String text);

    /** Areas whose names stand in a running text, with how often. */
    Map<Area, Integer> namedIn(String text, Lang lang);

    /** The centre that decides on an area's money from the European Union's funds on a day; not always the one in which it lies. */
    Optional<Area> fundingCentre(String key, LocalDate on);

    List<Area> suggest(String typed, Lang lang, int atMost);
}
