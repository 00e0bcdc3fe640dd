package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.ecosystem.actors.Sight;
import java.util.UUID;

/** A weaver who reads the log, with what this weaver sees. */
public record Reader(UUID self, Sight sight, Realm realm) {}
