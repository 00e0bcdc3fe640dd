package fi.kutomo.evaluation.validation;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see and do what in a validation. What a caller may not see is answered as if it were not there. */
@Component
public class ValidationRules {

    private final ConflictGate gate;

    ValidationRules(ConflictGate gate) {
        this.gate = gate;
    }

    /** The process and its answers: the submitter, editors, and those who assess it. What is decided and public is for everybody. */
    public boolean maySeeProcess(Caller caller, Validation validation, List<Assignment> assigned) {
        return caller.is(Role.EDITOR) || submits(caller, validation) || own(caller, assigned).isPresent();
    }

    public boolean submits(Caller caller, Validation validation) {
        return (caller.is(Role.WRITER) || caller.is(Role.EDITOR))
                && caller.person().filter(person -> validation.submitter().filter(person::equals).isPresent()).isPresent();
    }

    /** Editors lead a validation in which they have no stake and which they do not assess. */
    public boolean leads(Caller caller, Validation validation, List<Assignment> assigned) {
        return caller.is(Role.EDITOR)
                && caller.person().filter(person -> assigned.stream().noneMatch(one -> one.of(person)) && !gate.stake(validation, person)).isPresent();
    }

    /** The caller's own part in a round. */
    public Optional<Assignment> own(Caller caller, List<Assignment> assigned) {
        return caller.is(Role.ASSESSOR)
                ? assigned.stream().filter(one -> caller.person().filter(one::of).isPresent()).findFirst()
                : Optional.empty();
    }

    /**
     * Whose marks a caller sees. Nobody sees another's before all of the round are in, editors and those who submitted included; those
     * who submitted, or have another stake, see them with the public decision at the earliest. The caller leads, or not, as {@link #leads}
     * says.
     */
    boolean maySeeMarks(
            Caller caller, Validation validation, List<Assignment> assigned, Assignment whose, boolean leads, boolean published) {
        var own = own(caller, assigned);
        if (own.filter(whose::equals).isPresent()) {
            return true;
        }
        if (!whose.handedIn() || !validation.state().marked()) {
            return false;
        }
        boolean blindYet = own.filter(mine -> !mine.handedIn()).isPresent();
        return !blindYet && (own.isPresent() || leads) || published && submits(caller, validation);
    }

    /** While differences are settled, nobody sees what another has changed before both of the first two have looked again. */
    static boolean secondHidden(Validation validation, List<Assignment> assigned) {
        return validation.state() == State.RECONCILING
                && assigned.stream().anyMatch(one -> !one.third() && one.settledAt().isEmpty());
    }

    /**
     * Whether a caller sees what people with lived experience say in the present round: with the public decision everybody; before it
     * the editors who lead it and the assessors, once no assessor can be swayed by it any more.
     */
    public boolean mayHear(Caller caller, Validation validation, List<Assignment> assigned, boolean published) {
        var own = own(caller, assigned);
        boolean blindYet = own.filter(mine -> !mine.handedIn()).isPresent();
        return published || validation.state().marked() && !blindYet && (own.isPresent() || leads(caller, validation, assigned));
    }

    void requireLead(Caller caller, Validation validation, List<Assignment> assigned) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("lead validations");
        }
        if (!leads(caller, validation, assigned)) {
            throw new Refused("evaluation.validation.leadersTie");
        }
    }

    void requireSubmitter(Caller caller, Validation validation) {
        if (!submits(caller, validation)) {
            throw new NotFound(validation.slug());
        }
    }

    Assignment requireOwn(Caller caller, Validation validation, List<Assignment> assigned) {
        return own(caller, assigned).orElseThrow(() -> new NotFound(validation.slug()));
    }
}
