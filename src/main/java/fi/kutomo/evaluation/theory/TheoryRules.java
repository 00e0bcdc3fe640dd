package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.Stakes;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may read, write and publish theories. Drafts of others are answered as if they were not there. */
@Component
public class TheoryRules {

    private final List<Stakes> stakes;

    TheoryRules(List<Stakes> stakes) {
        this.stakes = stakes;
    }

    public boolean mayBegin(Caller caller) {
        return caller.is(Role.WRITER) || caller.is(Role.EDITOR);
    }

    /** Writers their own, editors all; what the public reads changes only by publishing. */
    public boolean mayEdit(Caller caller, Theory theory) {
        return caller.is(Role.EDITOR)
                || caller.is(Role.WRITER) && theory.writer().isPresent() && theory.writer().equals(caller.person());
    }

    public boolean mayPublish(Caller caller) {
        return caller.is(Role.EDITOR);
    }

    /** Message key of why this editor leaves the publication to others; empty where nothing ties. A public theory moves the grade of its entry. */
    public Optional<String> tie(Caller caller, Theory theory) {
        return caller.person()
                .filter(_ -> mayPublish(caller))
                .flatMap(person -> stakes.stream().flatMap(each -> each.tie(List.of(theory.entry()), person).stream()).findFirst());
    }

    /** A draft that never was public is its writer's to throw away. */
    public boolean mayDelete(Caller caller, Theory theory, boolean everPublic) {
        return !everPublic && mayEdit(caller, theory);
    }

    public void requireEdit(Caller caller, Theory theory) {
        if (!mayEdit(caller, theory)) {
            hideOrForbid(theory);
        }
    }

    public void requireSee(Caller caller, Theory theory) {
        if (!theory.isPublic() && !mayEdit(caller, theory)) {
            throw new NotFound("theory");
        }
    }

    void requireBegin(Caller caller) {
        if (!mayBegin(caller)) {
            throw new Forbidden("begin a theory");
        }
    }

    /** @throws Refused where the caller has a stake in the entry */
    void requirePublish(Caller caller, Theory theory) {
        if (!mayPublish(caller)) {
            hideOrForbid(theory);
        }
        tie(caller, theory).ifPresent(tie -> {
            throw new Refused(tie);
        });
    }

    private static void hideOrForbid(Theory theory) {
        if (theory.isPublic()) {
            throw new Forbidden("change the theory");
        }
        throw new NotFound("theory");
    }
}
