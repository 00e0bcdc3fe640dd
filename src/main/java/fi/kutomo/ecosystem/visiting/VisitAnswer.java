package fi.kutomo.ecosystem.visiting;

import java.util.List;

/**
 * What a device is told of a note that it sent.
 *
 * @param state TAKEN, WRONG when something in it must be corrected first, REFUSED when it cannot be taken as it is
 * @param text in the weaver's language, what happened and what to do; empty where there is nothing to tell
 * @param address of the note here; empty when there is none
 * @param wrong what must be corrected
 */
record VisitAnswer(String state, String text, String address, List<String> wrong) {

    static VisitAnswer taken(String address, String text) {
        return new VisitAnswer("TAKEN", text, address, List.of());
    }

    static VisitAnswer wrong(List<String> wrong) {
        return new VisitAnswer("WRONG", "", "", wrong);
    }

    static VisitAnswer refused(String text) {
        return new VisitAnswer("REFUSED", text, "", List.of());
    }
}
