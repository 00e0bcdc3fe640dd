package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may write and publish studies. Drafts of others are answered as if they were not there. */
@Component
public class StudyRules {

    /** Publishes, corrects and withdraws: whoever judges evidence. */
    public boolean judges(Caller caller) {
        return caller.is(Role.EDITOR) || caller.is(Role.ASSESSOR);
    }

    public boolean mayWrite(Caller caller) {
        return caller.is(Role.WRITER) || caller.is(Role.EDITOR);
    }

    /** Own drafts; everything that is not withdrawn for those who judge. */
    boolean mayEdit(Caller caller, Study study) {
        return switch (study.state()) {
            case DRAFT -> judges(caller) || caller.is(Role.WRITER) && study.writer().isPresent() && study.writer().equals(caller.person());
            case PUBLISHED -> judges(caller);
            case WITHDRAWN -> false;
        };
    }

    void requireEdit(Caller caller, Study study) {
        if (!mayEdit(caller, study)) {
            if (study.state() == StudyState.DRAFT) {
                throw new NotFound("study");
            }
            throw new Forbidden("edit the study");
        }
    }

    public void requireJudge(Caller caller) {
        if (!judges(caller)) {
            throw new Forbidden("judge evidence");
        }
    }

    public void requireWrite(Caller caller) {
        if (!mayWrite(caller)) {
            throw new Forbidden("write studies");
        }
    }
}
