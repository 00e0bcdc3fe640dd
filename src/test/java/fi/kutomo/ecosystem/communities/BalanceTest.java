package fi.kutomo.ecosystem.communities;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.communities.Balance.Gap;
import fi.kutomo.ecosystem.communities.Balance.Place;
import fi.kutomo.ecosystem.communities.Balance.Standpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is missing in a community, on members whose roles are known by hand. */
class BalanceTest {

    private static final String FINLAND = "country/FI";

    @Test
    void findsEveryPlaceEmptyWhenNobodyIsThere() {
        var gaps = Balance.of(List.of(), List.of(), FINLAND).gaps();

        assertThat(gaps).containsExactly(
                new Gap.Unfilled(Place.DEVELOPERS), new Gap.Unfilled(Place.FUNDERS), new Gap.Unfilled(Place.ADOPTERS), new Gap.Unfilled(Place.KNOWLEDGE),
                new Gap.Unfilled(Place.LIVED), new Gap.TooFew(8));
    }

    @Test
    void missesNothingWhenAllPlacesAreFilled() {
        var members = new ArrayList<Standpoint>();
        for (var role : List.of("developer", "funder", "decider", "educator", "community", "developer", "coordinator", "adopter")) {
            members.add(member(role, members.size() % 2 == 0 ? "sector/ngo" : "sector/municipality", "region/06"));
        }

        var balance = Balance.of(members, List.of("region/06"), FINLAND);

        assertThat(balance.gaps()).isEmpty();
        assertThat(balance.roles().get(Place.ADOPTERS)).as("who decides counts as who takes into use").hasSize(2);
        assertThat(balance.sectors()).containsEntry("sector/ngo", 4).containsEntry("sector/municipality", 4);
    }

    @Test
    void saysThatAllAreOfOneSectorOnlyFromThreeOn() {
        var two = List.of(member("developer", "sector/ngo", "region/06"), member("funder", "sector/ngo", "region/06"));
        var three = new ArrayList<>(two);
        three.add(member("adopter", "sector/ngo", "region/06"));

        assertThat(Balance.of(two, List.of(), FINLAND).gaps()).doesNotContain(new Gap.OneSector("sector/ngo"));
        assertThat(Balance.of(three, List.of(), FINLAND).gaps()).contains(new Gap.OneSector("sector/ngo"));
    }

    @Test
    void missesSomebodyInEachRegionUnlessSomebodyWorksEverywhere() {
        var one = List.of(member("developer", "sector/ngo", "region/06"));
        var wide = List.of(member("developer", "sector/ngo", FINLAND));

        assertThat(Balance.of(one, List.of("region/06", "region/11"), FINLAND).gaps()).contains(new Gap.NobodyIn("region/11")).doesNotContain(new Gap.NobodyIn("region/06"));
        assertThat(Balance.of(wide, List.of("region/06", "region/11"), FINLAND).gaps()).noneMatch(Gap.NobodyIn.class::isInstance);
    }

    @Test
    void tellsTheSizeAgainstTheRecommendedSpan() {
        assertThat(sized(7)).contains(new Gap.TooFew(1));
        assertThat(sized(8)).noneMatch(gap -> gap instanceof Gap.TooFew || gap instanceof Gap.TooMany);
        assertThat(sized(25)).noneMatch(gap -> gap instanceof Gap.TooFew || gap instanceof Gap.TooMany);
        assertThat(sized(26)).contains(new Gap.TooMany(1));
    }

    @Test
    void countsOfWhomNothingIsKnown() {
        var unknown = new Standpoint(UUID.randomUUID(), Set.of(), Set.of(), Set.of());

        assertThat(Balance.of(List.of(unknown, member("funder", "sector/ngo", "region/06")), List.of(), FINLAND).unknown()).isEqualTo(1);
    }

    private static List<Gap> sized(int size) {
        var members = new ArrayList<Standpoint>();
        for (int each = 0; each < size; each++) {
            members.add(member("developer", "sector/ngo", "region/06"));
        }
        return Balance.of(members, List.of(), FINLAND).gaps();
    }

    private static Standpoint member(String role, String sector, String region) {
        return new Standpoint(UUID.randomUUID(), Set.of("actor-role/" + role), Set.of(sector), Set.of(region));
    }
}
