package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.consents.Consenting;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.files.Portraits;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** People write their own profiles. The audit log says that one was changed, never to what. */
@Workflow
class Profiling {

    private static final int SIDE = 480;

    private final ProfileStore profiles;
    private final PersonStore people;
    private final Consenting consenting;
    private final Portraits portraits;
    private final AuditLog audit;

    Profiling(ProfileStore profiles, PersonStore people, Consenting consenting, Portraits portraits, AuditLog audit) {
        this.profiles = profiles;
        this.people = people;
        this.consenting = consenting;
        this.portraits = portraits;
        this.audit = audit;
    }

    void save(ProfileForm form, Caller caller) {
        var self = self(caller);
        people.rename(self, form.name());
        var hasPhoto = profiles.ownPhoto(self).isPresent();
        for (var field : ProfileField.values()) {
            if (field != ProfileField.PHOTO || hasPhoto) {
                profiles.save(self, field, form.told(field));
            }
        }
        // The form says that the choice is a consent; the ledger keeps it, and without it nothing goes to everybody
        consenting.say(ProfilePlaces.CONSENT, Consents.Scope.PUBLIC, form.reach(ProfileField.NAME) == Reach.PUBLIC, caller);
        audit.record(caller, "profile.changed", new Ref("person", self));
    }

    /** Keeps a photo; with the first one its reach is the usual one until the person chooses. */
    void keepPhoto(InputStream content, String text, Caller caller) {
        var self = self(caller);
        var jpeg = portraits.square(content, SIDE);
        profiles.keepPhoto(self, new ProfileStore.Photo(jpeg, sha256(jpeg)));
        var known = profiles.own(self).get(ProfileField.PHOTO);
        var reach = known == null ? ProfileField.PHOTO.usual() : known.reach();
        profiles.save(self, ProfileField.PHOTO, new Told(reach, text, java.util.List.of()));
        audit.record(caller, "profile.photo-given", new Ref("person", self));
    }

    void removePhoto(Caller caller) {
        var self = self(caller);
        profiles.removePhoto(self);
        audit.record(caller, "profile.photo-removed", new Ref("person", self));
    }

    private static UUID self(Caller caller) {
        return caller.person().orElseThrow(() -> new Forbidden("profile"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
