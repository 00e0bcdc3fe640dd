package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Publication;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import org.springframework.stereotype.Component;

/** Who may see, write and publish entries. What a caller may not see is answered as if it were not there. */
@Component
public class EntryRules {

    /** The newest public revision, or the tombstone. */
    public boolean maySee(Caller caller, Entry entry) {
        return entry.wasEverPublic() || maySeeWorking(caller, entry);
    }

    /** The working content, which may be unfinished. */
    public boolean maySeeWorking(Caller caller, Entry entry) {
        return caller.is(Role.EDITOR) || writes(caller, entry);
    }

    public boolean mayCreate(Caller caller) {
        return caller.is(Role.WRITER) || caller.is(Role.EDITOR);
    }

    public boolean mayEdit(Caller caller, Entry entry) {
        return entry.publication() != Publication.WITHDRAWN && maySeeWorking(caller, entry);
    }

    /** Co-authors write; only the steward and editors say who else does. */
    public boolean mayNameAuthors(Caller caller, Entry entry) {
        return mayEdit(caller, entry)
                && (caller.is(Role.EDITOR)
                        || caller.person().filter(person -> entry.authors().steward().filter(person::equals).isPresent()).isPresent());
    }

    /** Whoever writes a page that nobody answers for may answer for it; an editor may take over any. */
    public boolean mayTakeOver(Caller caller, Entry entry) {
        return mayEdit(caller, entry)
                && caller.person().filter(person -> entry.authors().steward().filter(person::equals).isEmpty()).isPresent()
                && (caller.is(Role.EDITOR) || entry.authors().steward().isEmpty());
    }

    public boolean mayPublish(Caller caller) {
        return caller.is(Role.EDITOR);
    }

    /** Imports are published by editors, and by the operator from the shell. */
    public boolean mayPublishImports(Caller caller) {
        return caller.is(Role.EDITOR) || caller.is(Role.OPERATOR);
    }

    /** A draft that never was public is its steward's to throw away; an editor may, too. */
    public boolean mayDelete(Caller caller, Entry entry) {
        return !entry.wasEverPublic() && mayNameAuthors(caller, entry);
    }

    public void requireCreate(Caller caller) {
        if (!mayCreate(caller)) {
            throw new Forbidden("write entries");
        }
    }

    public void requireSeeWorking(Caller caller, Entry entry) {
        require(maySeeWorking(caller, entry), caller, entry, "see the draft");
    }

    public void requireEdit(Caller caller, Entry entry) {
        require(mayEdit(caller, entry), caller, entry, "edit");
    }

    public void requireNameAuthors(Caller caller, Entry entry) {
        require(mayNameAuthors(caller, entry), caller, entry, "name authors");
    }

    public void requireDelete(Caller caller, Entry entry) {
        require(mayDelete(caller, entry), caller, entry, "delete");
    }

    public void requirePublish(Caller caller, Entry entry) {
        require(mayPublish(caller), caller, entry, "publish");
    }

    private void require(boolean may, Caller caller, Entry entry, String what) {
        if (!may) {
            if (maySee(caller, entry)) {
                throw new Forbidden(what + " " + entry.permanentId());
            }
            throw new NotFound(entry.permanentId().value());
        }
    }

    private static boolean writes(Caller caller, Entry entry) {
        return caller.is(Role.WRITER) && caller.person().filter(entry.authors()::include).isPresent();
    }
}
