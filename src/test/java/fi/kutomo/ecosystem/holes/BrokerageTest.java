package fi.kutomo.ecosystem.holes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.holes.Brokerage.Role;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.silos.MixingMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokerageTest {

    @Test
    void namesTheRolesOfTheWeaverAndHerTriangles() {
        assertThat(role(6)).isEqualTo(new Brokerage(0, 0, 0, 1));
        assertThat(role(0)).isEqualTo(new Brokerage(0, 0, 2, 0));
        assertThat(role(3)).isEqualTo(new Brokerage(0, 0, 2, 0));
        assertThat(List.of(1, 2, 4, 5)).allMatch(node -> role(node).total() == 0);
    }

    @Test
    void tellsTheRoleThatIsTakenMostOften() {
        assertThat(role(6).most()).contains(Role.LIAISON);
        assertThat(role(0).most()).contains(Role.GATEKEEPER);
        assertThat(role(1).most()).isEmpty();
        assertThat(new Brokerage(2, 2, 1, 0).most()).contains(Role.CONSULTANT);
    }

    @Test
    void tellsCoordinatorFromConsultant() {
        var star = KnownGraphs.star(3);

        assertThat(Brokerage.of(star, Partition.of(1, 1, 1, 1), 0)).isEqualTo(new Brokerage(3, 0, 0, 0));
        assertThat(Brokerage.of(star, Partition.of(1, 2, 2, 2), 0)).isEqualTo(new Brokerage(0, 3, 0, 0));
    }

    @Test
    void seesTheHoleBetweenGroupsThatNeedEachOther() {
        var matrix = MixingMatrix.of(KnownGraphs.WEAVER, KnownGraphs.WEAVER_REGIONS);

        var hole = GroupHole.between(0, 1, matrix, 41);
        var tied = GroupHole.between(0, 2, matrix, 41);

        assertThat(hole).isEqualTo(new GroupHole(0, 49.0 / 16, 41));
        assertThat(hole.size()).hasValue(41);
        assertThat(tied.size()).hasValue(0);
    }

    private static Brokerage role(int node) {
        return Brokerage.of(KnownGraphs.WEAVER, KnownGraphs.WEAVER_REGIONS, node);
    }
}
