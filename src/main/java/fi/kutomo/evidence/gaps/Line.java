package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;

/**
 * A row or a column.
 *
 * @param under the row or column of the protocol under which it stands: its own key, or a broader one
 * @param depth how far below that
 * @param with its own key and those of all narrower terms
 */
public record Line(String key, LocalizedText label, String under, int depth, List<String> with) {

    /** The key without its scheme. */
    public String code() {
        return key.substring(key.indexOf('/') + 1);
    }
}
