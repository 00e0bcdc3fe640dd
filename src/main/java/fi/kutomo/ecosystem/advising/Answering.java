package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.desk.VerdictStore;
import fi.kutomo.platform.kernel.Caller;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells, as the weaver of a region sees it, whose offer there answers whose need, and who of them could be introduced to each other. */
@Component
public class Answering {

    /** From here on an offer is said to answer a need. */
    private static final double LEAST = 0.5;

    private final Looking looking;
    private final VerdictStore verdicts;
    private final Clock clock;

    Answering(Looking looking, VerdictStore verdicts, Clock clock) {
        this.looking = looking;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * One offer that answers one need.
     *
     * @param match how well, from 0.5 to 1
     * @param open whether the two may be suggested to each other
     */
    public record Answered(UUID needing, UUID offering, double match, boolean open) {}

    public void each(String region, Caller weaver, Consumer<Answered> heard) {
        var person = weaver.person().orElseThrow();
        var ground = looking.ground(region, verdicts.pairsAside(person, region, clock.instant()), weaver);
        Matching.of(ground.net(), ground.kinship()).each(LEAST, (pair, needs, match) -> heard.accept(new Answered(
                ground.net().id(needs ? pair.first() : pair.second()), ground.net().id(needs ? pair.second() : pair.first()), match,
                ground.allowed().test(pair))));
    }
}
