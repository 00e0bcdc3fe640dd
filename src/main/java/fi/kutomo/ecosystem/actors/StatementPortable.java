package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import org.springframework.stereotype.Component;

/** Statements that may go to partner centres, in an export. What follows from a description follows from it there again. */
@Component
class StatementPortable implements Portable {

    @Override
    public Kind kind() {
        return Kind.of("statement", "ecosystem.statement").where("""
                r.reach = 4 and r.said_as <> 'DESCRIPTION'
                and exists (select from ecosystem.actor a where a.id = r.actor and a.kind <> 'PERSON' and a.state = 'SHOWN')""");
    }
}
