package fi.kutomo.ecosystem.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.weighing.Invitations.Invitation;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class InvitationsTest {

    @Test
    void coverTheKarateClubAsPrinted() {
        assertThat(Invitations.covering(KnownGraphs.KARATE, everybody(34), 1, 1))
                .containsExactly(new Invitation(33, 18), new Invitation(0, 13), new Invitation(24, 2), new Invitation(5, 1));
    }

    @Test
    void stopAtTheShareThatWasAskedFor() {
        assertThat(Invitations.covering(KnownGraphs.KARATE, everybody(34), 0.9, 1)).hasSize(2);
        assertThat(Invitations.covering(KnownGraphs.KARATE, new BitSet(), 1, 1)).isEmpty();
    }

    @Test
    void mayGoToSomebodyElseThanThoseMeant() {
        var leaves = everybody(6);
        leaves.clear(0);

        assertThat(Invitations.covering(KnownGraphs.STAR, leaves, 1, 1)).containsExactly(new Invitation(0, 5));
    }

    @Test
    void coverEverybodyInAnyGraph() {
        var random = KnownGraphs.seeded();
        for (int steps = 1; steps <= 2; steps++) {
            var graph = KnownGraphs.random(60, 90, random);
            var covered = new BitSet();
            for (var invitation : Invitations.covering(graph, everybody(60), 1, steps)) {
                var search = new Breadth(graph).from(invitation.node(), steps);
                int before = covered.cardinality();
                for (int place = 0; place < search.reached(); place++) {
                    covered.set(search.node(place));
                }
                assertThat(covered.cardinality() - before).isEqualTo(invitation.covers());
            }
            assertThat(covered.cardinality()).isEqualTo(60);
        }
    }

    private static BitSet everybody(int nodes) {
        var all = new BitSet();
        all.set(0, nodes);
        return all;
    }
}
