package fi.kutomo.accounts.identity;

import fi.kutomo.platform.files.DataFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The keys of pseudonyms, in the data folder and never in the database: {@code secrets/pseudonym-key-1} and on. The highest is in
 * use; older ones stay, because a person who was identified under one of them must be known again.
 */
@Component
class PseudonymKeys {

    private static final String NAME = "pseudonym-key-";

    private final DataFolder folder;

    PseudonymKeys(DataFolder folder) {
        this.folder = folder;
    }

    /** The identifier's pseudonyms under all keys, that of the key in use first. */
    List<Pseudonym> all(OfficialIdentifier identifier) {
        var pseudonyms = new ArrayList<Pseudonym>();
        for (int version = current(); version >= 1; version--) {
            if (version == 1 || Files.exists(folder.secrets().resolve(NAME + version))) {
                pseudonyms.add(Pseudonym.of(identifier, HexFormat.of().parseHex(folder.secret(NAME + version)), version));
            }
        }
        return pseudonyms;
    }

    int current() {
        int version = 1;
        while (Files.exists(folder.secrets().resolve(NAME + (version + 1)))) {
            version++;
        }
        return version;
    }

    /** Makes the next key and takes it into use; people get a pseudonym under it when they identify themselves again. */
    int next() {
        folder.secret(NAME + current());
        int version = current() + 1;
        folder.secret(NAME + version);
        return version;
    }
}
