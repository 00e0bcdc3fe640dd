package fi.kutomo.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.mock.web.MockMultipartFile;

/**
 * A form that is sent more than once.
 *
 * @param route its address as in the table of routes
 * @param note what sets it apart from another form of the same route; empty for the only one
 * @param bringing comes before the form
 */
record TriedForm(String route, String note, Bringing bringing) {

    /** Makes everything that the form needs. */
    interface Bringing {
        Ready come(FormWorld world) throws Exception;
    }

    /** Counts what the form has done; after one sending it is more by one. */
    interface Effects {
        long count() throws Exception;
    }

    /**
     * Everything is there.
     *
     * @param page where the form stands
     * @param path where it is sent
     * @param fields what a person fills in, name and value by turns; hidden fields are taken from the page
     * @param expected how much the count grows: one, or nothing where a form only asks something
     */
    record Ready(TestBrowser browser, String page, String path, List<String> fields, Optional<MockMultipartFile> file, int expected, Effects effects) {

        Ready with(MockMultipartFile picture) {
            return new Ready(browser, page, path, fields, Optional.of(picture), expected, effects);
        }
    }

    static TriedForm of(String route, Bringing bringing) {
        return new TriedForm(route, "", bringing);
    }

    static Ready ready(TestBrowser browser, String page, String path, List<String> fields, Effects effects) {
        return new Ready(browser, page, path, fields, Optional.empty(), 1, effects);
    }

    /** A form that changes nothing; what it asks for may be counted. */
    static Ready asking(TestBrowser browser, String page, String path, List<String> fields) {
        return new Ready(browser, page, path, fields, Optional.empty(), 0, () -> 0);
    }

    @Override
    public String toString() {
        return note.isEmpty() ? route : route + " (" + note + ")";
    }
}
