package fi.kutomo.exchange.bundle;

import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.TemplateRecord;
import fi.kutomo.platform.portable.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole site as it was exported. Entries are read one by one, so that a large site needs little memory. */
interface Bundle extends AutoCloseable {

    String FORMAT = "kutomo";
    int VERSION = 1;

    List<TemplateRecord> templates() throws IOException;

    /** Vocabularies that were changed or brought there, as Turtle by code. */
    Map<String, String> vocabularies() throws IOException;

    /** Files of attachments by the SHA-256 of their bytes. */
    Map<String, FileName> files() throws IOException;

    Optional<InputStream> file(String sha256) throws IOException;

    void entries(Each<EntryRecord> each) throws IOException;

    /** What there is besides entries, kind after kind: studies, claims, theories, social returns. */
    void records(Each<Parcel> each) throws IOException;

    void origins(Each<Provenance.Line> each) throws IOException;

    @Override
    void close() throws IOException;

    /** The name under which a file was given. */
    record FileName(String sha256, String name) {}

    /** Takes one after another; false ends the reading. */
    interface Each<T> {

        boolean take(T one) throws IOException;
    }
}
