package fi.kutomo.ecosystem.proposing;

import java.util.List;

/**
 * What an introduction changed in the net of its regions.
 *
 * @param day of the introduction, in words
 * @param response how many of those whom surveys had asked had answered by then, in words
 */
public record Change(String day, List<Row> rows, String response) {

    /** One sign of the net, without and with the tie that came of the introduction. */
    public record Row(String sign, String before, String after) {}
}
