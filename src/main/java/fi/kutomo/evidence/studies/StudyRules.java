package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.ties.Ties;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may write and publish studies. Drafts of others are answered as if they were not there. */
@Component
public class StudyRules {

    private final Ties ties;

    StudyRules(Ties ties) {
        this.ties = ties;
    }

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

    /** Message key of what ties a caller to what this text is about; empty where nothing does. */
    Optional<String> tie(Caller caller, StudyText text) {
        return tie(caller, text.entries());
    }

    Optional<String> tie(Caller caller, List<Studied> studied) {
        return ties.of(studied.stream().map(Studied::entry).toList(), caller);
    }

    /** Whether a caller has a stake in an entry; what many texts are about is asked once for each. */
    public boolean tied(Caller caller, EntryId entry) {
        return ties.of(List.of(entry), caller).isPresent();
    }

    /** A public study moves grades: whoever has a stake in what it studied leaves it to others. */
    void requireUntied(Caller caller, StudyText... texts) {
        ties.requireNone(Stream.of(texts).flatMap(text -> text.entries().stream()).map(Studied::entry).distinct().toList(), caller);
    }

    /**
     * Whether the quality that a draft says may come from this caller: not from somebody with a stake in what was studied. What
     * somebody else has judged of it stays.
     *
     * @param before as it was, if it was there
     */
    boolean mayJudgeQuality(Caller caller, StudyText text, Optional<StudyText> before) {
        return text.making().quality().isEmpty()
                || tie(caller, text).isEmpty()
                || before.filter(old -> old.making().quality().equals(text.making().quality())
                                && old.making().qualityReason().equals(text.making().qualityReason())
                                && tie(caller, old).isPresent())
                        .isPresent();
    }

    public void requireWrite(Caller caller) {
        if (!mayWrite(caller)) {
            throw new Forbidden("write studies");
        }
    }
}
