package fi.kutomo.ecosystem.ties;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Confirmed ties that both ends let go to partner centres, in an export. What an end here has withdrawn does not come back with a file. */
@Component
class TiePortable implements Portable {

    private final TieStore ties;

    TiePortable(TieStore ties) {
        this.ties = ties;
    }

    @Override
    public Kind kind() {
        return Kind.of(Tie.WORD, "ecosystem.tie").where("""
                r.reach = 4 and not exists (
                    select from ecosystem.actor a where a.id in (r.from_actor, r.to_actor) and (a.kind = 'PERSON' or a.state <> 'SHOWN'))""");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        ties.stayWithdrawn(ids);
    }
}
