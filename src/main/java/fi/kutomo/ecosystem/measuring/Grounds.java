package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.maps.MapNets;
import fi.kutomo.platform.kernel.Lang;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All nets whose series grow whether or not anybody looks: of the country, its regions and saved maps. */
@Component
class Grounds {

    private final Places places;
    private final MapNets maps;

    Grounds(Places places, MapNets maps) {
        this.places = places;
        this.maps = maps;
    }

    List<Question> all(LocalDate day) {
        return Stream.concat(
                        places.all(Lang.EN).stream().flatMap(area -> Arrays.stream(Basis.values()).map(basis -> new Question(area, basis, day))),
                        maps.all().stream().map(map -> Question.of(map, day)))
                .toList();
    }
}
